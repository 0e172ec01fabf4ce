/** The part of a person that has a calendar: the events of their guild, and a name to go by there. */
import { GuildScheduledEventStatus as Status } from 'discord-api-types/v10';
import { rename } from './auto-moderation.ts';
import { cancelEvent, createEvent, eventsSeen, markEvent, turnEvent } from './events.ts';
import type { NewEvent, SeenEvent } from './events.ts';
import type { Standpoint } from './standpoint.ts';

export class EventGoer {
  readonly #here: Standpoint;

  constructor(here: Standpoint) {
    this.#here = here;
  }

  /** Events that they can see, soonest first; those that are over are left out. */
  events(): SeenEvent[] {
    return eventsSeen(this.#here);
  }

  /** Puts an event into the guild's calendar. @throws Refused without the right to */
  createsEvent(event: NewEvent): SeenEvent {
    return createEvent(this.#here, event);
  }

  /** @throws Refused without the right to */
  startsEvent(name: string): void {
    turnEvent(this.#here, name, Status.Active);
  }

  /** @throws Refused without the right to */
  endsEvent(name: string): void {
    turnEvent(this.#here, name, Status.Completed);
  }

  /** Calls it off: it is deleted, as clients do it. @throws Refused without the right to */
  cancelsEvent(name: string): void {
    cancelEvent(this.#here, name);
  }

  /** Presses "Interested". @throws Refused for an event that they do not see */
  isInterestedIn(name: string): void {
    markEvent(this.#here, name, true);
  }

  isNoLongerInterestedIn(name: string): void {
    markEvent(this.#here, name, false);
  }

  /** Takes another name in this guild; null takes it away. @throws Refused without the right to */
  goesBy(nick: string | null): void {
    rename(this.#here, nick);
  }
}
