/** Holds every request, answer and event of a box to Discord's own description, and keeps what differs. */
import { ApiError, formError, treeOf } from '../http/errors.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import type { Announcement } from '../state/world.ts';
import { at } from './document.ts';
import type { Operation } from './document.ts';
import { bodyMayBeMissing, chosenByState, events, undescribed } from './overlay.ts';
import { querySchema, readQuery } from './query.ts';
import { inWords, issuesOf } from './refused.ts';
import type { Validators } from './validators.ts';
import { validatorsOf } from './validators.ts';

/** Something that Discord's description and the box see differently. */
export interface Deviation {
  /** A request that the box took, an answer or an event that it gave. */
  readonly side: 'request' | 'answer' | 'event';
  /** `POST /channels/:channel/messages`, or an event's name. */
  readonly where: string;
  readonly error: string;
}

/** Deviations that are kept; the first ones say enough. */
const kept = 200;

type AnyCall = Call<Record<string, string>>;
type Faults = ReturnType<ReturnType<Validators['of']>>;

export class DescriptionCheck {
  readonly deviations: Deviation[] = [];
  readonly #validators: Validators;
  readonly #strict: boolean;

  /** `strict` refuses what the description refuses, instead of only keeping it. @throws Error where the file cannot be read */
  constructor(path: string, strict: boolean) {
    this.#validators = validatorsOf(path);
    this.#strict = strict;
  }

  /** The same route, with an eye on it. */
  watch(route: Route): Route {
    const operation = this.#validators.document.operation(route.template);
    return {
      ...route,
      handle: (call) => {
        const faults = operation ? this.#faultsOf(operation, call) : [];
        if (this.#strict && faults.length > 0) throw formError(treeOf(issuesOf(faults)));
        const answer = this.#handled(route, operation, call);
        if (faults.length > 0) this.#keep('request', route.template, inWords(faults));
        this.#checkAnswer(route, operation, answer);
        return answer;
      },
    };
  }

  /** The same event; looked at only if anybody hears it. */
  event(announcement: Announcement): Announcement {
    const known = events[announcement.event];
    if (!known) return announcement;
    const { schema, field } = known;
    return {
      ...announcement,
      data: () => {
        const data = announcement.data();
        const part = field === undefined ? data : at(data, [field]);
        const faults = this.#validators.of('answer', schema, () => ({
          $ref: `#/components/schemas/${schema}`,
        }))(part);
        if (faults.length > 0) this.#keep('event', announcement.event, inWords(faults));
        return data;
      },
    };
  }

  #handled(route: Route, operation: Operation | undefined, call: AnyCall): Answer {
    try {
      return route.handle(call);
    } catch (error) {
      if (operation && error instanceof ApiError) {
        const faults = this.#validators.of('answer', 'ErrorResponse', () =>
          this.#validators.document.schema('ErrorResponse'),
        )(error.body());
        if (faults.length > 0) this.#keep('answer', `${route.template} ${error.status}`, inWords(faults));
      }
      throw error;
    }
  }

  #faultsOf(operation: Operation, call: AnyCall): Faults {
    const { name, query } = operation;
    const inQuery =
      query.length === 0
        ? []
        : this.#validators.of('request', `${name} ?`, () => querySchema(query))(
            readQuery(this.#validators.document, query, call.query),
          );
    const { body } = operation;
    if (!body || (call.body === undefined && (name in bodyMayBeMissing || call.files.length > 0)))
      return inQuery;
    const chosen = chosenByState[name]?.(call);
    const schema = chosen === undefined ? body : { $ref: `#/components/schemas/${chosen}` };
    const inBody = this.#validators.of('request', `${name} ${chosen ?? ''}`, () => schema)(call.body ?? {});
    return [...inQuery, ...inBody];
  }

  #checkAnswer(route: Route, operation: Operation | undefined, answer: Answer): void {
    if (!operation) {
      if (!(route.template in undescribed))
        this.#keep('answer', route.template, 'The description knows no such route.');
      return;
    }
    const where = `${route.template} ${answer.status}`;
    const schema = operation.answers.get(answer.status);
    if (schema === undefined) {
      const known = [...operation.answers.keys()].join(', ');
      this.#keep('answer', where, `The description knows only ${known} here.`);
    } else if (schema && answer.body !== undefined) {
      // As it goes over the wire: what is undefined is absent there.
      const sent: unknown = JSON.parse(JSON.stringify(answer.body));
      const faults = this.#validators.of('answer', `${operation.name} ${answer.status}`, () => schema)(sent);
      if (faults.length > 0) this.#keep('answer', where, inWords(faults));
    } else if (schema || answer.body !== undefined)
      this.#keep('answer', where, schema ? 'The answer has no body.' : 'The answer has a body.');
  }

  #keep(side: Deviation['side'], where: string, error: string): void {
    if (this.deviations.length < kept) this.deviations.push({ side, where, error });
  }
}
