/** Discord found words that it was told to look for. Its own alert quotes them; what is heard here is where, and by which rule. */
import { setTimeout } from 'node:timers/promises';
import { alerts } from '#src/escalation/index.ts';
import type { Community } from '#src/platform/community.ts';
import { seconds } from '#src/platform/durations.ts';
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Logger } from '#src/platform/log/index.ts';

interface Watch {
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly log: Logger;
}

/** Discord tells it once: while the database is gone it is tried again. Meanwhile its alert stands where those on duty see it. */
const pauses = [1, 2, 5, 15, 30, 60, 120].map(seconds);

export function watchWords({ communityOf, log }: Watch): Listener {
  const notice = async (guild: string, found: alerts.Found): Promise<void> => {
    for (const pause of pauses) {
      try {
        return await alerts.noticeWords(await communityOf(guild), found);
      } catch (error) {
        log.warn('alerts.not_noticed', { error });
        await setTimeout(pause, undefined, { ref: false });
      }
    }
    log.error('alerts.lost');
  };
  return listener(
    'autoModerationActionExecution',
    ({ guild, ruleId: rule, userId: user, channelId, messageId, alertSystemMessageId, action }) => {
      // A name stands in no channel. What a rule of others blocked is no message, and is about somebody all the same.
      if (channelId === null) return;
      const where = { channel: channelId, message: messageId ?? undefined };
      const alert = alertSystemMessageId ?? undefined;
      void notice(guild.id, {
        rule,
        user,
        ...where,
        alert,
        alertedIn: action.metadata.channelId ?? undefined,
      });
    },
  );
}
