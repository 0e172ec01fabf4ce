/** Makes the community's pulse once a week, from the answers of four, and remembers under each member's own key what of theirs is in it. */
import { z } from 'zod';
import * as stored from '#db/checkins/pulses.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import { currentVersion } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { openAnswer } from '../answers.ts';
import { answerValues, scales } from '../types.ts';
import type { AnswerValue, KeptLine, Scale } from '../types.ts';
import { middleOf, pulseOf } from './pulse.ts';
import type { Told, Voice } from './pulse.ts';

/** How far back a pulse looks. */
const looksBack = days(28);
/** The fewer reports there are, the less there is to subtract. */
const atMostEvery = days(7);

export function takePulse({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'checkins.pulse',
    every: '30 7 * * * *',
    async run(now) {
      for (const guild of await database.withSystem((tx) => stored.due(tx, after(now, -atMostEvery)))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => takeIn(tx, community, now));
      }
    },
  };
}

async function takeIn(tx: GuildTx, community: Community, now: Date): Promise<void> {
  if (!(await stored.claim(tx, after(now, -atMostEvery), now))) return;
  const before = (await stored.find(tx))?.lines ?? [];
  const keys = new Map<string, SealingKey>();
  const voices = await voicesNow(tx, community, { now, keys });
  const earlier = await voicesTold(tx, community, keys);
  const told = before.map(({ scale, counted }): Told => {
    const known = earlier.filter((voice) => voice.scale === scale);
    return { scale, voices: known, gone: counted - known.length };
  });
  const pulse = pulseOf(voices, told);
  const lines = scales.flatMap((scale): KeptLine[] => {
    const line = pulse.lines.find((one) => one.scale === scale);
    const count = pulse.told.find((one) => one.scale === scale)?.voices.length ?? 0;
    if (line) return [{ ...line, at: now.toISOString(), counted: count }];
    // What may not be told anew stands as it was.
    return before.filter((one) => one.scale === scale);
  });
  await stored.save(tx, lines);
  await keepTold(tx, pulse.told, keys);
}

interface Opening {
  readonly now: Date;
  /** Those that were fetched, for this piece of work only. */
  readonly keys: Map<string, SealingKey>;
}

const peopleAtOnce = 500;

/** The middle answer of each who is counted, on each scale. */
async function voicesNow(tx: GuildTx, community: Community, { now, keys }: Opening): Promise<Voice[]> {
  const since = after(now, -looksBack);
  const version = currentVersion('checkins');
  const voices: Voice[] = [];
  for (let last = ''; ;) {
    const users = await stored.countable(tx, { since, version, after: last, limit: peopleAtOnce });
    const answers = Map.groupBy(await stored.answersOf(tx, users, since), ({ user }) => user);
    for (const [user, own] of answers) {
      const key = await community.vault.members.find(tx, user);
      if (!key) continue;
      keys.set(user, key);
      voices.push(
        ...voicesIn(
          user,
          own.map((answer) => openAnswer(tx, key, answer)),
        ),
      );
    }
    const next = users.at(-1);
    if (next === undefined || users.length < peopleAtOnce) return voices;
    last = next;
  }
}

function voicesIn(
  person: string,
  answers: readonly { readonly scale: Scale; readonly value: AnswerValue }[],
): Voice[] {
  return [...Map.groupBy(answers, ({ scale }) => scale)].flatMap(([scale, given]) => {
    const value = middleOf(given.map((answer) => answer.value));
    return value === undefined ? [] : [{ person, scale, value }];
  });
}

const shape = z.partialRecord(z.enum(scales), z.literal(answerValues));

const placeOf = (tx: GuildTx, row: string) => ({
  guild: tx.guild,
  table: 'checkin_voices',
  column: 'counted',
  row,
});

async function voicesTold(
  tx: GuildTx,
  community: Community,
  keys: Map<string, SealingKey>,
): Promise<Voice[]> {
  const voices: Voice[] = [];
  for (const { user, counted } of await stored.counted(tx)) {
    const key = keys.get(user) ?? (await community.vault.members.find(tx, user));
    if (!key) continue;
    keys.set(user, key);
    const own = shape.parse(JSON.parse(unseal(key, counted, placeOf(tx, user))));
    for (const scale of scales) {
      const value = own[scale];
      if (value !== undefined) voices.push({ person: user, scale, value });
    }
  }
  return voices;
}

async function keepTold(
  tx: GuildTx,
  told: readonly Told[],
  keys: ReadonlyMap<string, SealingKey>,
): Promise<void> {
  const people = Map.groupBy(
    told.flatMap(({ voices }) => voices),
    ({ person }) => person,
  );
  const rows = [...people].flatMap(([user, voices]) => {
    const key = keys.get(user);
    if (!key) return [];
    const words = JSON.stringify(Object.fromEntries(voices.map(({ scale, value }) => [scale, value])));
    return [{ user, counted: seal(key, words, placeOf(tx, user)) }];
  });
  await stored.replaceCounted(tx, rows);
}

/** On which scales somebody's answers are in the sums that are shown. For themselves. */
export async function countedScales(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<readonly Scale[]> {
  const [counted, key] = await Promise.all([
    stored.countedOf(tx, user),
    community.vault.members.find(tx, user),
  ]);
  if (counted === undefined || !key) return [];
  const own = shape.parse(JSON.parse(unseal(key, counted, placeOf(tx, user))));
  return scales.filter((scale) => own[scale] !== undefined);
}
