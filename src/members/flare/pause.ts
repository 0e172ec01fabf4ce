/** A member's "not now": everything pauses together in one transaction, and comes back one thing at a time. Nobody asks why. */
import { z } from 'zod';
import * as consents from '#db/consents.ts';
import * as members from '#db/members.ts';
import type { MemberRow } from '#db/members.ts';
import * as pauses from '#db/pauses.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Resumable } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { usualPolicies } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { MemberEvents } from '../events.ts';
import { takeFromInbox } from '../inbox.ts';
import { memberRecord } from '../record.ts';
import type { MemberRecord } from '../record.ts';
import { pauseQuestionKind } from './question-kind.ts';
import { resolveUntil } from './until.ts';
import type { Until } from './until.ts';
import { usualWishes } from './wishes.ts';
import type { PauseWishes } from './wishes.ts';

const shape = z.object({ since: z.coerce.date(), until: z.coerce.date().optional() });

export interface Pause {
  readonly since: Date;
  /** When they are asked, or were, whether it is over. */
  readonly until?: Date | undefined;
  /** They were asked already. */
  readonly asked: boolean;
}

const placeOf = (tx: GuildTx, user: string) => ({
  guild: tx.guild,
  table: 'pauses',
  column: 'sealed',
  row: user,
});

/** Undefined while nothing pauses. */
export async function pauseOf(tx: GuildTx, community: Community, user: string): Promise<Pause | undefined> {
  const row = await pauses.find(tx, user);
  const key = row && (await community.vault.members.find(tx, user));
  if (!row || !key) return undefined;
  const { since, until } = shape.parse(JSON.parse(unseal(key, row.sealed, placeOf(tx, user))));
  return { since, until, asked: until !== undefined && row.dueAt === null };
}

/** Whether nothing may be asked of somebody, suggested to them or counted about them now. Costs no key. */
export async function isPaused(tx: GuildTx, user: string): Promise<boolean> {
  return (await pauses.find(tx, user)) !== undefined;
}

/** All that somebody is shown of it. */
export interface PauseView {
  /** Undefined where nothing pauses (any more). */
  readonly pause: Pause | undefined;
  /** What stays held, whether a pause is on or over. */
  readonly held: readonly Resumable[];
  /** What is said of that beside its names. */
  readonly atRest: readonly ((t: Translate) => string)[];
  /** What they took up again by hand while everything else stays paused. */
  readonly takenUp: readonly Resumable[];
  readonly wishes: PauseWishes;
}

export interface PauseNeeds {
  readonly events: MemberEvents;
  readonly resumes: readonly Resumable[];
}

async function viewOf(
  tx: GuildTx,
  community: Community,
  { resumes }: Pick<PauseNeeds, 'resumes'>,
  user: string,
): Promise<PauseView> {
  const record = await memberRecord(tx, community, user);
  const takenUp = await takenUpBy(tx, community, resumes, user);
  const held: Resumable[] = [];
  for (const one of resumes)
    if (!takenUp.includes(one) && (await one.held(tx, community, user))) held.push(one);
  const atRest: ((t: Translate) => string)[] = [];
  for (const one of held) if (one.atRest) atRest.push(await one.atRest(tx, community, user));
  return {
    pause: await pauseOf(tx, community, user),
    held,
    atRest,
    takenUp,
    wishes: record?.profile.pause ?? usualWishes,
  };
}

async function takenUpBy(
  tx: GuildTx,
  community: Community,
  resumes: readonly Resumable[],
  user: string,
): Promise<readonly Resumable[]> {
  const takenUp: Resumable[] = [];
  if (!(await isPaused(tx, user))) return takenUp;
  for (const one of resumes) if (await one.byHand?.goesOn(tx, community, user)) takenUp.push(one);
  return takenUp;
}

/** "Not now" in the middle of a pause is about what they took up again. @returns whether there was anything */
async function holdTakenUp(
  tx: GuildTx,
  community: Community,
  { resumes }: Pick<PauseNeeds, 'resumes'>,
  user: string,
): Promise<boolean> {
  const takenUp = await takenUpBy(tx, community, resumes, user);
  for (const { byHand } of takenUp) await byHand?.hold(tx, community, user);
  return takenUp.length > 0;
}

/** By whose clock somebody's days go: their own, where they told it, else the community's. */
export async function pauseZone(community: Community, user: string): Promise<string> {
  const record = await community.read((tx) => memberRecord(tx, community, user));
  return zoneOf(record, community);
}

function zoneOf(record: MemberRecord | undefined, { settings }: Community): string {
  return record?.profile.timezone ?? settings?.timeZone ?? usualPolicies.timeZone;
}

export async function pauseView(
  community: Community,
  needs: Pick<PauseNeeds, 'resumes'>,
  user: string,
): Promise<PauseView> {
  return community.read((tx) => viewOf(tx, community, needs, user));
}

/** Somebody who has agreed to nothing that still stands: there is nothing that could pause. */
export type PauseRefused = 'nothing_kept';

async function lockOf(tx: GuildTx, user: string): Promise<MemberRow | undefined> {
  const member = await members.lock(tx, user);
  const agreed = member ? await consents.of(tx, user) : [];
  return agreed.some(({ withdrawnAt }) => withdrawnAt === undefined) ? member : undefined;
}

/**
 * Pauses everything, or changes for how long. Twice is once.
 * @param until - undefined: nothing was chosen, so a pause that runs keeps its end, and one that begins has none
 * @param anew - whether they say "not now", and not only for how long: what they took up again meanwhile pauses, too
 */
export async function beginPause(
  community: Community,
  needs: PauseNeeds,
  { user, until, anew = false }: { user: string; until: Until | undefined; anew?: boolean },
): Promise<Result<PauseView, PauseRefused>> {
  return community.transaction(async (tx) => {
    const member = await lockOf(tx, user);
    if (!member) return err('nothing_kept');
    if (anew) await holdTakenUp(tx, community, needs, user);
    await keepPause(tx, community, needs, { member, until });
    return ok(await viewOf(tx, community, needs, user));
  });
}

async function keepPause(
  tx: GuildTx,
  community: Community,
  { events }: PauseNeeds,
  { member: { ref, user }, until: code }: { member: MemberRow; until: Until | undefined },
): Promise<void> {
  const [running, record] = await Promise.all([
    pauseOf(tx, community, user),
    memberRecord(tx, community, user),
  ]);
  if (running && code === undefined) return;
  if (running) await dropQuestion(tx, community, user);
  const now = community.now();
  const zone = zoneOf(record, community);
  const until = resolveUntil(code ?? 'none', { now, zone });
  const key = await community.vault.members.get(tx, user);
  const words = JSON.stringify({ since: running?.since ?? now, until });
  await pauses.save(tx, ref, { sealed: seal(key, words, placeOf(tx, user)), dueAt: until ?? null });
  if (!running) await events.tell(tx, community, { type: 'paused', user });
}

/** The question whether it is over is about a pause as it was: unseen, it must not talk anybody back into one. */
async function dropQuestion(tx: GuildTx, community: Community, user: string): Promise<void> {
  await takeFromInbox(tx, community, { user, kinds: [pauseQuestionKind] });
}

/** What may be told of a pause was changed while it goes on: every area hears of it anew. */
export async function tellPauseAgain(
  community: Community,
  { events }: Pick<PauseNeeds, 'events'>,
  user: string,
): Promise<void> {
  await community.transaction(async (tx) => {
    if ((await members.lock(tx, user)) && (await isPaused(tx, user)))
      await events.tell(tx, community, { type: 'paused', user, again: true });
  });
}

/** Ends the pause. What areas hold by themselves goes on; what somebody brings back by hand stays as it is. */
export async function endPause(community: Community, needs: PauseNeeds, user: string): Promise<PauseView> {
  return community.transaction(async (tx) => {
    const member = await members.lock(tx, user);
    if (member) await stopPause(tx, community, needs, member);
    return viewOf(tx, community, needs, user);
  });
}

async function stopPause(
  tx: GuildTx,
  community: Community,
  { events }: PauseNeeds,
  { ref, user }: MemberRow,
): Promise<boolean> {
  const ended = await pauses.end(tx, ref);
  if (!ended) return false;
  await dropQuestion(tx, community, user);
  await events.tell(tx, community, { type: 'resumed', user });
  return true;
}

/**
 * What the command does: ends a pause where there is one and no end for it was named, and otherwise begins one. Whoever took
 * something up again by hand says with it that this is too much, and stays paused.
 */
export async function switchPause(
  community: Community,
  needs: PauseNeeds,
  { user, until }: { user: string; until: Until },
): Promise<Result<PauseView, PauseRefused>> {
  return community.transaction(async (tx) => {
    const member = await lockOf(tx, user);
    if (!member) return err('nothing_kept');
    const heldAgain = await holdTakenUp(tx, community, needs, user);
    const ended = until === 'none' && !heldAgain && (await stopPause(tx, community, needs, member));
    // A pause that was there keeps the end that it has, unless another was named.
    if (!ended)
      await keepPause(tx, community, needs, {
        member,
        until: heldAgain && until === 'none' ? undefined : until,
      });
    return ok(await viewOf(tx, community, needs, user));
  });
}

/** Brings one thing back. A pause that has begun again meanwhile holds it. */
export async function resumeThing(
  community: Community,
  needs: PauseNeeds,
  { user, what }: { user: string; what: string },
): Promise<PauseView> {
  return community.transaction(async (tx) => {
    const member = await members.lock(tx, user);
    if (member && !(await isPaused(tx, user)))
      await needs.resumes.find(({ name }) => name === what)?.resume(tx, community, user);
    return viewOf(tx, community, needs, user);
  });
}
