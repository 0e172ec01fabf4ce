/** What was done in a guild. Source: resources/audit-log. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { pageSize } from '../limits/paging.ts';
import type { AuditEntry } from '../state/entities.ts';
import { ruleWire } from '../state/auto-moderation-rules.ts';
import { scheduledEventWire } from '../state/scheduled-events-wire.ts';
import { olderThan } from '../state/snowflakes.ts';
import { webhookWire } from '../state/webhooks.ts';
import { auditWire, channelWire, userById } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import { guildFor } from './guards.ts';

/** Milliseconds for which entries can be read. */
const keptFor = 45 * 24 * 60 * 60_000;

export const auditLogRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/audit-logs', (call) => {
    const guild = guildFor(call, call.params.guild, PermissionFlagsBits.ViewAuditLog);
    const { query, world } = call;
    const user = query.get('user_id');
    const target = query.get('target_id');
    const action = query.get('action_type');
    const before = query.get('before');
    const after = query.get('after');
    const oldest = world.ids.at(world.clock.now().getTime() - keptFor);
    const found = world.store.audit.filter(
      (entry) =>
        entry.guildId === guild.id &&
        (user === null || entry.userId === user) &&
        (target === null || entry.targetId === target) &&
        (action === null || entry.actionType === Number(action)) &&
        (before === null || olderThan(entry.id, before)) &&
        (after === null || olderThan(after, entry.id)) &&
        olderThan(oldest, entry.id),
    );
    // With `before` and `after` both, it is `after` that decides the order.
    const ordered = after === null ? found.toReversed() : found;
    const entries = ordered.slice(0, pageSize(query, 50, 100));
    const targets = [...new Set(entries.flatMap(({ targetId }) => targetId ?? []))];
    return ok({
      audit_log_entries: entries.map(auditWire),
      users: usersIn(world, entries),
      application_commands: commandsNamed(world, entries),
      auto_moderation_rules: targets.flatMap((id) => {
        const rule = world.store.autoModRules.get(guild.id, id);
        return rule ? [ruleWire(rule)] : [];
      }),
      guild_scheduled_events: targets.flatMap((id) => {
        const event = world.store.scheduledEvents.get(guild.id, id);
        return event ? [scheduledEventWire(world.store, event)] : [];
      }),
      integrations: [],
      threads: targets.flatMap((id) => {
        const thread = world.store.channels.get(id);
        return thread?.thread ? [channelWire(world.store, thread)] : [];
      }),
      webhooks: targets.flatMap((id) => {
        const webhook = world.store.webhooks.get(id);
        return webhook ? [webhookWire(world, webhook)] : [];
      }),
    });
  }),
];

/** Everybody who did something there, or to whom something was done. */
function usersIn(world: World, entries: readonly AuditEntry[]): object[] {
  const ids = new Set(entries.flatMap((entry) => [entry.userId, entry.targetId ?? '']));
  return [...ids].filter((id) => world.store.users.has(id)).map((id) => userById(world.store, id));
}

function commandsNamed(world: World, entries: readonly AuditEntry[]): object[] {
  const ids = new Set(entries.map((entry) => entry.targetId ?? ''));
  return [...ids].flatMap((id) => world.store.commands.get(id) ?? []);
}
