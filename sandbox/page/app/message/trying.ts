/** Acts that may fail: which is under way, and what went wrong, in words for people. */
import { useState } from 'preact/hooks';
import { useAround } from './around.ts';

export interface Trying {
  /** The keys of the acts under way. */
  readonly pending: ReadonlySet<string>;
  readonly trouble: string | undefined;
  /** @returns whether it went well. While an act is under way, the same one is not begun again. */
  readonly trying: (key: string, act: () => Promise<void>) => Promise<boolean>;
}

export function useTrying(): Trying {
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<string>();
  return {
    pending,
    trouble,
    async trying(key, act) {
      if (pending.has(key)) return false;
      setPending((others) => new Set([...others, key]));
      setTrouble(undefined);
      try {
        await act();
        return true;
      } catch (error) {
        setTrouble(inWords(error));
        return false;
      } finally {
        setPending((all) => new Set([...all].filter((one) => one !== key)));
      }
    },
  };
}

/** For acts whose place on the page is gone by the time they fail. */
export function useComplaining(): (act: () => Promise<void>) => void {
  const { complain } = useAround();
  return (act) => void act().catch((error: unknown) => complain(inWords(error)));
}

function inWords(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong. Try again.';
}
