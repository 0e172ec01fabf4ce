/** The card of a case that is kept no more: nothing is left that its buttons could show, so it goes with it. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';

const { UnknownMessage, UnknownChannel } = RESTJSONErrorCodes;

/** The key ends with the channel and the message. */
const stands = /:(\d+)\.(\d+)$/;

export const cardOver = deliveryKind({
  name: 'case.card_over',
  async load(_tx, { key }) {
    const [, channel, message] = stands.exec(key) ?? [];
    return channel !== undefined && message !== undefined ? { channel, message } : undefined;
  },
  async send({ channel, message }, { discord }, { ref }) {
    await discord.deleteMessage(channel, message, reasonOf(ref)).catch((error: unknown) => {
      // Somebody was quicker.
      if (!refusedWith(error, UnknownMessage, UnknownChannel)) throw error;
    });
  },
});

export function cardOverDelivery(
  ref: Ref,
  { channel, message }: { readonly channel: string; readonly message: string },
): Wanted {
  return { kind: cardOver, subject: ref, target: 'cards-over', occasion: `${channel}.${message}` };
}
