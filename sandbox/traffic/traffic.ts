/** People who use a bot and write, at a steady rate and by a seed: who does what is the same in every run. */
import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Box } from '../box.ts';
import { visibleChannels } from '../control/lookup.ts';
import { MemberActor } from '../control/member.ts';
import { Refused } from '../control/refused.ts';
import { randomFrom } from '../faults/random.ts';
import { commandsIn } from '../state/commands.ts';
import { buttonsOf } from '../state/components.ts';
import type { Guild } from '../state/entities.ts';
import type { Load } from './load.ts';
import type { TrafficReport } from './report.ts';
import { Latencies } from './report.ts';

const weight = z.number().positive().default(1);

/** What people do: more often, the higher its weight beside the others. */
const doing = z.union([
  z.strictObject({
    /** With its subcommand: `group join`. */
    command: z.string(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    weight,
  }),
  /** A button by what stands on it, on the latest message of the guild that has one. */
  z.strictObject({ button: z.string(), weight }),
  z.strictObject({ message: z.string().min(1).max(2000), weight }),
]);

export const trafficShape = z.strictObject({
  /** Ids; without them all guilds take part. */
  guilds: z.array(z.string()).optional(),
  does: z.array(doing).min(1),
  perSecond: z.number().positive().max(10_000),
  /** Milliseconds. */
  lasting: z.number().positive().max(600_000),
  seed: z.int().default(1),
});
export type TrafficPlan = z.input<typeof trafficShape>;
type Doing = z.output<typeof doing>;

/** Resolves once the last answer is there, or was missed. @throws Refused where nobody could do any of it */
export async function drive(box: Box, load: Load, plan: TrafficPlan): Promise<TrafficReport> {
  const { guilds: wanted, does, perSecond, lasting, seed } = trafficShape.parse(plan);
  const random = randomFrom(seed);
  const guilds = [...box.world.store.guilds.values()].filter(({ id }) => !wanted || wanted.includes(id));
  const crowds = guilds.map((guild) => ({ guild, people: peopleIn(box, guild) }));
  const lively = crowds.filter(({ people }) => people.length > 0);
  if (lively.length === 0) throw new Refused('There is no guild with people in it.');
  const latencies = new Latencies(box.interactions.windowMs);
  const underWay: Promise<void>[] = [];
  const total = Math.round((perSecond * lasting) / 1000);
  const begun = performance.now();
  while (underWay.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) * perSecond) / 1000) + 1);
    while (underWay.length < due) {
      const { guild, people } = pick(lively, random);
      underWay.push(latencies.of(act(box, load, guild, pick(people, random), weighted(does, random))));
    }
    await pause(1);
  }
  const sentFor = performance.now() - begun;
  await Promise.all(underWay);
  return latencies.report(sentFor);
}

/** How long the answer took; nothing for what gets none. */
async function act(
  box: Box,
  load: Load,
  guild: Guild,
  userId: string,
  does: Doing,
): Promise<number | undefined> {
  if ('message' in does) {
    const user = box.world.store.users.get(userId);
    const channel = user && visibleChannels(box.world, guild, user)[0];
    if (!user || !channel) throw new Refused(`Nobody can write in ${guild.name}.`);
    new MemberActor(box, user, guild).sends(channel.id, does.message);
    return undefined;
  }
  if ('button' in does) {
    const [messageId, customId] = buttonIn(box, guild, does.button);
    return (await load.fireButton(guild.id, userId, messageId, customId)).ms;
  }
  const [name = '', ...path] = does.command.trim().replace(/^\//, '').split(/\s+/);
  return (await load.fireCommand(guild.id, userId, name, optionsFor(box, guild, name, path, does.options)))
    .ms;
}

/** As Discord sends them: subcommands nested, each value with its type. */
function optionsFor(
  { world }: Box,
  guild: Guild,
  name: string,
  path: readonly string[],
  values: Readonly<Record<string, string | number | boolean>>,
): readonly object[] {
  let level = commandsIn(world, guild.id).find((command) => command.name === name)?.options ?? [];
  const steps = path.map((step) => {
    const found = level.find((option) => option.name === step);
    if (!found) throw new Refused(`/${name} has no “${step}”.`);
    level =
      found.type === Option.Subcommand || found.type === Option.SubcommandGroup ? (found.options ?? []) : [];
    return { type: found.type, name: step };
  });
  const given = level.flatMap((option) => {
    const value = values[option.name];
    return value === undefined ? [] : [{ name: option.name, type: option.type, value }];
  });
  return steps.reduceRight<object[]>((inner, step) => [{ ...step, options: inner }], given);
}

function buttonIn({ world }: Box, guild: Guild, label: string): readonly [string, string] {
  for (const channel of guild.channels.values()) {
    for (const message of [...world.store.messagesIn(channel.id).values()].toReversed()) {
      const found = buttonsOf(message.components).find((one) => 'label' in one && one.label === label);
      if (found && 'custom_id' in found) return [message.id, found.custom_id];
    }
  }
  throw new Refused(`There is no button “${label}” in ${guild.name}.`);
}

function peopleIn({ world }: Box, guild: Guild): readonly string[] {
  return [...guild.members.keys()].filter((id) => !world.store.users.get(id)?.bot);
}

function weighted(does: readonly Doing[], random: () => number): Doing {
  let left = random() * does.reduce((sum, one) => sum + one.weight, 0);
  return does.find((one) => (left -= one.weight) < 0) ?? pick(does, random);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}
