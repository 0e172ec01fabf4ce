/** The offer of a shift that does not come any more: nothing is kept of it, so where its message stands comes along. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import type { Ref } from '#src/platform/ref.ts';
import { swapIsOver } from '../messages/swap.ts';

/** The key ends with the channel and the message. */
const stands = /:(\d+)\.(\d+)$/;

export const swapOver = deliveryKind({
  name: 'duty.swap_over',
  async load(_tx, { key }, { settings }) {
    const [, channel, message] = stands.exec(key) ?? [];
    return settings && channel !== undefined && message !== undefined
      ? { channel, message, locale: settings.locale }
      : undefined;
  },
  async send({ channel, message, locale }, { discord, translations }) {
    await discord
      .editMessage(channel, message, swapIsOver(translations.for(locale)))
      .catch((error: unknown) => {
        // Somebody deleted it: then nothing stands there that is untrue.
        if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      });
  },
});

export function swapOverDelivery(
  ref: Ref,
  { channel, message }: { readonly channel: string; readonly message: string },
): Wanted {
  return { kind: swapOver, subject: ref, target: 'swaps', occasion: `${channel}.${message}` };
}
