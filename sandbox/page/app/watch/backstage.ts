/** What happens out of sight, over the box's control API: who is there, what they prepare, and the bot's plug. */
import type { Actable } from '../../wire.ts';
import { serversOf } from '../shell/servers.ts';

/** The people of a performance. Everybody in it reads English, as the captions do, and can be written to. */
export interface Cast {
  readonly members: readonly Actable[];
  readonly moderators: readonly Actable[];
  readonly lead: Actable;
}

export interface Plug {
  /** Was the bot started from here? Else it cannot be killed from here. */
  readonly offered: boolean;
  readonly pid: number | null;
}

interface Person {
  readonly id: string;
  readonly locale: string;
  readonly directMessages: 'open' | 'closed';
}

export interface SeenChannel {
  readonly id: string;
  /** Without its sign. */
  readonly name: string;
  readonly category: string | null;
}

/** @throws Error with words for people where the community has too few */
export async function findCast(): Promise<Cast> {
  const [seats, people] = await Promise.all([
    ask<readonly Actable[]>('seats'),
    ask<readonly Person[]>('people'),
  ]);
  const fitting = people.filter(
    ({ locale, directMessages }) => locale.startsWith('en') && directMessages === 'open',
  );
  const ids = new Set(fitting.map(({ id }) => id));
  const all = seats.filter(({ id }) => ids.has(id));
  const cast = serversOf(all)
    .map(castIn)
    .find((one) => one !== undefined);
  if (!cast)
    throw new Error('This needs two members, two moderators and a community lead, as in the sample.');
  return cast;
}

/** All of them meet in one server. */
function castIn({ people }: { readonly people: readonly Actable[] }): Cast | undefined {
  const members = people.filter(({ what }) => what === 'member');
  const moderators = people.filter(({ what }) => what === 'moderator');
  const lead = people.find(({ what }) => what === 'community lead');
  return members.length < 2 || moderators.length < 2 || !lead ? undefined : { members, moderators, lead };
}

export async function channelsOf(person: Actable): Promise<SeenChannel[]> {
  const channels = await ask<readonly SeenChannel[]>(`view/${person.id}/channels`);
  return channels.map((channel) => ({ ...channel, name: channel.name.replace(/^#/, '') }));
}

export async function run(
  person: Actable,
  command: string,
  options: Readonly<Record<string, string>>,
): Promise<void> {
  await ask(`act/${person.id}/run`, { command, options, in: '#lobby' });
}

/** What somebody is answered: its words and its buttons. */
export interface Asked {
  readonly text: string;
  readonly labels: readonly string[];
}

interface TapBody {
  readonly text: string;
  readonly reply: { readonly buttons: readonly { readonly label: string }[] } | null;
}

/** Does something as somebody, out of sight, and resolves with what they are answered. */
export async function asks(person: Actable, act: 'run' | 'press' | 'submit', body: object): Promise<Asked> {
  const { text, reply } = await ask<TapBody>(`act/${person.id}/${act}`, body);
  return { text, labels: reply?.buttons.map(({ label }) => label) ?? [] };
}

/** Everybody in the performance's server. */
export async function everybody(): Promise<readonly Actable[]> {
  const { lead } = await findCast();
  const seats = await ask<readonly Actable[]>('seats');
  return serversOf(seats).find(({ people }) => people.some(({ id }) => id === lead.id))?.people ?? [];
}

/** The private threads that somebody is in, without their sign. */
export async function threadsOf(person: Actable): Promise<readonly string[]> {
  const threads = await ask<readonly { readonly name: string; readonly joined: boolean }[]>(
    `view/${person.id}/threads`,
  );
  return threads.filter(({ joined }) => joined).map(({ name }) => name.replace(/^#/, ''));
}

/** Moves the box's clock, which the bot follows. In milliseconds. */
export async function moveClock(milliseconds: number): Promise<void> {
  await ask('clock', { advance: milliseconds });
}

/** Moves the clock on to a moment that lies ahead, and a second more. */
export async function moveClockTo(at: Date): Promise<void> {
  const { now } = await ask<{ readonly now: string }>('clock');
  await moveClock(Math.max(0, at.getTime() - new Date(now).getTime()) + 1_000);
}

export async function says(person: Actable, channel: string, text: string): Promise<void> {
  await ask(`act/${person.id}/send`, { channel: `#${channel}`, text });
}

export function plug(): Promise<Plug> {
  return ask('plug');
}

/** Resolves once the bot is back. */
export function pullThePlug(): Promise<Plug> {
  return ask('plug', {});
}

/** Holds back the next message that a bot posts, by so many milliseconds. Returns what takes that away again. */
export async function slowNextPost(milliseconds: number): Promise<() => Promise<void>> {
  const { id } = await ask<{ readonly id: number }>('faults', {
    on: 'POST /channels/:channel/messages',
    times: 1,
    trouble: { latency: milliseconds },
  });
  return async () => void (await fetch(`/sandbox/faults/${id}`, { method: 'DELETE' }));
}

/** @throws Error with words for people */
async function ask<T>(path: string, body?: object): Promise<T> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`/sandbox/${path}`, init);
  const said: unknown = await answer.json();
  if (answer.ok) return said as T;
  const words = (said as { readonly error?: unknown } | null)?.error;
  throw new Error(typeof words === 'string' ? words : 'The box did not do what it was asked for.');
}
