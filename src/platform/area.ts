/** An area of the suite as a value: what it needs, does by itself, tells later, and keeps about people. */
import type { PermissionFlagsBits } from 'discord-api-types/v10';
import type { GuildTx, Database } from '#db/database.ts';
import type { Community } from './community.ts';
import type { DeliveryKind } from './discord/delivery/kinds.ts';
import type { Translate } from './i18n/index.ts';
import type { Tick } from './jobs/ticks.ts';
import type { Html } from './web/index.ts';

/** What a tick may use beyond the time. */
export interface Housekeeping {
  readonly database: Database;
  readonly communityOf: (guild: string) => Promise<Community>;
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
  export(tx: GuildTx, community: Community, user: string, t: Translate): Promise<readonly PersonalSection[]>;
}

export interface Area {
  readonly name: string;
  readonly requires: { readonly permissions: readonly (keyof typeof PermissionFlagsBits)[] };
  readonly deliveries: readonly DeliveryKind[];
  ticks(housekeeping: Housekeeping): readonly Tick[];
  /** Words for what may wait in somebody's inbox, by kind. */
  readonly inbox: Readonly<Record<string, (t: Translate) => string>>;
  readonly personalData: PersonalData;
}

/** Says what an area is; what it leaves out, it does not have. */
export function defineArea(area: Pick<Area, 'name' | 'personalData'> & Partial<Area>): Area {
  return { requires: { permissions: [] }, deliveries: [], ticks: () => [], inbox: {}, ...area };
}
