/** One use of the suite by one person: a command, a button, a select or a modal. */
import type { Caller } from './access.ts';
import type { Community } from '../community.ts';
import type { Logger } from '../log/index.ts';
import type { Translate } from '../i18n/index.ts';

export interface Tap {
  readonly community: Community;
  readonly caller: Caller;
  /** Whether it came from direct messages, where nobody has roles and nothing tells whether they are still on the server. */
  readonly inDirectMessages: boolean;
  /** The caller's own Discord language. */
  readonly locale: string;
  /** The server's. */
  readonly guildLocale: string;
  /** Their own words, where what they pressed is a private message that gave these back to them. */
  readonly givenBack?: readonly string[];
  readonly t: Translate;
  readonly log: Logger;
}
