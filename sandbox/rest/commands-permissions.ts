/** What administrators have said about who may use a bot's commands: bots read it, and never write it. Source: application-commands, "Permissions". */
import type { APIGuildApplicationCommandPermissions } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { permissionsIn, permissionsWire } from '../state/commands-permissions.ts';
import { guildFor, ownApplication } from './guards.ts';

const base = '/applications/:application/guilds/:guild/commands';

export const commandPermissionRoutes: readonly Route[] = [
  route('GET', `${base}/permissions`, (call) => {
    const { guildId, applicationId } = scopeOf(call);
    const all = permissionsIn(call.world, guildId).filter((one) => one.applicationId === applicationId);
    return ok(all.map(permissionsWire));
  }),
  route('GET', `${base}/:command/permissions`, (call) => {
    const { guildId, applicationId } = scopeOf(call);
    const found = permissionsIn(call.world, guildId).find(
      (one) => one.applicationId === applicationId && one.id === call.params.command,
    );
    if (!found) throw refusal('unknownCommandPermissions');
    return ok(permissionsWire(found) satisfies APIGuildApplicationCommandPermissions);
  }),
  route('PUT', `${base}/permissions`, refuse),
  route('PUT', `${base}/:command/permissions`, refuse),
];

function refuse(call: Call<{ readonly application: string; readonly guild: string }>): Answer {
  scopeOf(call);
  throw refusal('notForBots');
}

function scopeOf(call: Call<{ readonly application: string; readonly guild: string }>): {
  readonly guildId: string;
  readonly applicationId: string;
} {
  const { id } = ownApplication(call, call.params.application);
  return { guildId: guildFor(call, call.params.guild).id, applicationId: id };
}
