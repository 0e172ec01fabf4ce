/**
 * The clock of a case. It brings attention and never does anything about anybody. Pure.
 *
 * A crisis is told at once to who is on duty, then to the next, then to leads. Red waits for half its target. Amber and green
 * wake nobody: they stand in the digest of the next shift and, with their age, on the board. What nobody took within three times
 * its target is said to the leads: it may be about the only one who looks, and must not starve. Who has a grave case may have
 * fallen asleep over it: they are asked after its target, and then whoever is on duty, ever more seldom.
 */
import { after, hours, minutes } from '#src/platform/durations.ts';
import { isHeavy } from './types.ts';
import type { Case, Severity, Strain } from './types.ts';

/** How soon somebody should have looked, in milliseconds. A target that is shown, never a promise. */
export type Targets = Readonly<Record<Severity, number>>;

export const usualTargets: Targets = {
  crisis: minutes(15),
  red: hours(2),
  amber: hours(24),
  green: hours(72),
};

/** Those of a community, whose setting holds them in minutes, crisis first. */
export function targetsIn(settings: { readonly caseTargets: string } | undefined): Targets {
  const [crisis, red, amber, green] = (settings?.caseTargets ?? '')
    .split(',')
    .map((each) => minutes(Number(each)));
  return {
    crisis: crisis || usualTargets.crisis,
    red: red || usualTargets.red,
    amber: amber || usualTargets.amber,
    green: green || usualTargets.green,
  };
}

/** Whose attention is asked for: who is on duty now, whoever is next, the leads, or nobody's in particular. */
export type Attention = 'duty' | 'next' | 'leads' | 'digest';

type Called = Exclude<Attention, 'digest'>;

/** What a call asks after that is about whoever has a case and was not heard of: by those on duty, or by the leads, too. */
type HeldCall = 'held' | 'held_leads';
export type Call = Called | HeldCall;

export const isAboutOwner = (call: Call): call is HeldCall => call === 'held' || call === 'held_leads';

/** A call that waits to be made, or was decided later than one that does. */
export interface DecidedCall {
  readonly ref: string;
  readonly attention: Call;
  readonly createdAt: Date;
}

const reach: Readonly<Record<Call, number>> = { duty: 0, next: 1, leads: 2, held: 0, held_leads: 1 };

/**
 * Whether another call about the same case stands for one that waits. Where Discord was away, several wait at once, and one nudge is
 * enough: the one that reaches furthest is made, and of those the latest. What asks after an owner and what calls for one are two
 * matters.
 */
export function standsFor(other: DecidedCall, one: DecidedCall): boolean {
  if (isAboutOwner(other.attention) !== isAboutOwner(one.attention)) return false;
  const further =
    reach[other.attention] - reach[one.attention] ||
    other.createdAt.getTime() - one.createdAt.getTime() ||
    (other.ref > one.ref ? 1 : -1);
  return further > 0;
}

export interface Around {
  /** Those on duty who may see it. */
  readonly on: readonly Strain[];
  /** Those off shift who may be called for it, whoever is on next first. */
  readonly offShift: readonly string[];
  readonly hasRoom: (who: Strain) => boolean;
}

/**
 * Who is called. First those on duty who have room for it, all of them where nobody has; then everybody on duty and the one who is
 * next; then, with the leads, everybody who said that they may be called. Where nobody is on duty, these are called at once.
 */
export function whomToCall(attention: Called, { on, offShift, hasRoom }: Around): readonly string[] {
  if (on.length === 0) return offShift;
  const ready = on.filter(hasRoom);
  const first = (attention === 'duty' && ready.length > 0 ? ready : on).map(({ user }) => user);
  if (attention === 'duty') return first;
  const off = offShift.filter((user) => !first.includes(user));
  return [...first, ...(attention === 'next' ? off.slice(0, 1) : off)];
}

/** A digest waits for a shift that begins within this. */
const soon = hours(24);

/** Whether what can wait is said now, or in the digest of the next shift. Where no shift comes soon, it must not starve. */
export function digestNow(anybodyOn: boolean, nextShift: Date | undefined, now: Date): boolean {
  return anybodyOn || nextShift === undefined || nextShift.getTime() - now.getTime() > soon;
}

interface Step {
  /** As a share of the target. */
  readonly after: number;
  readonly attention: Attention;
}

const unhurried = [
  { after: 1, attention: 'digest' },
  { after: 2, attention: 'digest' },
  { after: 3, attention: 'leads' },
] as const;

const steps: Readonly<Record<Severity, readonly [Step, ...Step[]]>> = {
  crisis: [
    { after: 0, attention: 'duty' },
    { after: 1 / 3, attention: 'next' },
    { after: 2 / 3, attention: 'leads' },
    { after: 1, attention: 'leads' },
  ],
  red: [
    { after: 1 / 2, attention: 'duty' },
    { after: 1, attention: 'next' },
    { after: 3 / 2, attention: 'leads' },
  ],
  amber: unhurried,
  green: unhurried,
};

/** After the last step, attention is asked for again once a target, in the same way. */
export function stepOf(severity: Severity, nudges: number): Step {
  const all = steps[severity];
  const last = all.at(-1) ?? all[0];
  return all[nudges] ?? { attention: last.attention, after: last.after + (nudges - all.length + 1) };
}

/** Whether leads have been asked by now, attention having been asked for `nudges` times. */
export function leadsAreCalled(current: Standing, nudges: number): boolean {
  if (nudges === 0) return false;
  const { severity } = current;
  const last = isHeld(current) ? heldAttention(severity, nudges - 1) : stepOf(severity, nudges - 1).attention;
  return last === 'leads';
}

/** When attention is asked for next, having been asked for `nudges` times. */
export function nudgeAt(
  severity: Severity,
  since: Date,
  nudges: number,
  targets: Targets = usualTargets,
): Date {
  return after(since, Math.round(stepOf(severity, nudges).after * targets[severity]));
}

/**
 * Which step is due now, having asked for attention `nudges` times: the last one whose time has come. Where nothing ran for a
 * while, those in between are not said one after another.
 */
export function dueStep(
  severity: Severity,
  { since, nudges }: { since: Date; nudges: number },
  now: Date,
  targets: Targets = usualTargets,
): number {
  let step = nudges;
  while (nudgeAt(severity, since, step + 1, targets) <= now) step += 1;
  return step;
}

/** How far attention reaches: what waits for a digest calls nobody. */
const reachOf = (attention: Attention): number => (attention === 'digest' ? -1 : reach[attention]);

/** How long after it began to wait the first call comes that reaches as far. */
function offsetOf(severity: Severity, attention: Attention, targets: Targets): number {
  const all = steps[severity];
  const step = all.find((one) => reachOf(one.attention) >= reachOf(attention)) ?? all[0];
  return Math.round(step.after * targets[severity]);
}

/** Since when a case that waits already is counted as waiting, so that whoever was to be called next is called no later. */
function stillSince(
  { severity, waitsSince, nudges }: { severity: Severity; waitsSince: Date; nudges: number },
  now: { readonly severity: Severity; readonly at: Date },
  targets: Targets,
): Date {
  let first = now.at.getTime();
  for (let step = nudges; ; step += 1) {
    const { attention } = stepOf(severity, step);
    const asked = nudgeAt(severity, waitsSince, step, targets).getTime();
    first = Math.min(first, asked - offsetOf(now.severity, attention, targets));
    if (attention === 'leads') return new Date(first);
  }
}

/**
 * The clock of a case once more is said in it. What waits already goes on waiting: however many join, and whenever, nobody is called
 * later for it, nor again for each of them. Graver, it is called for anew and never later than before; so is what was thought to be
 * done. Of what somebody has, or what rests, the clock begins anew.
 * @returns undefined where it runs on as it is
 */
export function clockOnceJoined(
  before: Standing & { readonly nudges: number },
  now: { readonly severity: Severity; readonly at: Date },
  targets: Targets = usualTargets,
): { readonly since: Date; readonly nudgeAt: Date } | undefined {
  const { severity, state, waitsSince } = before;
  const waits = isHeld(before) ? undefined : waitsSince;
  if (waits && severity === now.severity && state !== 'second') return undefined;
  const from = waits ? stillSince({ ...before, waitsSince: waits }, now, targets) : now.at;
  if (severity === now.severity && from.getTime() === waits?.getTime()) return undefined;
  return { since: from, nudgeAt: nudgeAt(now.severity, from, 0, targets) };
}

/** How a case stands to its clock. */
interface Standing extends Pick<Case, 'severity' | 'state' | 'lookBackAt'> {
  /** Since when it has waited for somebody. */
  readonly waitsSince: Date | undefined;
}

/** Whether somebody has a case and has seen all of it: it waits for nobody, and its owner is who is asked about it. */
export function isHeld({ state, waitsSince }: Pick<Standing, 'state' | 'waitsSince'>): boolean {
  return state === 'aftercare' || (state === 'taken' && waitsSince === undefined);
}

/** Of a case that somebody has: its owner is asked first, then those on duty are, and for somebody's safety the leads. */
export function heldAttention(severity: Severity, nudges: number): 'owner' | 'duty' | 'leads' {
  if (nudges === 0) return 'owner';
  return severity === 'crisis' && nudges > 1 ? 'leads' : 'duty';
}

const aDay = hours(24);

/**
 * When somebody is asked about a case that its owner has, from now on: on its day where it rests, else after its target. Where
 * nobody answers, it comes up again, each time after twice as long, and never stops. Undefined where nothing presses.
 * @param nudges - how often that was since its owner last did anything with it
 */
export function askedAt(
  { severity, state, lookBackAt }: Omit<Standing, 'waitsSince'>,
  now: Date,
  nudges = 0,
  targets: Targets = usualTargets,
): Date | undefined {
  const rests = state === 'aftercare';
  if (rests && nudges === 0 && lookBackAt && lookBackAt > now) return lookBackAt;
  if (!rests && !isHeavy(severity)) return undefined;
  return after(now, (rests ? aDay : targets[severity]) * 2 ** Math.max(0, nudges - 1));
}
