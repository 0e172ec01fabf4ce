/** A lock screen must not tell: the first 150 characters of whatever can notify somebody name nothing. */
import { beforeAll, expect, test } from 'vitest';
import { reportKinds, severities } from '#src/escalation/types.ts';
import escalation from '#src/platform/i18n/locales/en-US/escalation.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from './groups/join-group.ts';
import { makeGroup, whenQuiet } from './groups/make-group.ts';
import { acts, opensCase } from './reports/report.ts';

const shown = 150;
const topic = 'Bipolar disorder';
const name = 'High tides';
const running = await testSuite();
let community: TestCommunity;

/** Whatever stands in a channel or a direct message for somebody who did not just ask for it. */
let notifying: { where: string; text: string }[] = [];

/** What every message that was sent or answered with said of whom it may notify. */
const allowed: unknown[] = [];
let unlimited = 0;

function hears(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  for (const [key, value] of Object.entries(body)) {
    if (key === 'allowed_mentions') allowed.push(value);
    else hears(value);
  }
}

beforeAll(async () => {
  running.sandbox.faults.onRequest(({ route, body }) => {
    hears(body);
    if (
      /^(?:POST|PATCH) \/channels\/:channel\/messages/.test(route) &&
      !JSON.stringify(body).includes('"allowed_mentions"')
    )
      unlimited += 1;
    return undefined;
  });
  community = await testCommunity(running);
  const { lead, moderators, members, owner } = community;
  // A group that cannot be finished at first, so that the staff channel hears of it.
  const refuse = running.sandbox.faults.onRequest(({ route }) =>
    route.startsWith('PUT /channels/:channel/messages/pins') ? { code: 50_013, status: 403 } : undefined,
  );
  await lead.runs('/lead group create', { topic, name, access: 'open' });
  await moderators[0].waitsFor('#staff', /could not be finished/);
  refuse();
  await makeGroup(community, { topic, name, access: 'open' });
  await joinsGroup(members[0], name);
  await members[0].waitsFor('#high-tides', /Ground rules/);

  // A case of every kind, taken and resolved, its reporter told by direct message.
  // By turns: one person can report only so much in an hour.
  for (const [turn, kind] of reportKinds.entries()) {
    const message = members[1].sends('#lobby', `About ${kind}`);
    const card = await opensCase(running, community, members[turn % 2 === 0 ? 0 : 2], message, {
      kind,
      words: 'Please look',
      notice: 'direct_message',
    });
    await moderators[0].presses('Take', { on: card });
    const form = await acts(moderators[0], card, 'resolve');
    await form.submits({ resolution: 'handled' });
    if (kind !== 'crisis') continue;
    await moderators[1].presses('Look', { on: card });
    await (await acts(moderators[1], card, 'confirm')).submits({});
  }
  await whenQuiet(running, community);
  const own = owner
    .channels()
    .flatMap((channel) => (moderators[0].channels().includes(channel) ? moderators[0].sees(channel) : []));
  const bot = running.sandbox.bot('kindred').name;
  notifying = [...own, ...members[0].directMessages(), ...members[2].directMessages()]
    .filter(({ author, ephemeral }) => author === bot && !ephemeral)
    .map(({ channel, text }) => ({ where: channel, text }));
});

test('messages of every sort were there to be checked', () => {
  const count = (where: string) => notifying.filter((message) => message.where === where).length;
  // A card each, the board, and whatever else there is.
  expect(count('#staff')).toBeGreaterThan(reportKinds.length + 1);
  // The ground rules, and Discord's own word that they were pinned.
  expect(count('#high-tides')).toBe(2);
  expect(count('@kindred')).toBe(reportKinds.length);
});

const wordsOfQueue = [
  ...reportKinds.map((kind) => escalation[`kind.${kind}`]),
  ...severities.map((one) => escalation[`severity.${one}`]),
];

test.for([topic, name, 'bipolar', 'tides', 'unsafe', 'harass', ...severities, ...wordsOfQueue])(
  'none begins with anything of “%s”',
  (word) => {
    const telling = notifying.filter(({ text }) => new RegExp(`\\b${word}`, 'i').test(text.slice(0, shown)));
    expect(telling).toEqual([]);
  },
);

test('nobody is pinged by any of them', () => {
  const pinged = community.moderators[0]
    .sees('#staff')
    .filter(({ mentions, roleMentions }) => mentions.length + roleMentions.length > 0);
  expect(pinged).toEqual([]);
});

test('none of them could notify everybody, or whoever else is only named', () => {
  expect(allowed.length).toBeGreaterThan(reportKinds.length);
  expect(unlimited).toBe(0);
  for (const each of allowed) expect(each).toMatchObject({ parse: [] });
});
