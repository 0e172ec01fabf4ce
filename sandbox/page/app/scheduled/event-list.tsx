/** The scheduled events of a server, soonest first. */
import { GuildScheduledEventStatus as Status } from 'discord-api-types/v10';
import { EventCard } from './event-card.tsx';
import type { SeenEvent } from './seen-event.ts';

export function EventList({ events }: { readonly events: readonly SeenEvent[] }) {
  const coming = events
    .filter(({ event: { status } }) => status === Status.Scheduled || status === Status.Active)
    .toSorted((one, other) => startOf(one) - startOf(other));
  if (coming.length === 0) return <p class="events-none">Nothing is planned at the moment.</p>;
  return (
    <ul class="events" aria-label="Events">
      {coming.map(({ event, interested }) => (
        <li key={event.id}>
          <EventCard event={event} interested={interested} />
        </li>
      ))}
    </ul>
  );
}

function startOf({ event }: SeenEvent): number {
  return Date.parse(event.scheduled_start_time);
}
