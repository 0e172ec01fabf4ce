/** Moderators who wait for each answer, however busy the machine is, and go on duty through the guide. */
import { expect, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { seconds } from '#src/platform/durations.ts';
import type { TestSuite } from '#tests/harness/suite.ts';

const patience = seconds(30);
export async function answered(tap: Promise<Tap>): Promise<Tap> {
  const settled = await (await tap).settled(patience);
  // What stands under a report that is slow is no answer yet.
  await vi.waitFor(() => expect(settled.text).not.toContain('This takes longer than usual'), {
    timeout: patience,
  });
  return settled;
}

export type Patient = ReturnType<typeof patient>;

/** On a busy machine the first answer is only the promise of one: what comes next waits for what was promised. */
export function patient(actor: MemberActor) {
  return {
    id: actor.id,
    sees: (channel: string) => actor.sees(channel),
    runs: (...call: Parameters<MemberActor['runs']>) => answered(actor.runs(...call)),
    presses: (...press: Parameters<MemberActor['presses']>) => answered(actor.presses(...press)),
    chooses: (...choice: Parameters<MemberActor['chooses']>) => answered(actor.chooses(...choice)),
  };
}

type Acting = Pick<Patient, 'runs' | 'presses'>;

export async function goesOn(
  moderator: Acting,
  options: { hours?: number; call_me?: boolean } = {},
): Promise<Tap> {
  return readsGuide(moderator, await answered(moderator.runs('/duty on', options)));
}

/** Turns the pages of the guide, if it is that. */
export async function readsGuide(moderator: Acting, first: Tap): Promise<Tap> {
  let shown = first;
  const press = (button: string) => answered(moderator.presses(button, { on: shown }));
  while (shown.labels.includes('Next page')) shown = await press('Next page');
  return shown.labels.includes('I have read it') ? press('I have read it') : shown;
}

/**
 * Taps until something is shown beside the answer: what waited for them.
 * @param before - taps of theirs from which it may have come, and under which it may stand
 */
export async function whispered(
  { sandbox }: TestSuite,
  who: Pick<Acting, 'runs'>,
  by: Parameters<Acting['runs']>[0] = '/queue mine',
  before: readonly Tap[] = [],
): Promise<SeenMessage> {
  // What came late stands under an earlier tap: it is said once.
  const taps: Tap[] = [...before];
  const said = () => taps.flatMap(({ followUps }) => followUps);
  return vi.waitFor(
    async () => {
      if (said().length === 0) taps.push(await who.runs(by));
      await sandbox.until(() => said().length > 0, 200);
      const [shown] = said();
      if (!shown) throw new Error('nothing waited for them');
      return shown;
    },
    { timeout: patience, interval: 200 },
  );
}
