/** The last step of an event on its way to a session, where faults may befall it. */
import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Counters } from '../counters.ts';
import type { Faults } from '../faults/faults.ts';
import type { Session } from './session.ts';

interface Held {
  readonly event: GatewayDispatchEvents;
  readonly data: string;
  readonly timer: NodeJS.Timeout;
}

export class Delivery {
  readonly #faults: Faults;
  readonly #counters: Counters;
  /** Is told of what goes out later than it was announced. */
  readonly #changed: () => void;
  /** Events that wait until the session's next one is out. */
  readonly #held = new Map<Session, Held[]>();

  constructor(faults: Faults, counters: Counters, changed: () => void) {
    this.#faults = faults;
    this.#counters = counters;
    this.#changed = changed;
  }

  /** Nothing befalls what a session begins with. */
  first(session: Session, event: GatewayDispatchEvents, data: string): void {
    this.#send(session, event, data);
  }

  /** `data` is JSON already. */
  deliver(session: Session, event: GatewayDispatchEvents, data: string): void {
    const strike = this.#faults.onEvent(event, session.identity.application.name);
    if (!strike) return this.#send(session, event, data);
    const { trouble, draw } = strike;
    if ('delay' in trouble)
      return void this.#later(draw(trouble.delay), () => this.#send(session, event, data));
    if ('reorder' in trouble) return this.#hold(session, event, data, trouble.reorder);
    if ('close' in trouble) session.line?.close(trouble.close);
    else if ('silent' in trouble) session.line?.mute();
    else if (trouble.event === 'lose') return;
    else this.#send(session, event, data);
    this.#send(session, event, data);
  }

  #send(session: Session, event: GatewayDispatchEvents, data: string): void {
    session.dispatch(event, data);
    this.#counters.sent(session.identity.application.name, event);
    const held = this.#held.get(session);
    if (!held) return;
    this.#held.delete(session);
    for (const waiting of held) {
      clearTimeout(waiting.timer);
      this.#send(session, waiting.event, waiting.data);
    }
  }

  #hold(session: Session, event: GatewayDispatchEvents, data: string, longest: number): void {
    const held = this.#held.get(session) ?? [];
    this.#held.set(session, held);
    const timer = this.#later(longest, () => {
      const place = held.findIndex((one) => one.timer === timer);
      held.splice(place, 1);
      if (held.length === 0) this.#held.delete(session);
      this.#send(session, event, data);
    });
    held.push({ event, data, timer });
  }

  #later(milliseconds: number, act: () => void): NodeJS.Timeout {
    return setTimeout(() => {
      act();
      this.#changed();
    }, milliseconds).unref();
  }
}
