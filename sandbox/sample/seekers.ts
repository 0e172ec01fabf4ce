/** Who of the sample community would like to meet one person, once the bot is there: where they are, and what they say they look for. */
import type { PersonKey } from './people.ts';

export interface Seeker {
  readonly who: PersonKey;
  /** By which their time zone is found. */
  readonly city: string;
  /** What they type because no group is about it; the others choose from the list. */
  readonly typed?: string;
  /** What they choose in the form, by its fields. */
  readonly chooses: Readonly<
    Record<'topics' | 'looksFor' | 'freeTimes' | 'languages' | 'pace', readonly string[]>
  >;
}

const evenings = ['workday_evenings', 'weekend_afternoons'];
const mornings = ['workday_mornings', 'weekend_mornings'];

const seeks = (
  who: PersonKey,
  city: string,
  topic: string,
  { free = evenings, pace = 'slow', typed }: { free?: readonly string[]; pace?: string; typed?: string } = {},
): Seeker => ({
  who,
  city,
  ...(typed !== undefined && { typed }),
  chooses: { topics: [topic], looksFor: ['peer'], freeTimes: free, languages: ['en'], pace: [pace] },
});

/** Enough that something can be said of what two of them share; and one for whom there is nobody yet. */
export const seekers: readonly Seeker[] = [
  seeks('mara', 'London', 'multiple-sclerosis'),
  seeks('nadia', 'Paris', 'multiple-sclerosis'),
  seeks('kofi', 'Accra', 'carers', { pace: 'steady' }),
  seeks('grace', 'Nairobi', 'carers', { pace: 'steady' }),
  seeks('sol', 'Berlin', 'fibromyalgia'),
  seeks('tomasz', 'Warsaw', 'fibromyalgia'),
  seeks('bea', 'Lisbon', 'fibromyalgia', { free: mornings }),
  seeks('june', 'London', 'lupus', { free: mornings }),
  seeks('elif', 'Istanbul', 'lupus', { free: [...mornings, ...evenings] }),
  seeks('imani', 'London', 'lupus', { free: [...mornings, ...evenings] }),
  seeks('ansel', 'Chicago', 'undiagnosed'),
  seeks('saoirse', 'Dublin', 'endometriosis', { typed: 'Endometriosis' }),
];
