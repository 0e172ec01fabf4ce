/** A form that a bot has opened. What was typed stays when sending fails, and when the same form is opened again. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ModalAnswers, OpenModal } from '../acting.ts';
import { useAround } from '../message/around.ts';
import { Markdown } from '../message/markdown/markdown.tsx';
import { placed } from '../message/placed.ts';
import { useTrying } from '../message/trying.ts';
import { ModalField } from './modal-field.tsx';
import { firstAnswer, partsOf, wrongIn } from './fields.ts';
import type { Answer, Field } from './fields.ts';

interface ModalDialogProps {
  readonly modal: OpenModal;
  /** Sent, or put away. */
  readonly onClose: () => void;
}

/**
 * Escape asks nothing and keeps the text for the next time, as Discord's clients do: they remember a form by its bot and custom id
 * until it was sent or the client is closed.
 */
export function ModalDialog({ modal, onClose }: ModalDialogProps) {
  const { acting, drafts } = useAround();
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const draft = `${modal.bot.id} ${modal.data.custom_id}`;
  const parts = partsOf(modal.data);
  const fields = parts.flatMap((part) => (part.kind === 'field' ? [part.field] : []));
  const [answers, setAnswers] = useState<ModalAnswers>(() => ({
    ...Object.fromEntries(fields.map(({ input }) => [input.custom_id, firstAnswer(input)])),
    ...drafts.form(draft),
  }));
  const [tried, setTried] = useState(false);
  const { pending, trouble, trying } = useTrying();
  const answerTo = ({ input }: Field): Answer => answers[input.custom_id] ?? '';
  const troubleWith = (field: Field) => wrongIn(field.input, answerTo(field));

  useEffect(() => {
    const before = document.activeElement;
    dialogRef.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const answer = (field: Field, given: Answer) => {
    const next = { ...answers, [field.input.custom_id]: given };
    setAnswers(next);
    drafts.keepForm(draft, next);
  };
  const putAway = () => {
    acting.dismiss(modal);
    onClose();
  };
  const submit = async () => {
    setTried(true);
    const wrong = fields.find(troubleWith);
    if (wrong)
      return dialogRef.current
        ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wrong.input.custom_id)}"]`)
        ?.querySelector<HTMLElement>('input, textarea, button')
        ?.focus();
    if (!(await trying('submit', () => acting.submit(modal, answers)))) return;
    drafts.forgetForm(draft);
    onClose();
  };

  return (
    <dialog
      ref={dialogRef}
      class="modal"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        putAway();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header class="modal-head">
          <h2 id={`${id}-title`}>{modal.data.title}</h2>
          <button type="button" class="compose-tool" aria-label="Close" onClick={putAway}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <p class="modal-warning">
          This form will be sent to {modal.bot.name}. Do not share passwords or other sensitive information.
        </p>
        {placed(parts).map(({ item, key }) =>
          item.kind === 'text' ? (
            <Markdown key={key} text={item.text} />
          ) : (
            <ModalField
              key={key}
              field={item.field}
              answer={answerTo(item.field)}
              wrong={tried ? troubleWith(item.field) : undefined}
              onAnswer={(given) => answer(item.field, given)}
            />
          ),
        )}
        {trouble && (
          <p class="trouble modal-trouble" role="alert">
            {trouble}
          </p>
        )}
        <footer class="modal-foot">
          <button type="button" class="button" onClick={putAway}>
            Cancel
          </button>
          <button type="submit" class="button button-primary" aria-busy={pending.size > 0 || undefined}>
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}
