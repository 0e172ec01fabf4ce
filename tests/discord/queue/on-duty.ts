/** A moderator goes on duty, through the guide where it is their first time. */
import type { MemberActor, Tap } from '#sandbox/index.ts';

export async function goesOn(
  moderator: MemberActor,
  options: { hours?: number; call_me?: boolean } = {},
): Promise<Tap> {
  return readsGuide(moderator, await moderator.runs('/duty on', options));
}

/** Turns the pages of the guide, if it is that. */
export async function readsGuide(moderator: MemberActor, first: Tap): Promise<Tap> {
  let shown = first;
  while (shown.labels.includes('Next page')) shown = await moderator.presses('Next page', { on: shown });
  return shown.labels.includes('I have read it') ? moderator.presses('I have read it', { on: shown }) : shown;
}
