/** A place to stand for the pieces of the gallery, with an `Acting` that writes down what is done: see `data-done` on the root. */
import { signal } from '@preact/signals';
import type { Acting } from '../acting.ts';
import { Drafts } from '../compose/drafts.ts';
import type { Around } from '../message/around.ts';
import { commands } from './commands.ts';
import { channels, people, roles } from './names.ts';

const all: unknown[][] = [];

export function done(deed: string, ...what: unknown[]): Promise<void> {
  all.push([deed, ...what.map(named)]);
  document.documentElement.dataset['done'] = JSON.stringify(all);
  return Promise.resolve();
}

/** Files say nothing as JSON: their names stand for them. */
function named(value: unknown): unknown {
  if (value instanceof File) return value.name;
  if (Array.isArray(value)) return value.map(named);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, named(inner)]));
}

const silent = (): Promise<never> => Promise.reject(new Error('This application did not respond'));

/** Answered once a later question was: so the page can show that it drops what is stale. */
let late: (() => void) | undefined;

const topics = ['Lupus', 'Multiple sclerosis', 'Fibromyalgia', 'Long Covid', 'Migraine'];

const acting: Acting = {
  userId: people.mara.user.id,
  press: (messageId, customId) => {
    if (customId === 'silent') return silent();
    void done('press', messageId, customId);
    return customId === 'waiting' ? new Promise(() => undefined) : Promise.resolve();
  },
  choose: (messageId, customId, values) => done('choose', messageId, customId, values),
  submit: (modal, answers) => {
    if (answers['name'] === 'fail') return Promise.reject(new Error('Something went wrong. Try again.'));
    return done('submit', modal.interactionId, answers);
  },
  dismiss: (modal) => void done('dismiss', modal.interactionId),
  run: (channelId, call) => (call.options['topic'] === 'silent' ? silent() : done('run', channelId, call)),
  complete: async (_channelId, { options }, focused) => {
    const given = options[focused];
    const typed = typeof given === 'string' ? given.toLowerCase() : '';
    void done('complete', typed);
    if (typed === 'fail') throw new Error('No answer');
    const { promise, resolve } = Promise.withResolvers<void>();
    if (typed === 'm') late = resolve;
    else {
      resolve();
      setTimeout(() => late?.());
    }
    await promise;
    return topics
      .filter((topic) => topic.toLowerCase().includes(typed))
      .map((name) => ({ name, value: name.toLowerCase() }));
  },
  useOnMessage: (commandId, messageId) => done('useOnMessage', commandId, messageId),
  useOnPerson: (channelId, commandId, userId) => done('useOnPerson', channelId, commandId, userId),
  send: (channelId, content, more) => done('send', channelId, content, more),
  edit: (messageId, content) => done('edit', messageId, content),
  remove: (messageId) => done('remove', messageId),
  react: (messageId, emoji) => done('react', messageId, emoji),
  type: (channelId) => void done('type', channelId),
  interested: (eventId, yes) => done('interested', eventId, yes),
};

export const complaints = signal('');

export const around: Around = {
  acting,
  channelId: channels.lobby.id,
  now: signal(Date.parse('2026-03-10T12:00:00Z')),
  people: new Map(Object.values(people).map((person) => [person.user.id, person])),
  roles: new Map(Object.values(roles).map((role) => [role.id, role])),
  channels: new Map(Object.values(channels).map((channel) => [channel.id, channel])),
  commands,
  drafts: new Drafts(),
  complain: (words) => {
    complaints.value = words;
  },
  openDirect: (userId) => void done('openDirect', userId),
};
