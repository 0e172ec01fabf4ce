/** What members put forward. It is sealed until a lead has looked, and who it was is not kept. */
import { z } from 'zod';
import * as stored from '#db/learning/suggestions.ts';
import * as entries from '#db/learning/resources.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { searchTopics, topicsOf } from '#src/topics/index.ts';
import { stockShelf } from '../shelf.ts';
import { isStale, resourceCosts, resourceEfforts, resourceKinds, resourceLanguages } from '../types.ts';
import type { ResourceFacts } from '../types.ts';
import { readLink, sourceOf } from './link.ts';

/** More than leads will read, and an end to a flood. */
const mostWaiting = 200;

const purpose = 'resource suggestion';

const factsShape = z.object({
  title: z.string(),
  link: z.string(),
  source: z.string(),
  about: z.string(),
  kind: z.enum(resourceKinds),
  language: z.enum(resourceLanguages),
  country: z.string().optional(),
  cost: z.enum(resourceCosts),
  effort: z.enum(resourceEfforts),
  topics: z.array(z.string()),
  connection: z.string(),
});

const placeOf = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'resource_suggestions',
  column: 'sealed',
  row: ref,
});

export function sealFacts(tx: GuildTx, community: Community, ref: Ref, facts: ResourceFacts): Sealed {
  return seal(community.keyring.words[0], JSON.stringify(facts), placeOf(tx, ref));
}

export function openFacts(
  tx: GuildTx,
  community: Community,
  { ref, sealed }: stored.SuggestionRow,
): ResourceFacts {
  return factsShape.parse(JSON.parse(unseal(community.keyring.words, sealed, placeOf(tx, ref))));
}

export interface Suggesting extends Pick<
  ResourceFacts,
  'title' | 'kind' | 'language' | 'cost' | 'connection'
> {
  readonly link: string;
  /** The name of a topic, as it was chosen or typed. */
  readonly topic: string;
}

export type SuggestRefused =
  | { readonly code: 'link' }
  | { readonly code: 'topic'; readonly words: string }
  /** It is in the library already; where it is stale, nobody finds it before a lead has looked. */
  | { readonly code: 'known'; readonly ref: Ref; readonly stale: boolean }
  | { readonly code: 'too_many' };

export async function suggestResource(
  community: Community,
  suggesting: Suggesting,
): Promise<Result<void, SuggestRefused>> {
  const link = readLink(suggesting.link);
  if (link === undefined) return err({ code: 'link' });
  return community.transaction(async (tx) => {
    await stockShelf(tx, community);
    const known = await entries.byLink(tx, link);
    if (known?.state === 'listed')
      return err({ code: 'known', ref: known.ref, stale: isStale(known, community.now()) });
    const found = searchTopics(await topicsOf(tx), suggesting.topic);
    const [topic] = found.kind === 'found' && found.sure ? found.topics : [];
    if (!topic) return err({ code: 'topic', words: suggesting.topic });
    if ((await stored.countWaiting(tx)) >= mostWaiting) return err({ code: 'too_many' });
    const ref = newRef();
    const { title, kind, language, cost, connection } = suggesting;
    const facts: ResourceFacts = {
      title: title.trim(),
      link,
      source: sourceOf(link),
      about: '',
      kind,
      language,
      cost,
      effort: 'medium',
      topics: [topic.slug],
      connection: connection.trim(),
    };
    await stored.add(tx, {
      ref,
      sealed: sealFacts(tx, community, ref, facts),
      fingerprint: community.keyring.blindIndex(purpose, community.guild, link),
      createdAt: community.now(),
    });
    return ok(undefined);
  });
}
