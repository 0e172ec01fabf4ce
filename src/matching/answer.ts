/** Answering a proposal. What somebody answered is sealed, told to nobody, and forgotten with the outcome. */
import * as proposals from '#db/matching/proposals.ts';
import type { OwnSide, Side } from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { shownShape } from './facets.ts';
import type { Shown } from './facets.ts';
import { fullHour } from './hours.ts';
import { standInLine } from './line.ts';
import { matchRecord, openIn, sealIn } from './record.ts';
import { answers } from './states.ts';
import type { ProposalAnswer } from './states.ts';

/** A proposal as whoever it was made to sees it. */
export interface SeenProposal {
  readonly ref: Ref;
  readonly shown: Shown;
  readonly answer: ProposalAnswer | undefined;
  readonly answerBy: Date;
}

/** What is suggested to somebody now, oldest first. */
export async function seenProposals(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<readonly SeenProposal[]> {
  const key = await community.vault.members.find(tx, user);
  if (!key) return [];
  const seen: SeenProposal[] = [];
  for (const side of await proposals.liveOf(tx, user)) {
    const { ref, answerBy } = side;
    const place = { table: 'match_sides', column: 'shown', row: ref } as const;
    const shown = shownShape.parse(JSON.parse(openIn(tx, key, place, side.shown)));
    seen.push({ ref, shown, answer: await answerOf(tx, community, side), answerBy });
  }
  return seen;
}

/** What one side has answered; undefined where nothing, or where it can be read no more. */
export async function answerOf(
  tx: GuildTx,
  community: Community,
  { ref, user, answer }: Pick<Side, 'ref' | 'user' | 'answer'>,
): Promise<ProposalAnswer | undefined> {
  const key = answer && (await community.vault.members.find(tx, user));
  if (!key) return undefined;
  const said = openIn(tx, key, { table: 'match_sides', column: 'answer', row: ref }, answer);
  return answers.find((one) => one === said);
}

/** Until the outcome goes out somebody may change their mind. @returns what they see then; an error where it is over */
export async function answerProposal(
  community: Community,
  { user, side: ref, answer }: { user: string; side: Ref; answer: ProposalAnswer },
): Promise<Result<SeenProposal, 'over'>> {
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    const side = (await proposals.liveOf(tx, user)).find((one) => one.ref === ref);
    const record = await matchRecord(tx, community, user);
    const now = community.now();
    if (!record || !side || side.answerBy <= now) return err('over');
    const place = { table: 'match_sides', column: 'answer', row: ref } as const;
    await proposals.answer(tx, ref, sealIn(tx, record.key, place, answer));
    await hastenIf(tx, community, side);
    const seen = (await seenProposals(tx, community, user)).find((one) => one.ref === ref);
    return seen ? ok(seen) : err('over');
  });
}

/** Once all have said yes it goes out on the next full hour; once one of them has taken that back, at its end as any other. */
async function hastenIf(tx: GuildTx, community: Community, { proposal, answerBy }: OwnSide): Promise<void> {
  const sides = await proposals.sidesOf(tx, proposal);
  const said = await Promise.all(sides.map((side) => answerOf(tx, community, side)));
  const agreed = sides.every(({ live }) => live) && said.every((one) => one === 'yes');
  // Not on the hour that is just striking: somebody is still looking at the card that they pressed.
  const next = fullHour(after(community.now(), minutes(1)));
  await proposals.hasten(tx, proposal, agreed && next < answerBy ? next : answerBy);
}
