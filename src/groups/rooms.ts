/** The channels that a group has: its own, and its voice room. Circles are in threads and have neither. Pure. */
import type { ChannelKind, Group } from './types.ts';

export interface Room {
  readonly id: string;
  readonly kind: ChannelKind;
}

interface Standing {
  readonly kind: Group['kind'];
  readonly channel: string | null | undefined;
  readonly voice: string | null | undefined;
}

/** Those that stand, its own first. */
export function roomsIn({ kind, channel, voice }: Standing): readonly Room[] {
  const own = channel && kind !== 'circle' ? [{ id: channel, kind }] : [];
  return voice ? [...own, { id: voice, kind: 'voice' }] : own;
}

export function roomsOf({ kind, places }: Pick<Group, 'kind' | 'places'>): readonly Room[] {
  return roomsIn({ kind, channel: places.channel, voice: places.voice });
}
