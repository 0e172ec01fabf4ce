/** "I was there": a tap, never read from anything else. It counts once and can be taken back; soon nobody knows any more whose it was. */
import * as stored from '#db/gatherings/after.ts';
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as seats from '#db/gatherings/seats.ts';
import type { GuildTx, Database } from '#db/database.ts';
import { isPaused, memberRecord, putInInbox, putInInboxes, stands } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { gatheringOf } from '../gathering.ts';
import type { Gathering } from '../gathering.ts';
import { inboxKinds } from '../inbox.ts';
import { eyesOf, mayLookAt } from '../may-come.ts';
import type { SeatRefused } from '../seats.ts';

/** For so long it can be said and taken back; then who said it is forgotten. */
const openFor = days(14);

const purpose = 'gathering.presence';

export interface Presence {
  readonly gathering: Gathering;
  readonly said: boolean;
}

/** @param was - undefined: nothing is changed, and it is only read */
export async function answerPresence(
  community: Community,
  { occurrence: ref, user, was }: { occurrence: Ref; user: string; was: boolean | undefined },
): Promise<Result<Presence, SeatRefused>> {
  const { keyring, guild } = community;
  return community.transaction(async (tx) => {
    const [dated, eyes, record] = await Promise.all([
      occurrences.find(tx, ref),
      eyesOf(tx, community, user),
      memberRecord(tx, community, user),
    ]);
    if (!dated) return err('gone');
    const gathering = gatheringOf(dated);
    const own = await seats.find(tx, ref, user);
    if (!mayLookAt(gathering, eyes, own !== undefined)) return err('not_yours');
    if (!record || !stands(record.consents, 'events')) return err('no_consent');
    if (!canSay(gathering, community.now())) return err('over');
    const hashes = keyring.blindIndexes(purpose, guild, user);
    if (was === true)
      await stored.addPresence(tx, {
        ref: newRef(),
        occurrenceRef: ref,
        memberHash: keyring.blindIndex(purpose, guild, user),
        forgottenAt: after(gathering.endsAt, openFor),
      });
    if (was === false) await stored.removePresence(tx, ref, hashes);
    const said = (await stored.presencesOf(tx, hashes)).includes(ref);
    return ok({ gathering, said });
  });
}

/** From its beginning on, if it took place, and not for ever. Pure. */
export function canSay({ state, startsAt, endsAt }: Gathering, now: Date): boolean {
  return (state === 'planned' || state === 'over') && startsAt <= now && now < after(endsAt, openFor);
}

export function presencesOf(tx: GuildTx, { keyring, guild }: Community, user: string): Promise<Ref[]> {
  return stored.presencesOf(tx, keyring.blindIndexes(purpose, guild, user));
}

export async function forgetPresencesOf(tx: GuildTx, community: Community, user: string): Promise<void> {
  const hashes = community.keyring.blindIndexes(purpose, community.guild, user);
  for (const ref of await stored.presencesOf(tx, hashes)) await stored.removePresence(tx, ref, hashes);
}

/** It is over: who had a place finds one quiet line at their next tap, and the host one of their own. Nobody is notified. */
export async function offerAfter(
  tx: GuildTx,
  community: Community,
  row: OccurrenceRow,
  host: string | undefined,
): Promise<void> {
  const going = (await seats.of(tx, [row.ref], ['going'])).map(({ userId }) => userId);
  const asked = (await guests.several(tx, going)).filter(({ asksAfter }) => asksAfter);
  await putInInboxes(
    tx,
    community,
    asked.map(({ userId }) => userId).filter((user) => user !== host),
    { kind: inboxKinds.after, subject: row.ref },
  );
  if (host !== undefined && !(await isPaused(tx, host)))
    await putInInbox(tx, community, { user: host, kind: inboxKinds.recap, subject: row.ref });
}

/** Never again, of anything. */
export async function askNoMore(community: Community, user: string): Promise<void> {
  await community.transaction((tx) => guests.change(tx, user, { asksAfter: false }));
}

export function forgetWhoWasThere({ database }: Housekeeping): Tick {
  return {
    name: 'gatherings.forget_presences',
    every: '45 41 * * * *',
    run: (now) => forgetOldPresences(database, now),
  };
}

async function forgetOldPresences(database: Database, now: Date): Promise<void> {
  await database.withSystem((tx) => stored.forgetPresences(tx, now));
}
