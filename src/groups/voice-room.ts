/** Giving a group a voice room, and taking it away again: the room is deleted then, with what was written in it. */
import * as categories from '#db/group-categories.ts';
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { perCategory } from './capacity.ts';
import { voiceGoneDelivery } from './deliveries/voice.ts';
import type { Group } from './types.ts';

export type VoiceRefused =
  | { readonly code: 'circle_voice'; readonly name: string }
  | { readonly code: 'category_full'; readonly limit: number };

/** Also one that is being made, or could not be deleted yet. */
export function hasVoice({ voice, places }: Pick<Group, 'voice' | 'places'>): boolean {
  return voice || places.voice !== undefined;
}

/** @returns whether it is new to the group */
export async function addVoice(
  tx: GuildTx,
  { ref, kind, name, voice, places, categoryNumber }: Group,
  wanted: boolean | undefined,
): Promise<Result<boolean, VoiceRefused>> {
  if (!wanted) return ok(false);
  if (kind === 'circle') return err({ code: 'circle_voice', name });
  if (voice) return ok(false);
  const filled = await categories.lockCategories(tx);
  const { channels = 0 } = filled.find(({ number }) => number === categoryNumber) ?? {};
  // One that is about to be deleted stands there still, and is counted.
  if (places.voice === undefined && channels >= perCategory)
    return err({ code: 'category_full', limit: perCategory });
  await groups.place(tx, ref, { voice: true });
  return ok(true);
}

/** @param by - the Discord id of who takes it away, for the audit trail. @returns the group; undefined where it has none */
export async function removeVoice(
  community: Community,
  { group: ref, by }: { group: Ref; by: string },
): Promise<Group | undefined> {
  return community.transaction(async (tx) => {
    await lines.lockPlaces(tx, ref);
    const group = await groups.find(tx, ref);
    if (!group || !hasVoice(group)) return undefined;
    await groups.place(tx, ref, { voice: false });
    await deliver(tx, community, voiceGoneDelivery(ref));
    await recordChange(tx, community, { by, what: 'groups.voice', to: ref });
    return group;
  });
}
