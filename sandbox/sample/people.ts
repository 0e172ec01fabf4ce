/** Who is in the sample community. All of them are made up; `about` tells a visitor whom they act as. */
import { idOf } from './ids.ts';
import type { RoleKey } from './places.ts';

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  /** A short line on who they are. */
  readonly about: string;
  /** Days before the community was raised. */
  readonly joined: number;
  /** A Discord locale; `en-US` unless given. */
  readonly locale?: string;
  readonly dmsClosed?: boolean;
  readonly roles?: readonly RoleKey[];
}

export const people = {
  robin: { id: idOf(40), name: 'Robin', about: 'Started this server and keeps it running.', joined: 410 },
  imani: {
    id: idOf(41),
    name: 'Imani',
    about: 'Leads the community. Lupus for fifteen years, choir on Tuesdays.',
    joined: 405,
    roles: ['lead', 'bookClub'],
  },
  theo: {
    id: idOf(42),
    name: 'Theo',
    about: 'Moderator. Type 1 diabetes since school, bad jokes since birth.',
    joined: 388,
    roles: ['moderator'],
  },
  priya: {
    id: idOf(43),
    name: 'Priya',
    about: 'Moderator. Endometriosis, two cats, a very long reading list.',
    joined: 352,
    locale: 'en-GB',
    roles: ['moderator', 'bookClub'],
  },
  mara: {
    id: idOf(44),
    name: 'Mara',
    about: 'Multiple sclerosis for nine years. Tea, blankets, puns.',
    joined: 301,
    locale: 'en-GB',
    roles: ['bookClub'],
  },
  sol: {
    id: idOf(45),
    name: 'Sol',
    about: 'Fibromyalgia, and furniture to a cat called Bishop.',
    joined: 276,
    roles: ['nightOwl'],
  },
  wen: {
    id: idOf(46),
    name: 'Wen',
    about: 'Newly diagnosed with multiple sclerosis. Mostly reads; German first.',
    joined: 2,
    locale: 'de',
  },
  june: {
    id: idOf(47),
    name: 'June',
    about: 'Lupus for thirty years. Jigsaws. Keeps direct messages closed.',
    joined: 240,
    dmsClosed: true,
  },
  nadia: {
    id: idOf(48),
    name: 'Nadia',
    about: 'Multiple sclerosis for eleven years. Teaches part-time in Lyon.',
    joined: 222,
    locale: 'fr',
    roles: ['bookClub'],
  },
  tomasz: {
    id: idOf(49),
    name: 'Tomasz',
    about: 'Fibromyalgia. Mends old radios in Gdańsk, one screw a day.',
    joined: 205,
    locale: 'pl',
    roles: ['nightOwl'],
  },
  aroha: {
    id: idOf(50),
    name: 'Aroha',
    about: 'Lupus for six years. Wellington, wind, wetsuits for the dog.',
    joined: 190,
    locale: 'en-GB',
    roles: ['greenThumb'],
  },
  kofi: {
    id: idOf(51),
    name: 'Kofi',
    about: 'Carer: his wife has multiple sclerosis. Cooks in Accra for five.',
    joined: 163,
    locale: 'en-GB',
  },
  diego: {
    id: idOf(52),
    name: 'Diego',
    about: 'Type 1 diabetes since he was twelve. Night bus driver in Guadalajara.',
    joined: 149,
    locale: 'es-419',
    roles: ['nightOwl'],
  },
  saoirse: {
    id: idOf(53),
    name: 'Saoirse',
    about: 'Endometriosis, eight years to get an answer. Potter from Cork.',
    joined: 131,
    locale: 'en-GB',
    roles: ['greenThumb'],
  },
  hanna: {
    id: idOf(54),
    name: 'Hanna',
    about: 'Long covid. Was a hiker, is now a connoisseur of benches. Uppsala.',
    joined: 118,
    locale: 'sv-SE',
    roles: ['bookClub'],
  },
  jonas: {
    id: idOf(55),
    name: 'Jonas',
    about: 'Undiagnosed for four years. Keeps bees and a folder of letters.',
    joined: 96,
    locale: 'de',
    roles: ['greenThumb'],
  },
  bea: {
    id: idOf(56),
    name: 'Bea',
    about: 'Fibromyalgia for twenty years. Grandmother in Porto, sings in the kitchen.',
    joined: 84,
    locale: 'pt-BR',
    roles: ['greenThumb'],
  },
  lou: {
    id: idOf(57),
    name: 'Lou',
    about: 'Long covid. Draws comics lying down in Montréal.',
    joined: 61,
    locale: 'fr',
    roles: ['nightOwl'],
  },
  grace: {
    id: idOf(58),
    name: 'Grace',
    about: 'Carer: her daughter has type 1 diabetes. Nairobi.',
    joined: 47,
    locale: 'en-GB',
  },
  yuki: {
    id: idOf(59),
    name: 'Yuki',
    about: 'Multiple sclerosis, told in spring. Bakes in Sapporo.',
    joined: 27,
    locale: 'ja',
  },
  elif: {
    id: idOf(60),
    name: 'Elif',
    about: 'Lupus, told two months ago. Student in İzmir.',
    joined: 20,
    locale: 'tr',
  },
  ansel: {
    id: idOf(61),
    name: 'Ansel',
    about: 'Undiagnosed, still being looked at. Retired postman from Duluth.',
    joined: 16,
  },
  corin: { id: idOf(62), name: 'Corin', about: 'New, and came with something to sell.', joined: 5 },
  marlow: { id: idOf(63), name: 'Marlow', about: 'New, and rather blunt.', joined: 9 },
} as const satisfies Record<string, SamplePerson>;
export type PersonKey = keyof typeof people;
