/** Changing a group that is there. What changes on Discord follows by deliveries; asked for twice it changes once. */
import * as groups from '#db/groups.ts';
import * as lines from '#db/group-lines.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import { putInInboxes } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { isCircleSize } from './circles/limits.ts';
import { buildNext } from './deliveries/build.ts';
import { looksDelivery } from './deliveries/looks.ts';
import { rulesAgainDelivery } from './deliveries/rules-again.ts';
import { inboxKinds } from './inbox.ts';
import { nameKey } from './names.ts';
import { fillPlaces } from './places.ts';
import { groupNamed } from './search.ts';
import { readTags } from './tags.ts';
import type { TagsRefused } from './tags.ts';
import type { Group, GroupState } from './types.ts';
import { addVoice, hasVoice } from './voice-room.ts';
import type { VoiceRefused } from './voice-room.ts';

export interface GroupChanges {
  readonly name?: string | undefined;
  readonly topic?: string | undefined;
  readonly rules?: string | undefined;
  readonly access?: Group['access'] | undefined;
  /** 0: any number. */
  readonly size?: number | undefined;
  /** As typed, between commas. */
  readonly tags?: string | undefined;
  /** Taking it away is asked about first: see `removeVoice`. */
  readonly voice?: boolean | undefined;
}

export type ChangeRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'no_name' }
  | { readonly code: 'name_taken'; readonly name: string }
  | { readonly code: 'not_forum'; readonly name: string }
  | { readonly code: 'circle_access'; readonly name: string }
  | { readonly code: 'circle_size' }
  | VoiceRefused
  | TagsRefused;

export interface Changed {
  readonly group: Group;
  /** False where everything was so already. */
  readonly changed: boolean;
  readonly askedAgain: boolean;
  /** Whether its voice room would be deleted, which is not undone. */
  readonly asksVoice?: boolean;
}

/** @param by - the Discord id of who changes it, for the audit trail */
export async function changeGroup(
  community: Community,
  { name: called, by, changes }: { name: string; by: string; changes: GroupChanges },
): Promise<Result<Changed, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const there = await groupToChange(tx, called);
    if (!there) return err({ code: 'unknown', name: called });
    const before = await locked(tx, there);
    const unfit = unfitFor(before, changes);
    if (unfit) return err(unfit);
    const voice = await addVoice(tx, before, changes.voice);
    if (!voice.ok) return voice;
    const tags = newTags(before, changes);
    if (!tags.ok) return tags;
    const name = await newName(tx, before, changes);
    if (!name.ok) return name;
    const looksChange = { ...name.value, ...tags.value };
    const relooked = Object.keys(looksChange).length > 0;
    if (relooked) {
      await groups.place(tx, before.ref, looksChange);
      await deliver(tx, community, looksDelivery(before.ref, newRef()));
    }
    const retold = await changeWords(tx, before, changes);
    const askedAgain = await changeRules(tx, community, before, changes.rules);
    const size = changes.size === 0 ? undefined : (changes.size ?? before.size);
    const resized = size !== before.size;
    if (resized) {
      await groups.place(tx, before.ref, { size: size ?? null });
      await fillPlaces(tx, community, before);
    }
    const changed = relooked || retold || askedAgain || resized || voice.value;
    if (changed) await recordChange(tx, community, { by, what: 'groups.edited', to: before.ref });
    const group = (await groups.find(tx, before.ref)) ?? before;
    if (voice.value) await buildNext(tx, community, group);
    return ok({ group, changed, askedAgain, asksVoice: changes.voice === false && hasVoice(before) });
  });
}

async function groupToChange(tx: GuildTx, name: string): Promise<Group | undefined> {
  return groupNamed(await groups.all(tx), name);
}

/** The group as it is once nobody else changes it. */
async function locked(tx: GuildTx, { ref }: Group): Promise<Group> {
  await lines.lockPlaces(tx, ref);
  const group = await groups.find(tx, ref);
  if (!group) throw new Error('a group is never deleted');
  return group;
}

/** What a circle cannot become. */
function unfitFor({ kind, name }: Group, { access, size }: GroupChanges): ChangeRefused | undefined {
  if (kind !== 'circle') return undefined;
  if (access !== undefined) return { code: 'circle_access', name };
  return size !== undefined && !isCircleSize(size) ? { code: 'circle_size' } : undefined;
}

/** What is to be stored of a new name; nothing where there is none. */
async function newName(
  tx: GuildTx,
  before: Group,
  { name }: GroupChanges,
): Promise<Result<groups.GroupChange, ChangeRefused>> {
  if (name === undefined || name === before.name) return ok({});
  const key = nameKey(name);
  if (key === '') return err({ code: 'no_name' });
  const other = await groups.byNameKey(tx, key);
  if (other && other.ref !== before.ref) return err({ code: 'name_taken', name: other.name });
  return ok({ name, nameKey: key, channelName: null });
}

function newTags(before: Group, { tags: typed }: GroupChanges): Result<groups.GroupChange, ChangeRefused> {
  if (typed === undefined) return ok({});
  if (before.kind !== 'forum') return err({ code: 'not_forum', name: before.name });
  const read = readTags(typed);
  if (!read.ok) return read;
  return ok(read.value.join() === before.tags?.join() ? {} : { tags: read.value });
}

async function changeWords(tx: GuildTx, before: Group, { topic, access }: GroupChanges): Promise<boolean> {
  const newTopic = topic !== undefined && topic !== before.topic;
  const newAccess = access !== undefined && access !== before.access;
  if (!newTopic && !newAccess) return false;
  await groups.place(tx, before.ref, {
    // The words of the topic say what it is now; search finds the topic by them.
    ...(newTopic && { topic, topicSlug: null }),
    ...(newAccess && { access }),
  });
  return true;
}

/** Everybody in the group is asked to agree again, at their next tap, and sees what changed. */
async function changeRules(
  tx: GuildTx,
  community: Community,
  before: Group,
  rules: string | undefined,
): Promise<boolean> {
  if (rules === undefined || rules === before.rules) return false;
  await groups.keepRules(tx, before);
  const rulesVersion = before.rulesVersion + 1;
  await groups.place(tx, before.ref, { rules, rulesVersion });
  await deliver(tx, community, rulesAgainDelivery(before.ref, rulesVersion));
  const asked = await lines.joinedIn(tx, before.ref);
  await putInInboxes(tx, community, asked, { kind: inboxKinds.rules, subject: before.ref });
  return true;
}

/** Archives a group, or takes that back. In an archived group everything can be read by those who are in it, and nobody writes. */
export async function setGroupState(
  community: Community,
  { name, by, state }: { name: string; by: string; state: GroupState },
): Promise<Result<Changed, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const there = await groupToChange(tx, name);
    if (!there) return err({ code: 'unknown', name });
    const before = await locked(tx, there);
    // A group that is opened again is merged no more: else it took nobody in for good.
    const unmerged = state === 'active' && before.offer?.kind === 'merge';
    const changed = before.state !== state || unmerged;
    if (changed) {
      // Whoever switched writing by hand is overruled by this.
      await groups.place(tx, before.ref, {
        state,
        lockedByHand: false,
        ...(unmerged && { offerKind: null, offerRef: null }),
      });
      const what = state === 'archived' ? 'groups.archived' : 'groups.restored';
      await recordChange(tx, community, { by, what, to: before.ref });
    }
    // Asked for again, it is made so once more: Discord may have refused it the first time.
    await deliver(tx, community, looksDelivery(before.ref, newRef()));
    if (changed && state === 'active') await fillPlaces(tx, community, before);
    return ok({ group: { ...before, state }, changed, askedAgain: false });
  });
}
