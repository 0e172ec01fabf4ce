/**
 * When help is offered after an answer: after a low one in mood or coping, privately, at most once a week, and not for two weeks
 * after somebody wanted nothing. Pain, fatigue and energy never lead to it: severe pain every day is many members' normal. Pure.
 */
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { AnswerValue, Scale } from './types.ts';
import type { Care } from './wishes.ts';

const offering: ReadonlySet<Scale> = new Set(['mood', 'coping']);
const low = 2;
const lowest = 1;
const atMostEvery = days(7);
const quietAfterNothing = days(14);

interface Given {
  readonly scale: Scale;
  readonly value: AnswerValue;
}

export function offersHelp({ scale, value }: Given, care: Care, now: Date): boolean {
  return offering.has(scale) && value <= low && isOver(care.quietUntil, now) && !within(care.offeredAt, now);
}

/** Whether moderators are to be asked to reach out, because the member agreed to that beforehand. */
export function tellsModerators({ scale, value }: Given, tells: boolean, care: Care, now: Date): boolean {
  return tells && offering.has(scale) && value <= lowest && !within(care.toldAt, now);
}

export function offered(care: Care, now: Date): Care {
  return { ...care, offeredAt: now.toISOString() };
}

export function wantsNothing(care: Care, now: Date): Care {
  return { ...care, quietUntil: after(now, quietAfterNothing).toISOString() };
}

export function told(care: Care, now: Date, answer: Ref): Care {
  return { ...care, toldAt: now.toISOString(), toldFor: answer };
}

/** The answer that moderators were told after was a slip: the next that is meant tells them. */
export function toldBySlip({ toldAt: _at, toldFor: _answer, ...care }: Care): Care {
  return care;
}

function isOver(until: string | undefined, now: Date): boolean {
  return until === undefined || new Date(until) <= now;
}

function within(since: string | undefined, now: Date): boolean {
  return since !== undefined && now < after(new Date(since), atMostEvery);
}
