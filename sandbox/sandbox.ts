/** A running box: what tests, benches and `npm start` hold in their hands. */
import type { Box } from './box.ts';
import { GuildHandle } from './control/guild.ts';
import type { PersonSettings } from './control/person.ts';
import { Person, personNamed } from './control/person.ts';
import { waitUntil } from './control/wait.ts';
import type { Counters, SeenRequest } from './counters.ts';
import type { Faults } from './faults/faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Deviation } from './openapi/check.ts';
import { pastOf } from './sample/past.ts';
import type { Past } from './sample/past.ts';
import type { BotIds } from './state/bots.ts';
import { createBot } from './state/bots.ts';
import type { Page } from './page/page.ts';
import type { Plug } from './plug.ts';
import type { SettableClock } from './state/clock.ts';
import type { Presence } from './state/presences.ts';
import { createGuild } from './state/guilds.ts';
import type { CrowdPlan } from './traffic/crowd.ts';
import { raiseCrowd } from './traffic/crowd.ts';
import type { Load } from './traffic/load.ts';
import { loadOf } from './traffic/load.ts';
import type { TrafficReport } from './traffic/report.ts';
import type { TrafficPlan } from './traffic/traffic.ts';
import { drive } from './traffic/traffic.ts';

export interface BotIdentity {
  readonly name: string;
  readonly token: string;
  /** Of its user. */
  readonly id: string;
  readonly applicationId: string;
}

interface GuildSettings {
  readonly name: string;
  readonly owner: Person;
  readonly locale?: string;
  readonly id?: string;
}

export class Sandbox {
  readonly #box: Box;
  readonly #closing: () => Promise<void>;
  readonly #page: Page | undefined;
  readonly load: Load;

  constructor(box: Box, closing: () => Promise<void>, page?: Page) {
    this.#box = box;
    this.#closing = closing;
    this.#page = page;
    this.load = loadOf(box);
  }

  /** `http://127.0.0.1:PORT`; REST stands under `/api`. */
  get url(): string {
    return this.#box.world.origin();
  }

  /** Its time, to be stopped, set and advanced. The bot has a clock of its own, unless it is given this one. */
  get clock(): SettableClock {
    return this.#box.world.clock;
  }

  /** Builds the page ahead of its first visitor. Returns at once. */
  buildPage(): void {
    this.#page?.build();
  }

  /** Lets the box pull the bot's plug. */
  offerPlug(plug: Plug): void {
    this.#box.plug.offer(plug);
  }

  get gateway(): Gateway {
    return this.#box.gateway;
  }

  get faults(): Faults {
    return this.#box.faults;
  }

  get counters(): Counters {
    return this.#box.counters;
  }

  /** Where Discord's description and the box differed, if `openapi` was given. */
  get deviations(): readonly Deviation[] {
    return this.#box.description?.deviations ?? [];
  }

  /** The latest requests, oldest first. */
  get requests(): readonly SeenRequest[] {
    return this.#box.counters.log;
  }

  /** The bot of that name; its token is `sandbox.<name>`. Ids count only when it is made. */
  bot(name: string, ids?: BotIds): BotIdentity {
    const { token, userId, id } = createBot(this.#box.world, name, ids);
    return { name, token, id: userId, applicationId: id };
  }

  /** Which privileged intents the bot's owner has switched on, as bits; all of them unless told otherwise. */
  setPrivilegedIntents(bot: string, intents: number): void {
    const application = createBot(this.#box.world, bot);
    application.privilegedIntents = intents;
    this.#box.world.store.put('application', application);
  }

  /** The person of that name, made at the first call. */
  user(name: string, settings: PersonSettings = {}): Person {
    return new Person(this.#box, personNamed(this.#box.world, name, settings));
  }

  /** How somebody appears to others, by user id. */
  presenceOf(userId: string): Presence {
    return this.#box.world.presences.of(userId);
  }

  /** Many guilds with many people; their ids. */
  raiseCrowd(plan: CrowdPlan): readonly string[] {
    return raiseCrowd(this.#box, plan);
  }

  /** Lets people act at a steady rate; resolves with what came of it. */
  drive(plan: TrafficPlan): Promise<TrafficReport> {
    return drive(this.#box, this.load, plan);
  }

  createGuild({ name, owner, locale, id }: GuildSettings): GuildHandle {
    return new GuildHandle(this.#box, createGuild(this.#box.world, { id, name, ownerId: owner.id, locale }));
  }

  /** A guild that exists already, by id or by name. */
  guild(idOrName: string): GuildHandle {
    const { guilds } = this.#box.world.store;
    const found = guilds.get(idOrName) ?? guilds.values().find((guild) => guild.name === idOrName);
    if (!found) throw new Error(`There is no guild ${idOrName}.`);
    return new GuildHandle(this.#box, found);
  }

  /** The same box at an earlier time, on a clock of its own: what people do there they did then. End the past after use. */
  before(instant: number): { readonly past: Past; readonly sandbox: Sandbox } {
    const past = pastOf(this.#box, instant);
    return { past, sandbox: new Sandbox(past.box, async () => {}) };
  }

  /** Resolves once the condition holds; looked at after every change of the box. */
  async until(condition: () => boolean, within = 5_000): Promise<void> {
    await waitUntil(
      this.#box.world,
      () => (condition() ? true : undefined),
      within,
      () => `The condition did not hold within ${within} ms.`,
    );
  }

  close(): Promise<void> {
    return this.#closing();
  }
}
