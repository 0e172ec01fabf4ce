/** Writing to the moderators through the bot, as commands and listeners use it. */
export * from './ids.ts';
export { directMessages } from './hear.ts';
export type { DirectMessages } from './hear.ts';
export {
  contactAsked,
  contactNotSent,
  contactRefused,
  contactUnsure,
  contactSent,
  contactWhich,
} from './messages.ts';
export { contactFor } from './prompt.ts';
export { forgetContact, sendContact } from './send.ts';
