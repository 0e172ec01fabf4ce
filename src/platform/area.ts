/** An area of the suite as a value: what it needs, does by itself, tells later, and keeps about people. */
import type { APIGuildChannel, APIRole, PermissionFlagsBits } from 'discord-api-types/v10';
import type { GuildTx, Database } from '#db/database.ts';
import type { Community } from './community.ts';
import type { DeliveryKind } from './discord/delivery/kinds.ts';
import type { Discord } from './discord/outbound.ts';
import type { PermissionSubject } from './discord/permissions.ts';
import type { Translate } from './i18n/index.ts';
import type { Reacts } from './member-event.ts';
import type { Tick } from './jobs/ticks.ts';
import type { Ref } from './ref.ts';
import type { Html, PageWords } from './web/index.ts';

/** What a tick may use beyond the time. */
export interface Housekeeping {
  readonly database: Database;
  readonly communityOf: (guild: string) => Promise<Community>;
}

/** What a tick may use that concerns every area at once, as a member does. */
export interface HousekeepingOfAll extends Housekeeping {
  readonly areas: readonly Area[];
}

/** One heading of "what is kept about me" and what stands under it. */
export interface PersonalSection {
  readonly heading: string;
  readonly content: readonly Html[];
}

/** What an area keeps about people. Every table with a person's id or keyed hash in it belongs to exactly one area. */
export interface PersonalData {
  /** The tables, as `schema.table` or, in `public`, `table`. */
  readonly tables: readonly string[];
  /** All of it about one person, in their own words and language. Nothing about anybody else. */
  export(tx: GuildTx, community: Community, user: string, t: PageWords): Promise<readonly PersonalSection[]>;
  /** Deletes it for good, but for what is evidence in a case: that has a retention of its own. */
  erase(tx: GuildTx, community: Community, user: string): Promise<void>;
}

/** What newcomers can begin with, in the order of its buttons. */
export const startPlaces = ['group', 'meet', 'events', 'help'] as const;

/** A button under the message where newcomers begin. Its handler answers privately. */
export interface StartHere {
  readonly place: (typeof startPlaces)[number];
  readonly id: string;
  readonly say: (t: Translate) => string;
}

/** What is said of something in somebody's inbox; with a button where there is more to read. */
export type InboxLine = string | { readonly says: string; readonly open: string; readonly label: string };

/** Says what waited for somebody as it is when they come to look; undefined where it is no news to them any more. */
export type SayInInbox = (
  t: Translate,
  subject: Ref,
  here: { readonly tx: GuildTx; readonly community: Community; readonly user: string },
) => InboxLine | undefined | Promise<InboxLine | undefined>;

/** A change in the audit trail, as it is read. */
export interface TrailValues {
  readonly before: string | null;
  readonly after: string | null;
  /** What the two are called now, where they are references of something that has a name: before, then after. */
  readonly names?: readonly string[];
}

/** A channel of an area's that not everybody may see. */
export interface ClosedPlace {
  readonly channel: string;
  /** What the bot needs there. */
  readonly permissions: readonly (keyof typeof PermissionFlagsBits)[];
  /** The role by which people are let in, where it has one. */
  readonly role?: string | undefined;
  /** Whom an overwrite may let in, beside moderators, the bot and that role. */
  readonly people: ReadonlySet<string>;
  /** Where it is gone, a check of its area's says so. */
  readonly saysItself?: true;
}

/**
 * Something of an area's that a member's pause holds (the member event `paused`), and that stays held when the pause ends, until
 * they bring it back. What an area holds and does not declare here goes on by itself at the member event `resumed`.
 */
export interface Resumable {
  /** A word for custom ids: lower case, at most 16 letters. */
  readonly name: string;
  /** What stands beside its button: "Check-ins". */
  readonly say: (t: Translate) => string;
  /** Whether it is held for somebody now; only then they are shown it. */
  held(tx: GuildTx, community: Community, user: string): Promise<boolean>;
  /** What else they are to know while it is held, on the card of their pause. */
  atRest?(tx: GuildTx, community: Community, user: string): Promise<(t: Translate) => string>;
  /** Lets it go on. Asked twice, it does so once. */
  resume(tx: GuildTx, community: Community, user: string): Promise<void>;
  /** Only of what somebody can take up again by hand while everything else stays paused. */
  readonly byHand?: {
    /** Whether anything of it goes on now. */
    goesOn(tx: GuildTx, community: Community, user: string): Promise<boolean>;
    /** Pauses it again. */
    hold(tx: GuildTx, community: Community, user: string): Promise<void>;
  };
}

/** What an area cannot do without, or only in part. Read by `/doctor`. */
export interface Requirements {
  /** What the bot needs on the server as a whole. */
  readonly permissions: readonly (keyof typeof PermissionFlagsBits)[];
  /** Privileged intents that make something better; `say` says what, and nothing fails without. */
  readonly intents?: readonly {
    readonly name: 'GUILD_MEMBERS' | 'MESSAGE_CONTENT';
    say(t: Translate): string;
  }[];
  /** Whether it shows anything on private pages. */
  readonly pages?: boolean;
}

/** How channels and roles are called for whoever reads a check-up: a channel that they cannot see is not named to them. */
export interface Names {
  channel(id: string): string;
  role(id: string): string;
}

/** How a server stands at this moment, for what an area checks there. */
export interface ServerSeen {
  readonly guild: string;
  readonly roles: readonly APIRole[];
  readonly channels: readonly APIGuildChannel[];
  readonly bot: PermissionSubject;
}

/** What an area found wrong on a server, for the check-up. */
export interface AreaFinding {
  /** `hurts`: something does not work for somebody now; `soon`: it works, and not as well as it could. */
  readonly level: 'hurts' | 'soon';
  /** `look`: `putRight` mends it. */
  readonly mend?: 'look';
  say(t: Translate, called: Names): { readonly what: string; readonly whom: string; readonly step: string };
}

export interface Area {
  readonly name: string;
  readonly requires: Requirements;
  readonly deliveries: readonly DeliveryKind[];
  ticks(housekeeping: HousekeepingOfAll): readonly Tick[];
  /** What may wait in somebody's inbox, by kind. */
  readonly inbox: Readonly<Record<string, SayInInbox>>;
  readonly reacts: Reacts;
  /** What a pause holds and somebody brings back by hand, in the order in which they are shown it. */
  readonly resumes: readonly Resumable[];
  /** What newcomers can begin with. */
  readonly startHere: readonly StartHere[];
  /** Words for what it writes into the audit trail, by what was changed. */
  readonly trail: Readonly<Record<string, (t: Translate, values: TrailValues) => string>>;
  /** The names of what some references stand for, as leads may read them; what it does not know it leaves out. */
  named(tx: GuildTx, refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Its channels that not everybody may see. */
  places(tx: GuildTx): Promise<readonly ClosedPlace[]>;
  /** Has those channels looked at now, and put right. */
  putRight(tx: GuildTx, community: Community): Promise<void>;
  /** Has what waits because Discord refused something tried at once. */
  tryAgain(tx: GuildTx, community: Community): Promise<void>;
  /** What is wrong with what it made on a server that no general check can see. */
  checks(
    community: Community,
    look: { readonly discord: Discord; readonly server: ServerSeen },
  ): Promise<readonly AreaFinding[]>;
  /** Whether two people are close through what this area keeps: neither then decides over the other. */
  relates(tx: GuildTx, a: string, b: string): Promise<boolean>;
  readonly personalData: PersonalData;
}

/** Says what an area is; what it leaves out, it does not have. */
export function defineArea(area: Pick<Area, 'name' | 'personalData'> & Partial<Area>): Area {
  return {
    requires: { permissions: [] },
    deliveries: [],
    ticks: () => [],
    inbox: {},
    reacts: {},
    resumes: [],
    startHere: [],
    trail: {},
    named: async () => new Map(),
    places: async () => [],
    putRight: async () => undefined,
    tryAgain: async () => undefined,
    checks: async () => [],
    relates: async () => false,
    ...area,
  };
}
