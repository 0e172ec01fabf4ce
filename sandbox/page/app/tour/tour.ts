/** The tour as it stands: prepared, on its way, left and resumed. Kept in this browser. */
import { computed, effect, signal } from '@preact/signals';
import { communityTime } from '../clock/community-time.ts';
import { goTo } from '../shell/address.ts';
import { seated } from '../shell/seated.ts';
import { channelsOf, findCast } from '../watch/backstage.ts';
import { findNewcomer } from '../watch/newcomer.ts';
import { Pace } from '../watch/pace.ts';
import { steps } from './steps.ts';
import type { TourCast } from './steps.ts';

interface Tour {
  readonly cast: TourCast;
  /** Counted from 0; as many as there are when all are done. */
  readonly step: number;
  /** On the community's clock, in milliseconds since 1970. */
  readonly tourBegan: number;
  readonly stepBegan: number;
}

const storage = 'tour';
const kept = signal<Tour | undefined>(recall());
const shown = signal(false);
const busy = signal(false);
const trouble = signal<string>();

effect(() => {
  if (kept.value) localStorage.setItem(storage, JSON.stringify(kept.value));
  else localStorage.removeItem(storage);
});

export const tour = { kept, shown, busy, trouble };

/** Has the visitor done what the present step asks for? */
export const stepDone = computed(() => {
  const present = kept.value;
  const step = present && steps[present.step];
  const seat = step && seated.value.find(({ handle }) => handle === present.cast[step.as].handle);
  if (!present || !step || !seat) return false;
  return step.done({ ...present, shown: seat.shown, now: communityTime.value ?? 0 });
});

/** From the start, or from where it was left. */
export async function beginTour(): Promise<void> {
  busy.value = true;
  trouble.value = undefined;
  try {
    if (!kept.value || kept.value.step >= steps.length) kept.value = await prepared();
    shown.value = true;
    await comeToStep();
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : 'The tour could not begin.';
  } finally {
    busy.value = false;
  }
}

export function startOver(): Promise<void> {
  kept.value = undefined;
  return beginTour();
}

export async function nextStep(): Promise<void> {
  const present = kept.value;
  if (!present) return;
  kept.value = { ...present, step: present.step + 1, stepBegan: communityTime.value ?? Date.now() };
  await comeToStep();
}

/** Becomes the person of the step, where it begins. */
export async function comeToStep(): Promise<void> {
  const present = kept.value;
  const step = present && steps[present.step];
  if (!step) return;
  const person = present.cast[step.as];
  const as = person.handle;
  if (step.begins === 'direct') return goTo([{ as, place: { at: 'direct' } }]);
  const channel = (await channelsOf(person)).find(({ name }) => name === step.begins);
  goTo([{ as, place: channel ? { at: 'channel', id: channel.id } : { at: 'start' } }]);
}

/** It can be resumed on the first screen, unless it was done to its end. */
export function leaveTour(): void {
  shown.value = false;
  if (kept.value && kept.value.step >= steps.length) kept.value = undefined;
}

async function prepared(): Promise<Tour> {
  const cast = await findCast();
  const [moderator] = cast.moderators;
  if (!moderator) throw new Error('There is no moderator.');
  const { member, channel } = await findNewcomer(cast, new Pace({ rests: false, byHand: false }));
  const now = communityTime.value ?? Date.now();
  return { cast: { member, moderator, lead: cast.lead, channel }, step: 0, tourBegan: now, stepBegan: now };
}

/** What another version of the page has kept is not understood, and the tour begins anew. */
function recall(): Tour | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(storage) ?? 'null') as Tour | null;
    return found?.cast.channel !== undefined && found.step >= 0 ? found : undefined;
  } catch {
    return undefined;
  }
}
