/** Whoever is close to the person whom a case is about, through a match or a circle, does not see it and is not called for it. */
import { describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { accepts, invites, makeCircle } from '../groups/a-circle.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { answers, hourStrikes, looksForSomebody, seeker, threadOf } from '../matching/in-the-pool.ts';
import { begins, newCard } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered, goesOn } from './on-duty.ts';

const running = await testSuite();
const notYours =
  'This case is not yours to see. It is for others to look after, and nothing is expected of you.';

interface Close {
  readonly community: TestCommunity;
  readonly person: MemberActor;
}

/** The first moderator and a member talk with each other through a match. */
async function byMatch(): Promise<Close> {
  const community = await testCommunity(running, 'Matched');
  const [theo] = community.moderators;
  await makeGroup(community);
  await joinsGroup(theo, 'Wolf pack');
  await looksForSomebody(theo);
  const person = await seeker(running, community, 'Ada');
  await theo.presses('Find now', { on: await theo.runs('/match') });
  await answers(theo, 'Yes, I would like to');
  await answers(person, 'Yes, I would like to');
  await hourStrikes(running);
  await threadOf(theo);
  return { community, person };
}

/** The first moderator keeps a circle that a member is in. */
async function byCircle(): Promise<Close> {
  const community = await testCommunity(running, 'Circled');
  const [theo] = community.moderators;
  const [person] = community.members;
  await makeCircle(running, community, theo);
  await accepts(running, community, theo);
  await invites(theo, person);
  await accepts(running, community, person);
  return { community, person };
}

let reporters = 0;
const newReporter = ({ guild }: TestCommunity) =>
  running.sandbox.user(`Reporter ${(reporters += 1)}`).in(guild);
const numberOf = (card: SeenMessage) => Number(/Case (\d+)/.exec(card.text)?.[1]);
const callsIn = ({ owner }: TestCommunity, card: SeenMessage) =>
  owner
    .sees('#staff')
    .filter(({ text }) => new RegExp(`^(?!\\*\\*|## ).*Case ${numberOf(card)} `, 's').test(text));

/** A worry about somebody. @returns what the reporter was told, and the card */
async function worriesAbout({ community, person }: Close): Promise<{ told: string; card: SeenMessage }> {
  const before = new Set(cards(community).map(({ id }) => id));
  const message = person.sends('#lobby', `Goodbye, all of you ${reporters}`);
  const form = await begins(running, newReporter(community), message);
  const sent = await answered(form.submits({ kind: 'crisis' }));
  return { told: sent.text, card: await newCard(community, before) };
}

describe.each([
  ['a match', byMatch],
  ['a circle', byCircle],
])('through %s', (_what, become) => {
  test(
    'nothing is shown, taken, found or asked of them; where only they are on duty, nobody is',
    { timeout: 120_000 },
    async () => {
      const close = await become();
      const { community, person } = close;
      const [theo, priya] = community.moderators;
      await goesOn(theo, { hours: 4, call_me: true });

      const { told, card } = await worriesAbout(close);
      expect(told).toContain('No moderator is on duty just now');
      for (const button of ['Look', 'Take', 'More'])
        expect((await answered(theo.presses(button, { on: card }))).text).toBe(notYours);
      expect((await answered(theo.runs('/queue open', { number: numberOf(card) }))).text).toContain(notYours);
      expect((await answered(theo.runs('/queue find', { member: person.id }))).text).toContain(
        'No case fits',
      );
      expect((await answered(theo.runs('/queue next'))).text).not.toContain(`Case ${numberOf(card)}`);

      // Nobody else looks after cases yet, so it is left to the leads.
      expect((await answered(community.lead.presses('Look', { on: card }))).text).toContain('Goodbye');

      await running.suite.runTicks();
      await vi.waitFor(() => expect(callsIn(community, card)).toHaveLength(1), { timeout: 30_000 });
      expect(callsIn(community, card)[0]?.text).toContain('nobody on duty who can take it');
      expect(callsIn(community, card)[0]?.mentions).toEqual([]);

      const help = await answered(person.runs('/help-now'));
      await answered(person.presses('I don’t feel safe', { on: help }));
      await answered(person.presses('Ask a moderator to write', { on: help }));
      expect(help.text).toContain('No moderator is on duty now');

      await goesOn(priya, { hours: 4 });
      const again = await worriesAbout(close);
      expect(again.told).toContain('A moderator is on duty now');
      await running.suite.runTicks();
      await vi.waitFor(() => expect(callsIn(community, again.card)).toHaveLength(1), { timeout: 30_000 });
      expect(callsIn(community, again.card)[0]?.text).toContain(`<@${priya.id}>`);
      expect(callsIn(community, again.card)[0]?.text).not.toContain(theo.id);
      expect((await answered(priya.presses('Look', { on: card }))).text).toContain('Goodbye, all of you');
      expect((await answered(community.lead.presses('Look', { on: again.card }))).text).toContain('few eyes');
    },
  );
});
