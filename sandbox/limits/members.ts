/** What can be said about a member. Source: resources/guild, "Modify Guild Member". */
import { GuildMemberFlags } from 'discord-api-types/v10';
import type { Form } from './form.ts';
import { readInstant } from './instants.ts';

/** Milliseconds. */
const longestTimeout = 28 * 24 * 60 * 60_000;
const longestNick = 32;

export interface MemberInput {
  readonly nick: string | null | undefined;
  /** As given; clients send @everyone along. */
  readonly roleIds: readonly string[] | undefined;
  readonly mute: boolean | undefined;
  readonly deaf: boolean | undefined;
  /** Null: out of voice. */
  readonly channelId: string | null | undefined;
  readonly timedOutUntil: number | null | undefined;
  readonly flags: number | undefined;
}

/** Notes every fault on the form, which the caller finishes. */
export function readMember(form: Form, now: number): MemberInput {
  const until = readInstant(form, 'communication_disabled_until');
  if (until !== undefined && until > now + longestTimeout)
    form.fail('communication_disabled_until', 'BASE_TYPE_MAX', 'A timeout lasts 28 days at most.');
  const flags = form.integer('flags', { min: 0 });
  return {
    nick: readNick(form),
    roleIds: form.isNull('roles') ? [] : form.values('roles')?.map(String),
    mute: form.flag('mute'),
    deaf: form.flag('deaf'),
    channelId: form.isNull('channel_id') ? null : form.id('channel_id'),
    timedOutUntil: form.isNull('communication_disabled_until') ? null : until,
    // The only flag that can be set from outside.
    flags: flags === undefined ? undefined : flags & GuildMemberFlags.BypassesVerification,
  };
}

/** An empty name takes the nickname away, as null does. */
export function readNick(form: Form): string | null | undefined {
  if (form.isNull('nick')) return null;
  const nick = form.text('nick', { max: longestNick });
  return nick === undefined ? undefined : nick.trim().replaceAll(/\s+/g, ' ') || null;
}
