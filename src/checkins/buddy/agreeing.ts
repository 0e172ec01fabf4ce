/** A hello from somebody's match after a quiet while: both say yes, either ends it, and neither is told what the other said. */
import * as stored from '#db/checkins/buddies.ts';
import type { GuildTx } from '#db/database.ts';
import { talksOf } from '#src/matching/index.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { inboxKinds } from '../inbox.ts';
import { lockKept } from '../own.ts';
import type { BuddyAnswer } from '../types.ts';

/** A match that is going on, and whether its others may be told that a hello would be nice. */
export interface Hello {
  readonly match: Ref;
  readonly others: readonly string[];
  /** What somebody said themselves. What the others said is not theirs to know. */
  readonly wanted: boolean;
}

/** What others asked somebody, and what they said to it. */
export interface Asked {
  readonly ref: Ref;
  /** The Discord id of who asked. */
  readonly by: string;
  readonly answer: BuddyAnswer | undefined;
}

export interface Hellos {
  readonly own: readonly Hello[];
  readonly asked: readonly Asked[];
}

export async function readHellos(community: Community, user: string): Promise<Hellos> {
  return community.read((tx) => hellosOf(tx, user));
}

async function hellosOf(tx: GuildTx, user: string): Promise<Hellos> {
  const [talks, rows] = [await talksOf(tx, user), await stored.of(tx, user)];
  return {
    own: talks.map(({ match, others }) => ({
      match,
      others,
      wanted: rows.some((row) => row.userId === user && row.matchRef === match && row.wanted),
    })),
    asked: rows
      .filter(({ buddyId, wanted, matchRef }) => buddyId === user && wanted && goesOn(talks, matchRef))
      .map(({ ref, userId, answer }) => ({ ref, by: userId, answer: answer ?? undefined })),
  };
}

const goesOn = (talks: readonly { readonly match: Ref }[], match: Ref): boolean =>
  talks.some((one) => one.match === match);

/** Somebody wants it, or wants it no more. The others are asked once, at a tap of theirs. */
export async function wantHello(
  community: Community,
  { user, match, wants }: { user: string; match: Ref; wants: boolean },
): Promise<Result<Hellos, 'none'>> {
  return community.transaction(async (tx) => {
    const own = await lockKept(tx, community, user);
    const talk = (await talksOf(tx, user)).find((one) => one.match === match);
    if (!own) return err('none');
    if (!wants) await stored.unwant(tx, match, user);
    else
      for (const buddy of talk?.others ?? []) {
        const { ref, isNew } = await stored.want(tx, { match, user, buddy });
        if (isNew)
          await putInInbox(tx, community, { user: buddy, kind: inboxKinds.helloAsked, subject: ref });
      }
    return ok(await hellosOf(tx, user));
  });
}

/** Of somebody who was asked. Undefined where it is over, or was never about them. */
export async function askedHello(community: Community, user: string, ref: Ref): Promise<Asked | undefined> {
  return community.read(async (tx) => (await hellosOf(tx, user)).asked.find((one) => one.ref === ref));
}

/** They agree, or want none of it, now or later. Who asked is not told. */
export async function answerHello(
  community: Community,
  { user, ref, answer }: { user: string; ref: Ref; answer: BuddyAnswer },
): Promise<Result<void, 'gone'>> {
  return community.transaction(async (tx) => {
    const row = await stored.lock(tx, ref);
    if (row?.buddyId !== user) return err('gone');
    await stored.change(tx, ref, { answer });
    return ok(undefined);
  });
}
