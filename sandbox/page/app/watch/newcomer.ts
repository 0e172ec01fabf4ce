/** Makes sure that there is a group to find, and somebody who is not in it yet. Done again, it changes nothing. */
import type { Actable } from '../../wire.ts';
import { channelsOf, run } from './backstage.ts';
import type { Cast } from './backstage.ts';
import type { Pace } from './pace.ts';

export const group = 'MS, newly diagnosed';
const topic = 'Multiple sclerosis';
const channelName = 'ms-newly-diagnosed';

export interface Newcomer {
  readonly member: Actable;
  readonly other: Actable;
  /** The group's channel, as its members see it. */
  readonly channel: string;
}

/** Whom nobody has welcomed yet; where everybody is in the group, one leaves it first, as people may. */
export async function findNewcomer({ members, moderators, lead }: Cast, pace: Pace): Promise<Newcomer> {
  await run(lead, '/lead group create', { topic, name: group, access: 'open' });
  const [moderator] = moderators;
  if (!moderator) throw new Error('There is no moderator.');
  const made = await eventually(
    async () => (await channelsOf(moderator)).some(({ name }) => name === channelName),
    pace,
  );
  if (!made) throw new Error('The group’s channel is not made. Does the bot run?');

  const inside = await Promise.all(members.map((one) => isIn(one)));
  const place = inside.indexOf(false);
  const member = members[place === -1 ? 0 : place];
  // Anybody: nobody is to have asked for too much in an hour because a visitor watches often.
  const others = members.filter((one) => one !== member);
  const other = others[Math.floor(Math.random() * others.length)];
  if (!member || !other) throw new Error('This needs two members.');
  if (place === -1) {
    await run(member, '/group leave', { group });
    if (!(await eventually(async () => !(await isIn(member)), pace)))
      throw new Error(`${member.name} could not leave the group.`);
  }
  return { member, other, channel: channelName };
}

async function isIn(person: Actable): Promise<boolean> {
  return (await channelsOf(person)).some(({ name }) => name === channelName);
}

/** Milliseconds in which the bot has long made a channel. */
const patience = 20_000;

async function eventually(so: () => Promise<boolean>, pace: Pace): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (!(await so())) {
    if (performance.now() > deadline) return false;
    await pace.look();
  }
  return true;
}
