/** The audit log: what was done in a guild, by whom, and with which reason. */
import { GatewayDispatchEvents, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIAuditLogChange, APIAuditLogOptions, AuditLogEvent } from 'discord-api-types/v10';
import type { AuditEntry } from './entities.ts';
import { auditWire } from './wire.ts';
import type { World } from './world.ts';

/** Who does something, and why; `null` for what happens by itself. */
export interface Doer {
  readonly userId: string;
  readonly reason: string | null;
}

interface Deed {
  readonly guildId: string;
  readonly actionType: AuditLogEvent;
  readonly targetId: string | null;
  readonly changes?: readonly APIAuditLogChange[];
  readonly options?: APIAuditLogOptions;
}

export function record(world: World, doer: Doer, deed: Deed): void {
  const entry: AuditEntry = {
    id: world.ids.next(),
    guildId: deed.guildId,
    userId: doer.userId,
    targetId: deed.targetId,
    actionType: deed.actionType,
    reason: doer.reason,
    changes: deed.changes ?? [],
    options: deed.options ?? null,
  };
  world.store.put('audit', entry);
  world.announce({
    event: GatewayDispatchEvents.GuildAuditLogEntryCreate,
    data: () => ({ ...auditWire(entry), guild_id: entry.guildId }),
    intents: GatewayIntentBits.GuildModeration,
    guildId: entry.guildId,
    right: PermissionFlagsBits.ViewAuditLog,
  });
}
