/**
 * Discord's own alert quotes author and text. In Kindred's channel it stands for as long as its case is kept, and is deleted when that
 * goes. Where Discord refuses, it is left, and tried again once an admin has that done.
 */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as caseAlerts from '#db/escalation/case-alerts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';

const { UnknownMessage, UnknownChannel } = RESTJSONErrorCodes;

export const alertRemoved = deliveryKind({
  name: 'alerts.removed',
  load: (tx, { subject }) => caseAlerts.findLeftOver(tx, subject),
  send: ({ ref, channel, message }, { discord }) =>
    discord.deleteMessage(channel, message, reasonOf(ref)).catch((error: unknown) => {
      // Somebody was quicker.
      if (!refusedWith(error, UnknownMessage, UnknownChannel)) throw error;
    }),
  record: (tx, _sent, { ref }) => caseAlerts.forget(tx, ref),
});

/** Has the alerts of a case deleted that is about to go. */
export async function removeAlertsOf(tx: GuildTx, community: Community, caseRef: Ref): Promise<void> {
  await remove(tx, community, await caseAlerts.letGo(tx, caseRef));
}

/** Has those deleted that Discord refused to before. */
export async function removeLeftOver(tx: GuildTx, community: Community): Promise<void> {
  await remove(tx, community, await caseAlerts.leftOver(tx));
}

async function remove(tx: GuildTx, community: Community, refs: readonly Ref[]): Promise<void> {
  for (const subject of refs)
    await deliver(tx, community, { kind: alertRemoved, subject, target: 'alerts-removed' });
}
