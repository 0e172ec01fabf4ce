/** A kind of delivery: how one effect on Discord is rendered from the present state, sent, and remembered. */
import type { GuildTx } from '#db/database.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { Community } from '../../community.ts';
import type { Translations } from '../../i18n/index.ts';
import type { Relates } from '../../relates.ts';
import type { Discord } from '../outbound.ts';

/** What a send may use. */
export interface Sending {
  readonly community: Community;
  readonly discord: Discord;
  readonly translations: Translations;
  /**
   * Makes a link to a private page of somebody's that lasts for so many milliseconds; undefined where members reach no pages.
   */
  readonly lastingLink?: ((page: string, user: string, lasts: number) => Promise<string>) | undefined;
  /** The bot's own id, by which it knows what it made. */
  readonly bot: string;
  readonly firstTriedAt: Date;
  /** It was tried before and may have succeeded without our knowing: look before making. */
  readonly repeated: boolean;
}

export interface DeliveryKindSpec<View, Sent> {
  readonly name: string;
  /**
   * Reads what is true now; undefined where there is nothing (more) to do. Whatever changes it afterwards writes a delivery
   * of its own, which comes after this one.
   */
  load(tx: GuildTx, row: DeliveryRow, community: Community, relates: Relates): Promise<View | undefined>;
  /** Makes it so on Discord. Whatever it creates carries a trace, and a repeated send looks for that first. */
  send(view: View, sending: Sending, row: DeliveryRow): Promise<Sent>;
  /** Remembers what came of it, in the transaction that marks it as sent. */
  record?(tx: GuildTx, sent: Sent, view: View, row: DeliveryRow, community: Community): Promise<void>;
  /** What happens instead where Discord refuses for good or it is too late, in the transaction that gives it up; the row says which. */
  instead?(tx: GuildTx, row: DeliveryRow, community: Community): Promise<void>;
}

/** What is to be remembered of a send that Discord has taken. */
export type Remember = (tx: GuildTx) => Promise<void>;

export interface DeliveryKind {
  readonly name: string;
  /** Reads what is true now. @returns what sends that, or undefined where there is nothing (more) to do */
  prepare(
    tx: GuildTx,
    row: DeliveryRow,
    community: Community,
    relates: Relates,
  ): Promise<((sending: Sending) => Promise<Remember>) | undefined>;
  instead(tx: GuildTx, row: DeliveryRow, community: Community): Promise<void>;
}

export function deliveryKind<View, Sent>(spec: DeliveryKindSpec<View, Sent>): DeliveryKind {
  return {
    name: spec.name,
    async prepare(tx, row, community, relates) {
      const view = await spec.load(tx, row, community, relates);
      if (view === undefined) return undefined;
      return async (sending) => {
        const sent = await spec.send(view, sending, row);
        return async (later) => spec.record?.(later, sent, view, row, community);
      };
    },
    instead: async (tx, row, community) => spec.instead?.(tx, row, community),
  };
}
