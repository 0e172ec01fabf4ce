/** Finds two people who fit and have not met, and one for whom there is nobody yet. Done again, it finds the same two until they have met. */
import type { Actable } from '../../wire.ts';
import { asks, everybody } from './backstage.ts';
import type { Asked, Cast } from './backstage.ts';

export interface Pair {
  readonly first: Actable;
  readonly second: Actable;
  readonly third: Actable | undefined;
}

const suggested = 'There is somebody who may fit';
/** A proposal's end, which both its sides are shown. */
const until = /You have until (<t:\d+:F>|[^.]+)\./;

/** How the card of `/match` stands for somebody, after looking for somebody now where they can. */
async function lookOf(person: Actable): Promise<Asked & { readonly nobody: boolean }> {
  const card = await asks(person, 'run', { command: '/match', in: '#lobby' });
  if (!card.labels.includes('Find now')) return { ...card, nobody: false };
  const found = await asks(person, 'press', { button: 'Find now' });
  return { ...found, nobody: found.text.includes('There is nobody yet') };
}

const unasked = 'Would you like to meet somebody';
const told = {
  topics: ['multiple-sclerosis'],
  looksFor: ['peer'],
  freeTimes: ['workday_evenings', 'weekend_mornings'],
  languages: ['en'],
  pace: ['slow'],
};

/** Has somebody begin, as anybody would, tap by tap. @returns whether they are among those who can be suggested */
async function begins(person: Actable): Promise<boolean> {
  const press = (button: string) => asks(person, 'press', { button });
  let card = await asks(person, 'run', { command: '/match', in: '#lobby' });
  for (const label of ['Yes, I would like that', '18 or over'])
    if (card.labels.includes(label)) card = await press(label);
  if (card.labels.includes('Say where I am')) {
    await press('Say where I am');
    await asks(person, 'submit', { values: { zone: 'London' } });
    card = await press('Yes');
  }
  if (!card.labels.includes('Begin')) return false;
  await press('Begin');
  return (await asks(person, 'submit', { values: told })).text.includes('You are in');
}

/** Where nobody fits anybody, up to three who have not begun yet do so. */
async function beginners({ members }: Cast): Promise<void> {
  let begun = 0;
  for (const member of members) {
    if (begun === 3) return;
    const { text } = await asks(member, 'run', { command: '/match', in: '#lobby' });
    if (text.includes(unasked) && (await begins(member))) begun += 1;
  }
}

/** @returns undefined where all who fit have met */
export async function findPair(cast: Cast): Promise<Pair | undefined> {
  const found = await pairAmong(cast);
  if (found) return found;
  await beginners(cast);
  return pairAmong(cast);
}

async function pairAmong({ members }: Cast): Promise<Pair | undefined> {
  for (const first of members) {
    const { text } = await lookOf(first);
    const ends = text.includes(suggested) ? until.exec(text)?.[1] : undefined;
    const second = ends === undefined ? undefined : await otherOf(first, ends);
    // Looked for last: whoever looks may be suggested to somebody, too.
    if (second) return { first, second, third: await withNobody(members, [first, second]) };
  }
  return undefined;
}

/** Who is shown a suggestion that ends at the same time. */
async function otherOf(first: Actable, ends: string): Promise<Actable | undefined> {
  for (const other of await everybody()) {
    if (other.id === first.id) continue;
    const { text } = await asks(other, 'run', { command: '/match', in: '#lobby' });
    if (text.includes(suggested) && until.exec(text)?.[1] === ends) return other;
  }
  return undefined;
}

async function withNobody(
  members: readonly Actable[],
  pair: readonly Actable[],
): Promise<Actable | undefined> {
  for (const member of members.toReversed())
    if (!pair.some(({ id }) => id === member.id) && (await lookOf(member)).nobody) return member;
  return undefined;
}
