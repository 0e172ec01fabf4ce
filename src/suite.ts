/** The one place that wires everything: database, queue, deliveries, areas, commands, gateway and web. */
import { handlers } from '#commands/index.ts';
import { inAllLanguages } from '#commands/locales/index.ts';
import type { Connection } from '#db/connection.ts';
import { openDatabase } from '#db/database.ts';
import { countByState } from '#db/upkeep.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { listeners } from '#events/index.ts';
import { areas, relatesIn } from './areas.ts';
import { historyPage } from './checkins/index.ts';
import {
  buildKinds,
  checkUp,
  communityDirectory,
  newRulesFor,
  redrawStarts,
  rulesToAgree,
  serverView,
} from './communities/index.ts';
import type { Config } from './config.ts';
import { appealPage, contact, duty, help } from './escalation/index.ts';
import { calendarFeeds } from './gatherings/index.ts';
import { onsetPages } from './matching/index.ts';
import { outcomesPage } from './outcomes/index.ts';
import { visitsPage } from './visits/index.ts';
import { callRoll, findHomes, flare, inboxReader, memberEvents, watchDepartures } from './members/index.ts';
import type { Clock } from './platform/clock.ts';
import { openCrowd } from './platform/crowd.ts';
import { seconds } from './platform/durations.ts';
import {
  deliverJob,
  forgetDeliveries,
  rescueDeliveries,
  takeOverFrom,
} from './platform/discord/delivery/job.ts';
import { deliveryWorker } from './platform/discord/delivery/worker.ts';
import { openGateway } from './platform/discord/gateway.ts';
import { createDiscord, openRest, rolesIn } from './platform/discord/outbound.ts';
import { directOpenings, openPermits } from './platform/discord/permits.ts';
import { rosterOf } from './platform/discord/roster.ts';
import type { Roster } from './platform/discord/roster.ts';
import { buildRegistry } from './platform/discord/registry.ts';
import { identify, registerCommands } from './platform/discord/register.ts';
import { createRouter } from './platform/discord/router.ts';
import type { Translations } from './platform/i18n/index.ts';
import { openQueue } from './platform/jobs/queue.ts';
import { startTicks } from './platform/jobs/ticks.ts';
import type { Tick, Ticks } from './platform/jobs/ticks.ts';
import type { Logger } from './platform/log/index.ts';
import { startWeb } from './platform/web/index.ts';
import type { Probe } from './platform/web/index.ts';
import { keptPage, linkMaker, linkStore } from './privacy/index.ts';
import type { LinkMaker } from './privacy/index.ts';

export interface SuiteOptions extends Pick<Config, 'roles' | 'shards' | 'shardCount' | 'port' | 'publicUrl'> {
  readonly discord: { readonly token: string; readonly api: string | undefined };
  /** The database as the two roles that the suite logs in with. */
  readonly connections: { readonly app: Connection; readonly jobs: Connection };
  readonly keyring: Keyring;
  readonly translations: Translations;
  readonly clock: Clock;
  readonly log: Logger;
  /** Requests a second that all processes together may send to Discord; its own limit unless said otherwise. */
  readonly sendRate?: number;
  /** Direct messages that all processes together may open in ten minutes; any number unless said otherwise. */
  readonly directOpenings?: Config['directOpenings'];
  /** How many times sooner than usual it tries and looks again: tests have less time than people. 1 unless said otherwise. */
  readonly haste?: number;
  /** Everybody who uses it sits at this machine, as in the sandbox: private pages may then be on its loopback address. */
  readonly onlyOnThisMachine?: boolean;
  /** The connection to Discord is gone for good. */
  readonly lost: () => void;
}

export interface Suite {
  /** Of the web role; undefined without it. */
  readonly webUrl: string | undefined;
  /** Whether an admin of a server has run `/setup`. */
  isSetUp(guild: string): Promise<boolean>;
  /** Does all housekeeping now rather than when it is due. */
  runTicks(): Promise<void>;
  /** Takes nothing new, answers what came in, finishes or gives back what was begun. */
  stop(): Promise<void>;
}

/** Starts the roles asked for. What was opened is closed again if anything fails. */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  await using opened = new AsyncDisposableStack();
  const { clock, log, keyring, translations, roles, haste = 1 } = options;
  const lookAgainAfter = seconds(5) / haste;

  const database = openDatabase({ connection: options.connections.app, log });
  opened.defer(() => database.close());
  const vault = openVault({ keyring, clock });
  const communities = communityDirectory({ database, vault, keyring, clock, trustedFor: lookAgainAfter });
  const rest = openRest(options.discord);
  // Discord counts by real time, wherever the suite's own clock was set to; so does the budget.
  const permits = openPermits({ database, ...(options.sendRate && { rate: options.sendRate }) });
  opened.defer(() => permits.close());
  const identity = await identify(rest);
  const crowd = openCrowd();
  const probes: Record<string, Probe> = { database: () => database.ping() };

  const events = memberEvents(areas);
  const departures = watchDepartures(events, lookAgainAfter);
  const ticking: Ticks[] = [];
  const keepTicking = (ticks: readonly Tick[]): void => {
    const started = startTicks(ticks, clock, log);
    ticking.push(started);
    opened.defer(() => started.stop());
  };
  const runTicks = async (): Promise<void> => {
    await Promise.all(ticking.map((each) => each.runAll()));
  };
  // What the web role will ask of the gateway, which is opened after it.
  let gatewayAnswers = async (): Promise<void> => {
    throw new Error('the gateway is not connected yet');
  };
  if (roles.includes('gateway')) probes['gateway'] = () => gatewayAnswers();
  // Where pages are is known once somebody listens there. What is delivered may lead to one, so that comes after it.
  let links: LinkMaker | undefined;
  const web = roles.includes('web')
    ? await startWeb({
        port: options.port,
        host: options.publicUrl === undefined ? '127.0.0.1' : '0.0.0.0',
        publicUrl: options.publicUrl,
        probes,
        pages: [
          keptPage({ areas, communityOf: communities.find }),
          ...onsetPages({ communityOf: communities.find, links: () => links }),
          ...[historyPage, outcomesPage, visitsPage, appealPage].map((page) =>
            page({ communityOf: communities.find }),
          ),
        ],
        links: linkStore(communities.byRef),
        feeds: calendarFeeds({ byRef: communities.byRef, translations }),
        key: keyring.linkSigning,
        translations,
        zoneOf: async ({ guild, user }) => flare.pauseZone(await communities.find(guild), user),
        clock,
        log,
      })
    : undefined;
  if (web) opened.defer(() => web.close());
  const pagesUrl = options.publicUrl ?? (options.onlyOnThisMachine ? web?.url : undefined);
  links = pagesUrl === undefined ? undefined : linkMaker({ url: pagesUrl, key: keyring.linkSigning, clock });

  if (roles.includes('worker')) {
    const startHere = areas.flatMap((area) => area.startHere);
    const work = deliveryWorker({
      kinds: [...areas.flatMap(({ deliveries }) => deliveries), ...buildKinds(startHere)],
      rest,
      bot: identity.bot,
      permits,
      mayOpenDirect: directOpenings({ database, inTenMinutes: options.directOpenings ?? 'any' }),
      links,
      relates: relatesIn(areas),
      translations,
      log,
      haste,
    });
    const queue = await openQueue({
      connection: options.connections.jobs,
      jobs: [deliverJob({ work, byRef: communities.byRef, crowd })],
      log,
      looksEvery: seconds(2) / haste,
      onDead: (workers) => takeOverFrom(database, workers),
    });
    opened.defer(() => queue.stop());
    const housekeeping = { database, communityOf: communities.find, areas };
    keepTicking([
      { name: 'queue.unlock_dead', every: '*/10 * * * * *', run: () => queue.unlockDead() },
      rescueDeliveries(database),
      forgetDeliveries(database),
      ...areas.flatMap((area) => area.ticks(housekeeping)),
      redrawStarts(startHere, translations, housekeeping),
    ]);
    probes['queue'] = async () => {
      await queue.ping();
      return Object.fromEntries(
        (await database.withSystem(countByState)).map(({ state, count }) => [state, count]),
      );
    };
  }

  if (roles.includes('gateway')) {
    const inboxWords = Object.fromEntries(areas.flatMap(({ inbox }) => Object.entries(inbox)));
    const showInbox = inboxReader(inboxWords, lookAgainAfter);
    let roster: Roster | undefined;
    const discord = createDiscord(rest, () => permits.take(0));
    // For who cannot wait until the database, which keeps the budget, is there again.
    const unmetered = createDiscord(rest, async () => () => undefined);
    const homes = findHomes({ database, keyring, communityOf: communities.find });
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
        links,
        calendarsAt: pagesUrl,
        serverState,
        checkUp: checkUp({
          discord,
          application: identity.application,
          serverState,
          areas,
          intents: identity.seesMembers ? ['GUILD_MEMBERS'] : [],
          pagesReachable: pagesUrl !== undefined,
        }),
        trailWords: Object.fromEntries(areas.flatMap(({ trail }) => Object.entries(trail))),
        channelCount: (guild) => roster?.channelCount(guild) ?? 0,
        scheduledEvents: (guild) => discord.scheduledEvents(guild),
        settingsChanged: communities.forget,
        areas,
        memberEvents: events,
        relates: relatesIn(areas),
        rolesOf: rolesIn(discord),
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
      crowd,
      homes: {
        of: homes,
        nameOf: async (guild) => (await discord.guild(guild)).name,
      },
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
    const { token, api } = options.discord;
    const [gateway] = await Promise.all([
      openGateway({
        token,
        api,
        shards: options.shards,
        shardCount: options.shardCount,
        seesMembers: identity.seesMembers,
        listeners: listeners({
          router,
          departures,
          direct,
          communityOf: communities.find,
          log,
          lost: options.lost,
        }),
        log,
      }),
      registerCommands(rest, identity, inAllLanguages(registry.definitions)),
    ]);
    gatewayAnswers = () => gateway.ping();
    // Only who hears of a server can ask who is on it.
    roster = rosterOf(gateway.client);
    keepTicking([
      callRoll({ roster, communityOf: communities.find, departures }),
      duty.callTeam({ roster, communityOf: communities.find }),
      { name: 'communities.remember', every: '0 */10 * * * *', run: communities.remember },
    ]);
    opened.defer(async () => {
      gateway.deafen();
      await Promise.all([router.drain(), direct.drain()]);
      await gateway.close();
    });
  }

  const running = opened.move();
  await runTicks();
  return {
    webUrl: web?.url,
    isSetUp: async (guild) => (await communities.find(guild)).settings !== undefined,
    runTicks,
    stop: () => running.disposeAsync(),
  };
}
