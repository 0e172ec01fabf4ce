/** Reads the file of a dry round: people, what stands between them, and settings. Whatever is left out is as if nobody had told it. */
import { z } from 'zod';
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { relatedTopics } from '#src/topics/index.ts';
import {
  adultAges,
  avoidances,
  energies,
  lookingFor,
  matchPaces,
  mediums,
  onsetBands,
  partNames,
  situations,
  standardSettings,
  weekdays,
} from '../types.ts';
import type { MatchSettings, PairFact, PoolMember, RoundContext } from '../types.ts';

export interface DryPool {
  readonly members: readonly PoolMember[];
  readonly facts: readonly PairFact[];
  readonly settings: MatchSettings;
  readonly context: RoundContext;
}

/** What is wrong with a file: where in it, and what. */
export interface Flaw {
  readonly path: string;
  readonly problem: string;
}

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time like "18:30"')
  .transform((text) => 60 * Number(text.slice(0, 2)) + Number(text.slice(3)));
const moment = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'a date like "2026-11-30" or "2026-11-30T08:00:00Z"',
  )
  .transform((text) => new Date(text));
const slug = z.string().min(1);
const weight = z.number().int().min(0).max(1000);

const memberShape = z.strictObject({
  ref: z.string().min(1),
  adult: z.boolean().default(true),
  topics: z.array(slug).min(1),
  languages: z.array(z.string().min(2)).min(1),
  zone: z.string().refine(isTimeZone, 'a time zone like "Europe/London"'),
  freeHours: z.array(z.strictObject({ days: z.array(z.enum(weekdays)).min(1), from: time, to: time })),
  looksFor: z.array(z.enum(lookingFor)).min(1).default(['peer']),
  mentorPlaces: z.number().int().min(0).optional(),
  onset: z.enum(onsetBands).optional(),
  age: z.enum(adultAges).optional(),
  situations: z.array(z.enum(situations)).default([]),
  pace: z.enum(matchPaces).optional(),
  mediums: z.array(z.enum(mediums)).default([]),
  interests: z.array(slug).default([]),
  energy: z.enum(energies).optional(),
  avoids: z.array(z.enum(avoidances)).default([]),
  waitingSince: moment,
  openToThree: z.boolean().default(false),
});

const factShape = z.strictObject({
  kind: z.enum(['block', 'declined', 'matched']),
  between: z.tuple([z.string(), z.string()]),
  at: moment,
});

const poolShape = z
  .strictObject({
    now: moment.optional(),
    seed: z.string().default('dry'),
    settings: z
      .strictObject({
        overlapHours: z.number().min(0).max(168),
        coolOffDays: z.number().min(0),
        candidatesEach: z.number().int().min(1).max(200),
        weights: z.partialRecord(z.enum(partNames), weight),
      })
      .partial()
      .default({}),
    facts: z.array(factShape).default([]),
    members: z.array(memberShape),
  })
  .superRefine(({ members, facts }, found) => {
    const seen = new Set<string>();
    for (const [index, { ref }] of members.entries()) {
      if (seen.has(ref))
        found.addIssue({
          code: 'custom',
          path: ['members', index, 'ref'],
          message: `"${ref}" is there twice`,
        });
      seen.add(ref);
    }
    for (const [index, { between }] of facts.entries())
      for (const ref of between)
        if (!seen.has(ref))
          found.addIssue({
            code: 'custom',
            path: ['facts', index, 'between'],
            message: `nobody is called "${ref}"`,
          });
  });

/** `now` is taken where the file names no moment. */
export function readPool(text: string, now: Date): Result<DryPool, readonly Flaw[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([
      { path: '', problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` },
    ]);
  }
  const read = poolShape.safeParse(json);
  if (!read.success)
    return err(read.error.issues.map(({ path, message }) => ({ path: pathOf(path), problem: message })));
  const { members, facts, settings, seed, now: moment = now } = read.data;
  const { weights, ...rest } = settings;
  return ok({
    members: members.map(({ topics, ...member }): PoolMember => {
      return {
        ...member,
        topics: topics.map((topic) => ({ slug: topic, related: relatedTopics(topic) })),
        mentorPlaces: member.mentorPlaces,
        onset: member.onset,
        age: member.age,
        pace: member.pace,
        energy: member.energy,
      };
    }),
    facts,
    settings: {
      ...standardSettings,
      ...given(rest),
      weights: { ...standardSettings.weights, ...given(weights ?? {}) },
    },
    context: { now: moment, seed },
  });
}

/** "members[3].zone" */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

type Given<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

function given<Values extends object>(values: Values): Given<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<Values>;
}
