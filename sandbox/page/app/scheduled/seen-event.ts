/** A scheduled event as one person sees it. */
import type { APIGuildScheduledEvent } from 'discord-api-types/v10';

export interface SeenEvent {
  readonly event: APIGuildScheduledEvent;
  readonly interested: boolean;
}
