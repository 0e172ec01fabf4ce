/** What was done in a guild. Source: resources/audit-log. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { olderThan } from '../state/snowflakes.ts';
import { auditWire, userById } from '../state/wire.ts';
import { guildFor, limitOf } from './guards.ts';

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
    const ordered = after === null ? found.toReversed() : found;
    const entries = ordered.slice(0, limitOf(query, 50, 100));
    return ok({
      audit_log_entries: entries.map(auditWire),
      users: [...new Set(entries.map((entry) => entry.userId))].map((id) => userById(world.store, id)),
      application_commands: [],
      auto_moderation_rules: [],
      guild_scheduled_events: [],
      integrations: [],
      threads: [],
      webhooks: [],
    });
  }),
];
