/**
 * A third server: eight people who speak Spanish, and a bot that is set up and speaks it, too. All eight have said whether it
 * helps; because they are fewer than ten, their leads are shown nothing of it.
 */
import { idOf } from './ids.ts';
import type { SmallServer } from './small-server.ts';

const roles = {
  moderator: { id: idOf(202), name: 'Moderación' },
  lead: { id: idOf(203), name: 'Coordinación' },
} as const;

const people = {
  alba: {
    id: idOf(220),
    name: 'Alba',
    about: 'Opened this server for people who speak Spanish. Lupus for nine years.',
    locale: 'es-ES',
  },
  rafa: {
    id: idOf(221),
    name: 'Rafa',
    about: 'Leads the community with Alba. Multiple sclerosis, and a very slow bicycle.',
    locale: 'es-ES',
    role: roles.lead.name,
  },
  pilar: {
    id: idOf(222),
    name: 'Pilar',
    about: 'Moderator. Fibromyalgia, and radio plays at night.',
    locale: 'es-ES',
    role: roles.moderator.name,
  },
  vega: {
    id: idOf(223),
    name: 'Vega',
    about: 'Newly diagnosed with multiple sclerosis. Many questions, little sleep.',
    locale: 'es-ES',
  },
  iker: {
    id: idOf(224),
    name: 'Iker',
    about: 'Multiple sclerosis for twelve years. Answers slowly, and gladly.',
    locale: 'es-ES',
  },
  mateo: {
    id: idOf(225),
    name: 'Mateo',
    about: 'Lupus. Grows tomatoes on a balcony in Rosario.',
    locale: 'es-419',
  },
  ximena: {
    id: idOf(226),
    name: 'Ximena',
    about: 'Carer: her brother has type 1 diabetes. Oaxaca.',
    locale: 'es-419',
  },
  nuria: {
    id: idOf(227),
    name: 'Nuria',
    about: 'Undiagnosed, in her second year of tests. Knits through all of them.',
    locale: 'es-ES',
  },
} as const;
export type HarbourKey = keyof typeof people;

const staffRights = ['ManageMessages', 'ModerateMembers', 'KickMembers', 'ViewAuditLog'] as const;

/** `group`, `answered` and the setting up are for when the bot is there. */
export const harbour = {
  guild: { id: idOf(200), name: 'Puerto en calma' },
  locale: 'es-ES',
  botRoleId: idOf(201),
  owner: 'alba',
  lead: 'rafa',
  people,
  roles: [
    { ...roles.moderator, permissions: [...staffRights, 'ManageThreads', 'CreateEvents'] },
    {
      ...roles.lead,
      permissions: [...staffRights, 'ManageGuild', 'ManageChannels', 'ManageRoles', 'ManageEvents'],
    },
  ],
  channels: [
    { id: idOf(210), name: 'charla' },
    { id: idOf(211), name: 'pruebas' },
    { id: idOf(212), name: 'equipo', staffOnly: true },
  ],
  /** Where people do what they do with commands, and where the team is. */
  corner: '#pruebas',
  team: '#equipo',
  group: {
    topic: 'newly-diagnosed',
    name: 'Primeros pasos',
    channel: 'primeros-pasos',
    rules: [
      '1. Ninguna pregunta es demasiado pequeña, y ninguna tiene que hacerse hoy.',
      '2. Quien lleva más tiempo escucha primero, y no cuenta historias de miedo.',
    ].join('\n'),
    members: ['iker', 'nuria'] as readonly HarbourKey[],
    talk: [],
  },
  /** How each of them has been in the week before, as check-ins write it down. */
  checkins: [
    { who: 'alba', answered: { mood: '4.34..4' } },
    { who: 'rafa', answered: { mood: '3..4.33' } },
    { who: 'pilar', answered: { mood: '32.3..2' } },
    { who: 'vega', answered: { mood: '2.1.2.3' } },
    { who: 'iker', answered: { mood: '44..3.4' } },
    { who: 'mateo', answered: { mood: '3.3.4.4' } },
    { who: 'ximena', answered: { mood: '.3..2.3' } },
    { who: 'nuria', answered: { mood: '2..3..3' } },
  ],
  lines: [
    [190, 'alba', 'Hola a todo el mundo. Aquí se escribe cuando se puede, y leer también es estar.'],
    [171, 'mateo', 'Hoy los tomates van mejor que yo. Alguien tenía que ganar.'],
    [166, 'nuria', 'Dales recuerdos. Yo llevo media bufanda de sala de espera.'],
    [88, 'ximena', 'Mi hermano ha dormido la noche entera. Yo también, por fin.'],
    [84, 'pilar', 'Eso sí que es una buena noticia.'],
    [12, 'vega', 'Hola. Soy nueva en todo esto. De momento, leo.'],
  ],
} as const satisfies SmallServer<HarbourKey> & Readonly<Record<string, unknown>>;
