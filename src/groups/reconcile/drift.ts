/** What a human changed about a group's channel that staff may want to keep: its name, topic, place, tags, and whether people write. */
import { createHash } from 'node:crypto';
import type { DriftPart, Group } from '../types.ts';
import { everyoneMay, silenced } from '../rights.ts';
import type { SeenChannel } from './seen.ts';

export interface DriftFound {
  readonly parts: readonly DriftPart[];
  /** Tells one change by hand from another. */
  readonly mark: string;
}

/** @param guild also the id of @everyone. @returns undefined where everything is as we left it */
export function driftOf(group: Group, channel: SeenChannel, guild: string): DriftFound | undefined {
  const { looks, places } = group;
  const writing = writingIn(channel, guild);
  const changed: Record<DriftPart, boolean> = {
    name: looks.name !== undefined && looks.name !== channel.name,
    topic: looks.topic !== channel.topic,
    category: !looks.movedByHand && places.category !== undefined && places.category !== channel.category,
    writing: !looks.lockedByHand && writing !== undefined && writing !== silenced(everyoneMay(group.state)),
    tags: group.tags !== undefined && channel.tags !== undefined && listed(group.tags) !== tagsOf(channel),
  };
  const parts = (Object.keys(changed) as DriftPart[]).filter((part) => changed[part]);
  if (parts.length === 0) return undefined;
  const now: Record<DriftPart, string> = {
    name: channel.name,
    topic: channel.topic ?? '',
    category: channel.category ?? '',
    writing: String(writing),
    tags: tagsOf(channel),
  };
  const mark = createHash('sha256').update(JSON.stringify(parts.map((part) => [part, now[part]])));
  return { parts, mark: mark.digest('hex').slice(0, 16) };
}

/** Which ways of writing those who are let in have lost. Undefined where nothing is said of @everyone: then the group is open, which comes first. */
export function writingIn({ overwrites, thread }: SeenChannel, guild: string): bigint | undefined {
  if (thread) return silenced(everyoneMay(thread.locked ? 'archived' : 'active'));
  const everyone = overwrites.find(({ id }) => id === guild);
  return everyone && silenced(everyone);
}

const listed = (names: readonly string[]): string => names.join('\n');

function tagsOf({ tags = [] }: SeenChannel): string {
  return listed(tags.map(({ name }) => name));
}
