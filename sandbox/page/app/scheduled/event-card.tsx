/** One scheduled event: when, where, how often, who made it, and *Interested*. */
import {
  GuildScheduledEventEntityType as Kind,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import type { APIGuildScheduledEvent } from 'discord-api-types/v10';
import { useAround } from '../message/around.ts';
import { Markdown } from '../message/markdown/markdown.tsx';
import { timeInWords } from '../message/time.ts';
import { useTrying } from '../message/trying.ts';
import { recurrenceInWords } from './recurrence.ts';
import type { SeenEvent } from './seen-event.ts';

export function EventCard({ event, interested }: SeenEvent) {
  const { acting, now } = useAround();
  const { pending, trouble, trying } = useTrying();
  const at = Date.parse(event.scheduled_start_time);
  const count = event.user_count ?? 0;
  return (
    <article class="event" aria-label={event.name}>
      <p class="event-when">
        {event.status === Status.Active ? (
          <strong class="event-live">Happening now</strong>
        ) : (
          <>
            <time dateTime={event.scheduled_start_time}>{timeInWords(at, 'F', at)}</time> ·{' '}
            {timeInWords(at, 'R', now.value)}
          </>
        )}
      </p>
      <h3>{event.name}</h3>
      {event.description && <Markdown text={event.description} />}
      <p class="event-facts">
        <Where event={event} />
        {event.recurrence_rule && (
          <span>
            <span aria-hidden="true">🔁</span> {recurrenceInWords(event.recurrence_rule)}
          </span>
        )}
        <span>
          <span aria-hidden="true">👥</span> {count} interested
        </span>
      </p>
      <button
        type="button"
        class={interested ? 'button button-success' : 'button'}
        aria-pressed={interested}
        aria-busy={pending.size > 0 || undefined}
        onClick={() => void trying('interested', () => acting.interested(event.id, !interested))}
      >
        <span aria-hidden="true">{interested ? '✓' : '🔔'}</span> Interested
      </button>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </article>
  );
}

function Where({ event }: { readonly event: APIGuildScheduledEvent }) {
  const { channels } = useAround();
  if (event.entity_type === Kind.External)
    return (
      <span>
        <span aria-hidden="true">📍</span> {event.entity_metadata.location}
      </span>
    );
  const channel = channels.get(event.channel_id);
  return (
    <span>
      <span aria-hidden="true">🔊</span>{' '}
      {channel ? <a href={channel.href}>{channel.name}</a> : 'a channel that you cannot see'}
    </span>
  );
}
