/** Asks once before what cannot be taken back. Escape and *Keep it* change nothing. */
import { useEffect, useId, useRef } from 'preact/hooks';

interface ConfirmProps {
  readonly question: string;
  readonly words: string;
  /** What the button does that goes on. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

export function Confirm({ question, words, yes, onYes, onClose }: ConfirmProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={box} class="modal" aria-labelledby={id} onCancel={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onYes();
        }}
      >
        <header class="modal-head">
          <h2 id={id}>{question}</h2>
        </header>
        <p>{words}</p>
        <footer class="modal-foot">
          {/* First, so that it has the focus: Enter by mistake keeps everything. */}
          <button type="button" class="button" onClick={onClose}>
            Keep it
          </button>
          <button type="submit" class="button button-danger">
            {yes}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
