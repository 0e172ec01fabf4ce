/** The gateway role: hears what happens on Discord, and answers commands and taps. */
import { handlers } from '#commands/index.ts';
import { inAllLanguages } from '#commands/locales/index.ts';
import { listeners } from '#events/index.ts';
import { areas } from '../areas.ts';
import { checkUp, newRulesFor, rulesToAgree, serverView } from '../communities/index.ts';
import { contact, duty, help } from '../escalation/index.ts';
import { callRoll, findHomes, inboxReader, memberEvents, watchDepartures } from '../members/index.ts';
import { openGateway } from '../platform/discord/gateway.ts';
import { messageReader } from '../platform/discord/behind-link.ts';
import { createDiscord, rolesIn } from '../platform/discord/outbound.ts';
import { buildRegistry } from '../platform/discord/registry.ts';
import { registerCommands } from '../platform/discord/register.ts';
import { rosterOf } from '../platform/discord/roster.ts';
import type { Roster } from '../platform/discord/roster.ts';
import { createRouter } from '../platform/discord/router.ts';
import { relatesIn } from '../platform/relates.ts';
import type { Ground } from './ground.ts';
import type { Pages } from './web.ts';

export async function startGateway(ground: Ground, pages: Pages): Promise<void> {
  const { communities, database, keyring, translations, log, rest, identity, lookAgainAfter } = ground;
  const events = memberEvents(areas);
  const departures = watchDepartures(events, lookAgainAfter);
  const homes = findHomes({ database, keyring, communityOf: communities.find });
  const inboxWords = Object.fromEntries(areas.flatMap(({ inbox }) => Object.entries(inbox)));
  const showInbox = inboxReader(inboxWords, lookAgainAfter);
  let roster: Roster | undefined;
  const discord = createDiscord(rest, () => ground.permits.take(0));
  // For who cannot wait until the database, which keeps the budget, is there again.
  const unmetered = createDiscord(rest, async () => () => undefined);
  const serverState = serverView(discord, identity.bot);
  const reach = {
    discord: unmetered,
    translations,
    homes,
    remembered: communities.remembered,
    find: communities.find,
    byRef: communities.byRef,
  };
  const direct = contact.directMessages({ ...reach, log });
  const registry = buildRegistry(
    handlers({
      links: pages.links,
      calendarsAt: pages.reachableAt,
      serverState,
      checkUp: checkUp({
        discord,
        application: identity.application,
        serverState,
        areas,
        intents: identity.seesMembers ? ['GUILD_MEMBERS'] : [],
        pagesReachable: pages.reachableAt !== undefined,
      }),
      trailWords: Object.fromEntries(areas.flatMap(({ trail }) => Object.entries(trail))),
      channelCount: (guild) => roster?.channelCount(guild) ?? 0,
      scheduledEvents: (guild) => discord.scheduledEvents(guild),
      settingsChanged: communities.forget,
      areas,
      memberEvents: events,
      relates: relatesIn(areas),
      rolesOf: rolesIn(discord),
      readMessage: messageReader(discord),
      help: {
        ...reach,
        duty: help.dutyNow(relatesIn(areas)),
        serverName: async (guild) => (await unmetered.guild(guild)).name,
      },
      resumes: areas.flatMap(({ resumes }) => resumes),
      inboxWords,
    }),
  );
  const router = createRouter({
    registry,
    communities,
    translations,
    log,
    crowd: ground.crowd,
    homes: { of: homes, nameOf: async (guild) => (await discord.guild(guild)).name },
    async afterwards({ community, caller, inDirectMessages, t }, show) {
      // Who writes directly need not be on the server any more.
      if (!inDirectMessages) {
        await departures.seen(community, caller.id);
        const changed = await newRulesFor(community, caller.id);
        if (changed) await show(rulesToAgree(changed, t));
      }
      await showInbox(community, caller.id, t, show);
    },
  });
  const [gateway] = await Promise.all([
    openGateway({
      ...ground.discord,
      shards: ground.shards,
      shardCount: ground.shardCount,
      seesMembers: identity.seesMembers,
      listeners: listeners({
        router,
        departures,
        direct,
        communityOf: communities.find,
        log,
        lost: ground.lost,
      }),
      log,
    }),
    registerCommands(rest, identity, inAllLanguages(registry.definitions)),
  ]);
  ground.probes['gateway'] = () => gateway.ping();
  // Only who hears of a server can ask who is on it.
  roster = rosterOf(gateway.client);
  ground.keepTicking([
    callRoll({ roster, communityOf: communities.find, departures }),
    duty.callTeam({ roster, communityOf: communities.find }),
    { name: 'communities.remember', every: '0 */10 * * * *', run: communities.remember },
  ]);
  ground.atEnd(async () => {
    gateway.deafen();
    await Promise.all([router.drain(), direct.drain()]);
    await gateway.close();
  });
}
