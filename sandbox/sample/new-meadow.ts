/**
 * A second server beside the sample community, as bare as on its first day: five people, one room, and a bot that was
 * invited and not yet set up. Nothing but its visitors ever sets it up; its ids never change either.
 */
import type { Box } from '../box.ts';
import { Sandbox } from '../sandbox.ts';
import { idOf } from './ids.ts';
import { pastOf } from './past.ts';
import type { SamplePerson } from './people.ts';
import { bot, botRights } from './places.ts';

const people = {
  noor: { id: idOf(110), name: 'Noor', about: 'Opened this server yesterday, and has not slept much since.' },
  edda: { id: idOf(111), name: 'Edda', about: 'Will moderate here, as soon as there is a here.' },
  ravi: { id: idOf(112), name: 'Ravi', about: 'Lupus since last winter. Came with a friend and a thermos.' },
  ines: { id: idOf(113), name: 'Ines', about: 'Multiple sclerosis. Paints doors, mostly blue ones.' },
  pavel: { id: idOf(114), name: 'Pavel', about: 'Looks after his father. Writes at night, reads all day.' },
} as const satisfies Record<string, Pick<SamplePerson, 'id' | 'name' | 'about'>>;

/** Whoever `owner` names owns it. */
export const meadow = {
  guild: { id: idOf(100), name: 'New Meadow' },
  botRoleId: idOf(101),
  general: { id: idOf(102), name: 'general' },
  owner: 'noor',
  people,
} as const;

type Key = keyof typeof people;

/** What has been said so far, and how many minutes ago. */
const lines: readonly (readonly [minutesAgo: number, who: Key, text: string])[] = [
  [64, 'noor', 'Hello, you four. There is nothing here yet but this room.'],
  [61, 'ravi', 'A room and five people. I have been to smaller parties.'],
  [57, 'edda', 'Shall we have a quiet corner for each of us, and somebody who looks after things?'],
  [52, 'noor', 'That is the plan. The bot is invited, I only have to set it up.'],
];

/** Unless it is there already, as in a journal of an earlier run. */
export function raiseMeadow(box: Box): void {
  if (box.world.store.guilds.has(meadow.guild.id)) return;
  const now = box.world.clock.now().getTime();
  const day = 86_400_000;
  const past = pastOf(box, now - day);
  const sandbox = new Sandbox(past.box, async () => {});
  const person = (key: Key) => {
    const { id, name, about } = people[key];
    return sandbox.user(name, { id, about, locale: 'en-GB' });
  };
  const handle = sandbox.createGuild({ ...meadow.guild, owner: person(meadow.owner) });
  for (const key of Object.keys(people) as Key[]) handle.addMember(person(key));
  sandbox.bot(bot.name, { application: bot.applicationId, user: bot.userId });
  handle.addBot(bot.name, { permissions: botRights, roleId: meadow.botRoleId });
  handle.createChannel(meadow.general);
  for (const [minutesAgo, who, text] of lines) {
    past.goTo(now - minutesAgo * 60_000);
    person(who).in(handle).sends(meadow.general.id, text);
  }
  past.end();
}
