/** The custom ids of what is written to the bot in direct messages. The draft is kept in the community that they carry. */
import { customId, refPart, wordPart } from '#src/platform/discord/custom-id.ts';

/** With their name, or with it sealed. */
export const contactWays = ['known', 'sealed'] as const;
export type ContactWay = (typeof contactWays)[number];

const aDraft = { draft: refPart };
export const contactSendId = customId('contact.send', { ...aDraft, way: wordPart(contactWays) });
/** To the moderators of one of several communities. */
export const contactToId = customId('contact.to', {
  ...aDraft,
  way: wordPart(contactWays),
  community: refPart,
});
/** The question, where it waits in their inbox. */
export const contactOpenId = customId('contact.open', aDraft);
export const contactNoId = customId('contact.no', aDraft);
