/** Somebody changed or deleted one of the server's own events. */
import type { GuildScheduledEvent } from 'discord.js';
import { eventChanged } from '#src/gatherings/index.ts';
import type { EventSays } from '#src/gatherings/index.ts';
import type { Community } from '#src/platform/community.ts';
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Logger } from '#src/platform/log/index.ts';

interface Watch {
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly log: Logger;
}

export function watchServerEvents({ communityOf, log }: Watch): readonly Listener[] {
  const heard = (guild: string, id: string, says?: EventSays): void => {
    communityOf(guild)
      .then((community) => eventChanged(community, id, says))
      // The tick looks at them all the same, a little later.
      .catch((error: unknown) => log.warn('gatherings.not_looked_at', { error }));
  };
  return [
    listener('guildScheduledEventUpdate', (_before, now) => heard(now.guildId, now.id, whatItSays(now))),
    listener('guildScheduledEventDelete', ({ guildId, id }) => heard(guildId, id)),
  ];
}

function whatItSays(event: GuildScheduledEvent): EventSays {
  return {
    name: event.name,
    description: event.description ?? '',
    startsAt: event.scheduledStartTimestamp ?? 0,
    endsAt: event.scheduledEndTimestamp,
    kind: event.entityType,
    channel: event.channelId,
    location: event.entityMetadata?.location ?? null,
  };
}
