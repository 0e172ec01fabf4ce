/** What the community made itself, put into its library by a lead: the recap of an event, or a book of a club. Each is there once. */
import * as entries from '#db/learning/resources.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import { forLibrary, shelfChanged } from '#src/gatherings/index.ts';
import type { ForLibrary, OwnThing } from '#src/gatherings/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import { monthsAfter, stockShelf } from '../shelf.ts';
import { resourceLanguages } from '../types.ts';
import type { ResourceFacts } from '../types.ts';
import { readLink, sourceOf } from './link.ts';
import { slugsOf } from './slugs.ts';

/** As what leads have looked at; they look again in a year. */
const holdsForMonths = 12;

export interface OwnDraft extends ForLibrary {
  /** Undefined where it is about none, or about one that not everybody may know. */
  readonly about: Topic | undefined;
}

/** What the form begins with. */
export async function ownDraft(community: Community, thing: OwnThing): Promise<OwnDraft | undefined> {
  return community.transaction(async (tx) => {
    const found = await forLibrary(tx, community, thing);
    if (!found) return undefined;
    const index = found.topic === undefined ? undefined : await topicsOf(tx);
    return { ...found, about: index?.bySlug.get(found.topic ?? '') };
  });
}

/** Its entry, as long as it is in the library and leads where it should. */
export async function entryOf(community: Community, thing: OwnThing): Promise<Ref | undefined> {
  return community.transaction(async (tx) => {
    const found = await forLibrary(tx, community, thing);
    return found && listedAs(tx, found.of);
  });
}

async function listedAs(tx: GuildTx, of: Ref): Promise<Ref | undefined> {
  const entry = await entries.byOf(tx, of);
  return entry?.state === 'listed' && !entry.recapGone ? entry.ref : undefined;
}

export interface TypedEntry {
  readonly title: string;
  /** '': its own message, where everybody can see that. */
  readonly link: string;
  readonly about: string;
  /** Names, with commas between; '' for none. */
  readonly topicWords: string;
  readonly connection: string;
}

export interface PuttingIn extends OwnThing {
  readonly typed: TypedEntry;
  readonly by: string;
  /** Whose it is, where nobody else is named: "This community". */
  readonly source: string;
  /** What its speakers declared, which stays with it whatever was typed. */
  readonly declared: (draft: ForLibrary) => string;
}

export type PutInRefused = 'gone' | 'link' | 'topics';

/** Done twice, or by two at once, it is one entry: the first stays as it is. */
export async function putOwnIn(
  community: Community,
  { what, item, typed, by, source, declared }: PuttingIn,
): Promise<Result<Ref, PutInRefused>> {
  return community.transaction(async (tx) => {
    await stockShelf(tx, community);
    const found = await forLibrary(tx, community, { what, item });
    if (!found) return err('gone');
    const there = await listedAs(tx, found.of);
    if (there !== undefined) return ok(there);
    const link = typed.link.trim() === '' ? found.link : readLink(typed.link);
    if (link === undefined) return err('link');
    const topics = await slugsOf(tx, typed.topicWords);
    if (!topics) return err('topics');
    const facts: ResourceFacts = {
      ...usual[what],
      title: typed.title,
      link,
      source: found.writtenBy ?? (what === 'book' ? sourceOf(link) : source),
      about: typed.about,
      language: languageOf(community),
      topics,
      connection: typed.connection === '' ? declared(found) : typed.connection,
    };
    const ref = await putThere(tx, community, { facts, of: found.of, by });
    await shelfChanged(tx, community, found.of);
    return ok(ref);
  });
}

const usual = {
  recap: { kind: 'recap', cost: 'free', effort: 'short' },
  book: { kind: 'book', cost: 'paid', effort: 'long' },
} as const;

function languageOf({ settings }: Community): ResourceFacts['language'] {
  const own = settings?.locale.split('-', 1)[0];
  return resourceLanguages.find((language) => language === own) ?? 'en';
}

/** Where its link is in the library already, or it was there before, that entry is the one, as it is said of it now. */
async function putThere(
  tx: GuildTx,
  community: Community,
  { facts, of, by }: { facts: ResourceFacts; of: Ref; by: string },
): Promise<Ref> {
  const now = community.now();
  const reviewed = { reviewer: by, now, reviewBy: monthsAfter(now, holdsForMonths) };
  const before = await entries.byOf(tx, of);
  const known = (await entries.byLink(tx, facts.link)) ?? before;
  // What it led to before is gone.
  if (before && before.ref !== known?.ref) {
    await entries.takeOut(tx, before.ref);
    await entries.belongTo(tx, before.ref, undefined);
  }
  const ref = known?.ref ?? newRef();
  if (known) {
    await entries.putBack(tx, known.link);
    await entries.change(tx, ref, facts);
    if (known.of === undefined) await entries.belongTo(tx, ref, of);
    await entries.confirm(tx, ref, reviewed);
  } else await entries.add(tx, [{ ...facts, ref, of, starter: false, listedOn: now, ...reviewed }]);
  await recordChange(tx, community, { by, what: 'learning.added', to: ref });
  return ref;
}
