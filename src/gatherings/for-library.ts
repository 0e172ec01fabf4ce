/** What the community made itself and its library can hold: the recap of a date, or a book of a club. */
import * as after from '#db/gatherings/after.ts';
import * as books from '#db/gatherings/books.ts';
import { topicOf } from '#db/gatherings/audience.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { messageLink } from '#src/platform/discord/mentions.ts';
import type { Ref } from '#src/platform/ref.ts';
import { redrawRecap, wordsOf } from './after/recap.ts';
import { gatheringOf } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import type { ownThings } from './own-things.ts';
import type { Speaker } from './types.ts';

/** A recap by its date, a book by itself. */
export interface OwnThing {
  readonly what: (typeof ownThings)[number];
  readonly item: Ref;
}

export interface ForLibrary {
  /** What the library knows it by: it holds it once. */
  readonly of: Ref;
  readonly what: OwnThing['what'];
  /** What a form begins with; '' where it would tell those something who were not meant to know. */
  readonly title: string;
  /** Where everybody can see it: its message, or the recording that it names. */
  readonly link: string | undefined;
  /** A slug: of a group that everybody can find. */
  readonly topic: string | undefined;
  /** Who wrote a book. */
  readonly writtenBy: string | undefined;
  readonly speakers: readonly Speaker[];
  /** Everybody was meant to know of it. */
  readonly isOpen: boolean;
}

/** Until the transaction ends, nobody else puts it in. @returns undefined where there is no such thing, or no more */
export async function forLibrary(
  tx: GuildTx,
  community: Community,
  { what, item }: OwnThing,
): Promise<ForLibrary | undefined> {
  return what === 'recap' ? recapOf(tx, community, item) : bookOf(tx, item);
}

async function recapOf(tx: GuildTx, community: Community, occurrence: Ref): Promise<ForLibrary | undefined> {
  const recap = await after.recapOf(tx, occurrence);
  const dated = recap && (await occurrences.find(tx, occurrence));
  const words = recap && (await wordsOf(tx, community, recap));
  if (!dated || words === undefined) return undefined;
  const gathering = gatheringOf(dated);
  const isOpen = gathering.audience === 'everyone';
  const { channelId, messageId } = recap;
  const stands =
    channelId === null || messageId === null ? undefined : messageLink(tx.guild, channelId, messageId);
  return {
    of: recap.ref,
    what: 'recap',
    title: isOpen ? gathering.title : '',
    // Others cannot open the channel of a group, and shall not learn of it.
    link: isOpen ? (recordingIn(gathering, words) ?? stands) : undefined,
    topic: await topicKnown(tx, gathering),
    writtenBy: undefined,
    speakers: gathering.speakers,
    isOpen,
  };
}

/** Of what was recorded, the first address in its recap. Pure. */
function recordingIn({ eases }: Pick<Gathering, 'eases'>, words: string): string | undefined {
  if (!eases.includes('recorded')) return undefined;
  return /https:\/\/[^\s<>()|*]+/.exec(words)?.[0].replace(/[.,;:!?]+$/, '');
}

/** Of a group that is listed for everybody, what it is about is no secret; of any other, it is. */
async function topicKnown(tx: GuildTx, { audience, group }: Gathering): Promise<string | undefined> {
  if (audience !== 'group' || group === undefined) return undefined;
  const found = await topicOf(tx, group);
  return found?.access === 'open' || found?.access === 'request' ? (found.topic ?? undefined) : undefined;
}

/** What a book is called says nothing of who reads it. */
async function bookOf(tx: GuildTx, ref: Ref): Promise<ForLibrary | undefined> {
  const book = await books.lockBook(tx, ref);
  if (!book) return undefined;
  return {
    of: book.ref,
    what: 'book',
    title: book.title,
    link: undefined,
    topic: undefined,
    writtenBy: book.author ?? undefined,
    speakers: [],
    isOpen: true,
  };
}

/** It came into the library, or went out of it: a recap says which. A book has nothing that says so. */
export async function shelfChanged(tx: GuildTx, community: Community, of: Ref): Promise<void> {
  const recap = await after.recap(tx, of);
  if (recap?.state === 'shown') await redrawRecap(tx, community, recap);
}
