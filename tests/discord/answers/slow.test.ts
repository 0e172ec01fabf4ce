/** The database is slow: every kind of use is answered in time all the same, and answered once. */
import { InteractionResponseType } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tap } from '#sandbox/index.ts';
import { inDiscordsTime, testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { holdTables } from '../database-trouble.ts';
import { makeGroup } from '../groups/make-group.ts';
import { acts, begins, menu, opensCase } from '../reports/report.ts';

const running = await testSuite({ sandbox: inDiscordsTime });
let community: TestCommunity;
/** What stands under the form before there is an answer. */
let held = '';
let taps: Readonly<
  Record<'command' | 'update' | 'quiet' | 'form' | 'completion' | 'opened' | 'refused', Tap>
>;

const waited = ({ answeredAt, dispatchedAt }: Tap): number => answeredAt - dispatchedAt;

beforeAll(async () => {
  community = await testCommunity(running);
  const { members, moderators } = community;
  await makeGroup(community);
  const rules = await members[0].runs('/group join', { group: 'Wolf pack' });
  const age = await members[0].presses('I agree', { on: rules });
  const message = members[1].sends('#lobby', 'Hello there.');
  const card = await opensCase(running, community, members[2], message, {
    kind: 'other',
    words: 'Look please',
  });
  const form = await begins(running, members[2], members[1].sends('#lobby', 'Hello again.'));
  const other = members[2].sends('#lobby', 'And hello.');
  const old = await acts(moderators[0], card, 'resolve');

  const release = await holdTables(running.database, 'groups', 'cases', 'reports', 'group_members');
  const begun = [
    members[0].runs('/group mine'),
    members[0].presses('18 or over', { on: age }),
    moderators[0].presses('Take', { on: card }),
    form.submits({ kind: 'selling', words: 'A long story' }),
    members[0].types('/group join', { group: 'wo' }, 'group'),
    members[1].uses(menu, { on: other }),
    old.submits({ resolution: 'handled' }),
  ] as const;
  const [command, update, quiet, submitted, completion, opened, refused] = await Promise.all(begun);
  taps = { command, update, quiet, form: submitted, completion, opened, refused };
  held = submitted.text;
  await release();
  await Promise.all([command, update, refused].map((tap) => tap.settled()));
  await running.sandbox.until(() => submitted.text !== held, 10_000);
});

describe('is deferred after a second and a half, and then answered:', () => {
  test.for([
    [
      'command',
      InteractionResponseType.DeferredChannelMessageWithSource,
      /You are not in a group yet|You are in one group/,
    ],
    ['update', InteractionResponseType.DeferredMessageUpdate, /Welcome to Wolf pack/],
    ['form', InteractionResponseType.ChannelMessageWithSource, /Thank you for saying something/],
    [
      'refused',
      InteractionResponseType.DeferredChannelMessageWithSource,
      /is resolved|already has|Something happened to case/,
    ],
  ] as const)('a %s', ([kind, type, words]) => {
    const tap = taps[kind];
    expect(tap.type).toBe(type);
    expect(waited(tap)).toBeGreaterThan(1_400);
    expect(waited(tap)).toBeLessThan(2_500);
    expect(tap.text).toMatch(words);
    expect(tap.deferred).toBe(false);
  });

  test('a report, beneath which what was typed stands until then, with what helps', () => {
    expect(held).toContain('This takes longer than usual');
    expect(held).toContain('> A long story');
    expect(taps.form.text).not.toContain('A long story');
  });

  test('a press that shows nothing', () => {
    expect(taps.quiet.type).toBe(InteractionResponseType.DeferredMessageUpdate);
    expect(waited(taps.quiet)).toBeGreaterThan(1_400);
  });
});

test('what was deferred privately stays private', () => {
  expect([taps.command, taps.form, taps.refused].map(({ ephemeral }) => ephemeral)).toEqual([
    true,
    true,
    true,
  ]);
});

test('suggestions are an empty list at two seconds', () => {
  expect(taps.completion.choices).toEqual([]);
  expect(waited(taps.completion)).toBeGreaterThan(1_900);
  expect(waited(taps.completion)).toBeLessThan(2_700);
});

test('a form that needs nothing of the database opens at once', () => {
  expect(taps.opened.modal?.title).toBe(menu);
  expect(waited(taps.opened)).toBeLessThan(500);
});

test('nothing was answered twice', () => {
  const twice = running.sandbox.requests.filter(
    ({ route, status }) => route.startsWith('POST /interactions') && status >= 400,
  );
  expect(twice).toEqual([]);
  expect(running.log.filter((line) => line.includes('tap.unanswered'))).toEqual([]);
});
