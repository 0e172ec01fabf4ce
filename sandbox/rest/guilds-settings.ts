/** A guild's settings changed, and the voice regions it could be served from. Source: resources/guild, "Modify Guild". */
import { GuildFeature, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIVoiceRegion } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { readGuild } from '../limits/guilds.ts';
import { updateGuild } from '../state/guilds.ts';
import { has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { guildWire } from '../state/wire.ts';
import { guildFor } from './guards.ts';

const regions: readonly APIVoiceRegion[] = [
  { id: 'rotterdam', name: 'Rotterdam', optimal: true, deprecated: false, custom: false },
  { id: 'us-east', name: 'US East', optimal: false, deprecated: false, custom: false },
];

export const guildSettingsRoutes: readonly Route[] = [
  route('PATCH', '/guilds/:guild', (call) => {
    const guild = guildFor(call, call.params.guild, PermissionFlagsBits.ManageGuild);
    const form = new Form(call.body);
    const change = readGuild(form, guild);
    form.finish();
    const isCommunity = (features: readonly string[]): boolean => features.includes(GuildFeature.Community);
    const before = isCommunity(guildWire(guild).features);
    if (
      change.settings.features &&
      isCommunity(change.settings.features) !== before &&
      !has(rightsInGuild(call.world, call.bot.userId, guild.id), PermissionFlagsBits.Administrator)
    )
      throw refusal('missingPermissions');
    return ok(guildWire(updateGuild(call.world, guild, change, call.doer)));
  }),
  route('GET', '/guilds/:guild/regions', (call) => {
    guildFor(call, call.params.guild);
    return ok(regions);
  }),
  route('GET', '/voice/regions', () => ok(regions)),
];
