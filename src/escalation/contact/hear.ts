/**
 * Hears what people write to the bot in direct messages, and has them asked whether it is for the moderators. It looks at no
 * word of it. Where it cannot be kept, that is said at once.
 */
import type { Community } from '#src/platform/community.ts';
import { minutes, seconds } from '#src/platform/durations.ts';
import { eachLanguageOnce } from '#src/platform/i18n/index.ts';
import { inTime } from '#src/platform/in-time.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Logger } from '#src/platform/log/index.ts';
import type { MessageTarget } from '#src/platform/discord/target.ts';
import { theirCommunities } from '../help/where.ts';
import type { ReachNeeds } from '../help/where.ts';
import { keepDirectFiles, keepDirectMessage } from './keep.ts';
import { contactNotKept } from './messages.ts';

/** How long the database is waited for, in milliseconds. */
const patience = seconds(3);
/** How soon somebody is told again that what they write cannot be kept. */
const saidAgainAfter = minutes(1);

export interface DirectMessages {
  hear(said: MessageTarget): void;
  /** Waits until everything that came in is kept, or is said not to be. */
  drain(): Promise<void>;
}

type Taken =
  | { readonly as: 'kept'; readonly in: Community; readonly draft: Ref | undefined }
  | { readonly as: 'nowhere' | 'broken' };

export function directMessages(needs: ReachNeeds & { readonly log: Logger }): DirectMessages {
  const { log, discord, translations } = needs;
  const running = new Set<Promise<void>>();
  const toldAt = new Map<string, number>();

  const take = async (said: MessageTarget): Promise<Taken> => {
    const theirs = await theirCommunities(needs, said.author);
    const [first] = theirs;
    if (!first) return { as: 'nowhere' };
    return inTime(keepDirectMessage(first, said, theirs.length), patience).then(
      (draft) => ({ as: 'kept', in: first, draft }),
      (error: unknown) => {
        log.warn('contact.not_kept', { error });
        return { as: 'broken' };
      },
    );
  };

  const answer = async (said: MessageTarget): Promise<void> => {
    const taken = await take(said);
    if (taken.as === 'kept')
      return taken.draft === undefined ? undefined : keepDirectFiles(taken.in, taken.draft, said);
    const now = performance.now();
    for (const [channel, at] of toldAt) if (now - at > saidAgainAfter) toldAt.delete(channel);
    if (toldAt.has(said.channel)) return;
    toldAt.set(said.channel, now);
    const languages = eachLanguageOnce(translations.locales).map((locale) => translations.for(locale));
    const shown = contactNotKept(taken.as, languages);
    await discord.createMessage(said.channel, shown, said.id);
  };

  return {
    hear(said) {
      const heard: Promise<void> = answer(said)
        .catch((error: unknown) => log.error('contact.not_answered', { error }))
        .finally(() => running.delete(heard));
      running.add(heard);
    },
    async drain() {
      await Promise.all(running);
    },
  };
}
