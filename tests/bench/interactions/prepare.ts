/** Everything that happens once: Kindred sets the community up, and is overheard so that the bare bots can do as it does. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { REST } from '@discordjs/rest';
import { MessageFlags, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Tap } from '#sandbox/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import type { BarePlan } from './bare-bot.ts';
import { startKindred } from './processes.ts';
import type { RunningBot } from './processes.ts';
import { scriptOf, statement } from './script.ts';
import type { Recording, Script, Statement } from './script.ts';
import { firstDatabase } from './stage.ts';
import type { Stage } from './stage.ts';

/** Discord takes a thousand overwrites in a channel, and every member of a group has one there. */
const groups = 16;

export interface Prepared {
  readonly groups: readonly string[];
  /** A lasting message of the bot's, to press buttons on. */
  readonly message: string;
  readonly answers: BarePlan['answers'];
  readonly read: Script;
  readonly write: Script;
}

export async function prepare(stage: Stage): Promise<Prepared> {
  const kindred = await startKindred({ ...stage, settings: stage.settingsFor(firstDatabase) });
  await setUp(stage);
  await kindred.stop();

  const made = await stage.query<{ ref: string }>(firstDatabase, 'select ref from groups order by ref');
  await stage.copyDatabase(firstDatabase, 'overheard');
  // Without the worker, all that it says to Postgres is for interactions.
  const settings = { ...stage.settingsFor('overheard'), ROLES: 'gateway' };
  const overheard = await startKindred({ ...stage, settings, overheard: true });
  const recorded = await record(stage, overheard);
  await overheard.stop();
  await stage.dropDatabase('overheard');
  return {
    ...recorded,
    groups: made.map(({ ref }) => ref),
    message: await post(stage, recorded.answers.write),
  };
}

async function setUp(stage: Stage): Promise<void> {
  const { owner, lead, readers, places } = stage.community;
  const { staff, moderators, leads } = places;
  await owner.runs('/setup', { staff, moderators, leads }, { in: '#staff' });
  for (let number = 1; number <= groups; number += 1)
    await lead.runs('/lead group create', { topic: 'Lupus', name: groupName(number), access: 'open' });
  await Promise.all(readers.map((reader) => join(reader)));
  await allDelivered(stage);
}

/** Waits until everything that was decided is done on Discord. */
async function allDelivered({ query }: Stage): Promise<void> {
  const unfinished = "select from deliveries where state = 'pending'";
  while ((await query(firstDatabase, unfinished)).length > 0) await pause(50);
}

const groupName = (number: number): string => `Lupus and friends ${number}`;

async function join(person: MemberActor): Promise<Tap> {
  // All come at once: on a busy machine their answers are deferred.
  const rules = await (await person.runs('/group join', { group: groupName(1) })).settled();
  const age = await (await person.presses(/group\.agree/, { on: rules })).settled();
  return person.presses(/group\.age:.*:adult/, { on: age });
}

async function record(
  { community: { readers, guild }, sandbox, query }: Stage,
  kindred: RunningBot,
): Promise<Pick<Prepared, 'answers' | 'read' | 'write'>> {
  const listen = listenTo(kindred);
  const [first] = await query<{ group: string }>(
    'overheard',
    'select group_ref as "group" from group_members limit 1',
  );
  const group = first?.group ?? '';

  const read = await twiceTheSame(async (time) => {
    const reader = readers[time % readers.length];
    if (!reader) throw new RangeError('there are no readers');
    const heard = await listen(() => reader.runs('/group mine'));
    return { ...heard, of: { user: reader.id, group } };
  });
  const write = await twiceTheSame(async (time) => {
    const person = guild.addMember(sandbox.user(`Guest ${time}`));
    const rules = await listen(() => person.runs('/group join', { group: groupName(1) }));
    const age = await listen(() => person.presses(/group\.agree/, { on: rules.tap }));
    const heard = await listen(() => person.presses(/group\.age:.*:adult/, { on: age.tap }));
    return { ...heard, of: { user: person.id, group } };
  });
  const wordsOf = (tap: Tap) => [...(tap.reply?.components ?? [])];
  return {
    answers: { read: wordsOf(read[1].tap), write: wordsOf(write[1].tap) },
    read: scriptOf(...read),
    write: scriptOf(...write),
  };
}

async function post({ sandbox, bot, community }: Stage, components: object[]): Promise<string> {
  const rest = new REST({ api: `${sandbox.url}/api`, version: '10' }).setToken(bot.token);
  const body = { components, flags: MessageFlags.IsComponentsV2 };
  const posted = await rest.post(Routes.channelMessages(community.places.lobby), { body });
  return z.object({ id: z.string() }).parse(posted).id;
}

type Heard = Recording & { readonly tap: Tap };

/** Kindred looks some things up every few seconds only; what it says twice in a row is what it says every time. */
async function twiceTheSame(act: (time: number) => Promise<Heard>): Promise<[Heard, Heard]> {
  const said = ({ statements }: Recording) => statements.map(({ text }) => text).join('\n');
  let earlier = await act(0);
  for (let time = 1; time < 20; time += 1) {
    const later = await act(time);
    if (said(earlier) === said(later)) return [earlier, later];
    earlier = later;
  }
  throw new Error('Kindred never says the same to Postgres for the same interaction');
}

/** Hears what one interaction makes Kindred say to Postgres, to the commit. */
function listenTo({
  process: child,
}: RunningBot): (act: () => Promise<Tap>) => Promise<{ tap: Tap; statements: Statement[] }> {
  let heard: Statement[] = [];
  child.on('message', (message) => heard.push(statement.parse(message)));
  return async (act) => {
    heard = [];
    const tap = await act();
    while (heard.at(-1)?.text !== 'commit') await once(child, 'message');
    return { tap, statements: heard };
  };
}
