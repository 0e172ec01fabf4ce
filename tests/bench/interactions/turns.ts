/** One bot's turn: a database of its own as Kindred left it, a process of its own, and the interactions that it is sent. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { ageThenAgreeId } from '#src/groups/ids.ts';
import { readingOf } from '#src/groups/reading.ts';
import { answersPerSecond } from './load.ts';
import type { Act } from './load.ts';
import type { Prepared } from './prepare.ts';
import { startBare, startKindred } from './processes.ts';
import type { RunningBot } from './processes.ts';
import { firstDatabase } from './stage.ts';
import type { Stage } from './stage.ts';

export const bots = ['echo', 'sameSql', 'kindred'] as const;
export type BotName = (typeof bots)[number];

const turnDatabase = 'turn';

/** Both the community's ground rules and the group's are in their first version here. */
const rules = `${readingOf({ rulesVersion: 1 }, { version: 1 })}` as const;

/** How many are in flight at once. */
export const levels = [8, 32, 64, 128] as const;
const burst = 1_000;

/** `/group mine`, as Discord sends it. */
const mine = { type: ApplicationCommandOptionType.Subcommand, name: 'mine', options: [] };

/** Answers a second, by how many were in flight. */
export type ByLevel = readonly number[];

export interface Turn {
  /** Three reads to one write, each by somebody else. */
  readonly mixed: Act;
  /** At rising numbers in flight, after some warming up. */
  fastest(): Promise<{ readonly read: ByLevel; readonly write: ByLevel }>;
}

/** Starts a bot, lets `measure` have its turn, checks that everybody who pressed has joined, and ends the bot. */
export async function onStage<T>(
  stage: Stage,
  prepared: Prepared,
  name: BotName,
  measure: (turn: Turn) => Promise<T>,
): Promise<T> {
  await stage.copyDatabase(firstDatabase, turnDatabase);
  const bot = await start(stage, prepared, name);
  try {
    const { turn, joined } = openTurn(stage, prepared);
    const measured = await measure(turn);
    if (name !== 'echo') await requireJoined(stage, name, joined());
    return measured;
  } finally {
    await bot.stop();
    await stage.dropDatabase(turnDatabase);
  }
}

function start(stage: Stage, prepared: Prepared, name: BotName): Promise<RunningBot> {
  if (name === 'kindred') return startKindred({ ...stage, settings: stage.settingsFor(turnDatabase) });
  const { answers, read, write } = prepared;
  const bare = { token: stage.bot.token, api: `${stage.sandbox.url}/api`, answers };
  const sql = { databaseUrl: stage.appUrl(turnDatabase), read, write };
  return startBare(name === 'echo' ? bare : { ...bare, sql }, stage.log);
}

function openTurn(
  { sandbox, community }: Stage,
  { groups, message }: Prepared,
): { turn: Turn; joined: () => number } {
  const { load } = sandbox;
  const { guild, readers, newcomers } = community;
  let [reads, writes] = [0, 0];

  const read: Act = async () => {
    const reader = pick(readers, (reads += 1));
    const { ms } = await load.fireCommand(guild.id, reader.id, 'group', [mine]);
    return ms;
  };
  const write: Act = async () => {
    const person = newcomers[writes];
    if (person === undefined) throw new RangeError('everybody has joined');
    writes += 1;
    const agree = ageThenAgreeId.make({ group: pick(groups, writes), rules, age: 'adult' });
    const { ms } = await load.fireButton(guild.id, person, message, agree);
    return ms;
  };

  const climb = async (act: Act): Promise<ByLevel> => {
    const atMost = Math.floor(newcomers.length / (levels.length + 1));
    await answersPerSecond(act, { inFlight: 32, lasting: burst, atMost });
    const rates: number[] = [];
    for (const inFlight of levels)
      rates.push(await answersPerSecond(act, { inFlight, lasting: burst, atMost }));
    return rates;
  };
  const turn: Turn = {
    mixed: () => ((reads + writes) % 4 === 3 ? write() : read()),
    fastest: async () => ({ read: await climb(read), write: await climb(write) }),
  };
  return { turn, joined: () => writes };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('there is nothing to pick from');
  return item;
}

async function requireJoined(
  { query, community: { readers } }: Stage,
  name: BotName,
  expected: number,
): Promise<void> {
  const [{ joined } = { joined: 0 }] = await query<{ joined: number }>(
    turnDatabase,
    "select count(*)::integer as joined from group_members where state = 'joined'",
  );
  if (joined !== expected + readers.length)
    throw new Error(
      `${expected} people pressed, and ${joined - readers.length} of them joined: ${name} did not do its work`,
    );
}
