/**
 * A second server beside the sample community, as bare as on its first day: five people, one room, and a bot that was
 * invited and not yet set up. Nothing but its visitors ever sets it up; its ids never change either.
 */
import { idOf } from './ids.ts';
import type { SmallServer } from './small-server.ts';

const locale = 'en-GB';

const people = {
  noor: {
    id: idOf(110),
    name: 'Noor',
    about: 'Opened this server yesterday, and has not slept much since.',
    locale,
  },
  edda: {
    id: idOf(111),
    name: 'Edda',
    about: 'Will moderate here, as soon as there is a here.',
    locale,
  },
  ravi: {
    id: idOf(112),
    name: 'Ravi',
    about: 'Lupus since last winter. Came with a friend and a thermos.',
    locale,
  },
  ines: {
    id: idOf(113),
    name: 'Ines',
    about: 'Multiple sclerosis. Paints doors, mostly blue ones.',
    locale,
  },
  pavel: {
    id: idOf(114),
    name: 'Pavel',
    about: 'Looks after his father. Writes at night, reads all day.',
    locale,
  },
} as const;

/** Whoever `owner` names owns it. */
export const meadow = {
  guild: { id: idOf(100), name: 'New Meadow' },
  locale: 'en-US',
  botRoleId: idOf(101),
  owner: 'noor',
  people,
  roles: [],
  channels: [{ id: idOf(102), name: 'general' }],
  lines: [
    [64, 'noor', 'Hello, you four. There is nothing here yet but this room.'],
    [61, 'ravi', 'A room and five people. I have been to smaller parties.'],
    [57, 'edda', 'Shall we have a quiet corner for each of us, and somebody who looks after things?'],
    [52, 'noor', 'That is the plan. The bot is invited, I only have to set it up.'],
  ],
} as const satisfies SmallServer<keyof typeof people>;
