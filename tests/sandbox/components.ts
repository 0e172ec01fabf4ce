/** Parts of messages, as a bot writes them that uses no library. */

/** Message flags. Source: resources/message, "Message Flags". */
export const ephemeral = 1 << 6;
export const v2 = 1 << 15;

export const text = (content: string) => ({ type: 10, content });

export const button = (custom_id: string) => ({ type: 2, style: 1, custom_id, label: 'Press' });

export const row = (...components: object[]) => ({ type: 1, components });
