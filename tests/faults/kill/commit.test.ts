/** `kill -9` between a commit and everything that follows from it: what was promised is done by the next process. */
import { acts } from '#tests/discord/reports/report.ts';
import pg from 'pg';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { cards, groundRulesIn, letInto } from '#tests/discord/server.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { openStage } from './stage.ts';
import { joinsGroup } from '#tests/discord/groups/join-group.ts';

const stage = await openStage();
let community: TestCommunity;

/** Answers people and writes down what must happen, and has nobody who makes it happen. */
const withoutWorker = 'gateway';

beforeAll(async () => {
  await stage.start(withoutWorker);
  community = await testCommunity(stage);
});

const pending = async () => {
  const rows = await stage.database.asOwner<{ kind: string }>(
    "select kind from deliveries where state = 'pending' order by kind",
  );
  return rows.map(({ kind }) => kind);
};
const states = () => {
  const [member, reporter] = community.members;
  return {
    rules: community.owner.channels().includes('#wolf-pack')
      ? groundRulesIn(community, '#wolf-pack')
      : undefined,
    letIn: letInto(stage.sandbox, community.guild, 'wolf-pack').includes(member.id),
    cards: cards(community).map(({ labels }) => labels.join(' ')),
    notices: reporter.directMessages().length,
  };
};

/** Kills the process, starts a whole one, and resolves with how things stand once nothing waits any more. */
async function afterKill(): Promise<ReturnType<typeof states>> {
  await stage.kill();
  await stage.start();
  await vi.waitFor(async () => expect(await pending()).toEqual([]), { timeout: 15_000, interval: 20 });
  return states();
}

test('a group, a membership and a report that were only written down come true', async () => {
  const { lead, members } = community;
  await lead.runs('/lead group create', { topic: 'Lupus', name: 'Wolf pack', access: 'open' });
  await joinsGroup(members[0], 'Wolf pack');
  const form = await members[1].uses('Ask a moderator to look', {
    on: members[2].sends('#lobby', 'Throw your pills away.'),
  });
  await form.submits({ kind: 'unsafe_advice', notice: 'direct_message' });
  expect(await pending()).toEqual(['case.board', 'case.card', 'group.access', 'group.category']);
  expect(states()).toEqual({ rules: undefined, letIn: false, cards: [], notices: 0 });
  expect(await afterKill()).toEqual({
    rules: { posted: 1, pinned: 1 },
    letIn: true,
    cards: ['Look Take More'],
    notices: 0,
  });
});

test('a leave, a decision and a notice that were only written down come true', async () => {
  const { members, moderators } = community;
  await stage.kill();
  await stage.start(withoutWorker);
  await members[0].runs('/group leave', { group: 'Wolf pack' });
  const [card] = cards(community);
  if (!card) throw new Error('there is no card');
  await moderators[0].presses('Take', { on: card });
  await (await acts(moderators[0], card, 'resolve')).submits({ resolution: 'handled' });
  expect(await pending()).toEqual([
    // One for both changes.
    'case.board',
    'case.card',
    'case.card',
    'case.notice',
    'group.access',
  ]);
  expect(await afterKill()).toEqual({
    rules: { posted: 1, pinned: 1 },
    letIn: false,
    cards: ['Look More'],
    notices: 1,
  });
  expect(await stage.database.asOwner('select 1 from group_members')).toEqual([]);
});

test('killed the moment that something is written down, over and over, nothing is lost or doubled', async () => {
  const { lead, guild } = community;
  const watched = await watchGroups();
  for (const name of ['First light', 'Second sight', 'Third wind']) {
    const written = watched.until(name);
    const made = lead.runs('/lead group create', { topic: 'Lupus', name, access: 'open' });
    made.catch(() => undefined);
    await written;
    const whole = await afterKill();
    expect(whole.notices).toBe(1);
    const channel = name.toLowerCase().replace(' ', '-');
    expect([...guild.guild.channels.values()].filter((one) => one.name === channel)).toHaveLength(1);
    expect(groundRulesIn(community, `#${channel}`)).toEqual({ posted: 1, pinned: 1 });
  }
});

/**
 * Hears from the database itself that a group was committed, and with it the delivery that makes its channel. Other deliveries
 * are written at any time, such as by the start before.
 */
async function watchGroups(): Promise<{ until(name: string): Promise<void> }> {
  const client = new pg.Client(stage.database.owner);
  await client.connect();
  await client.query(`
    create function tell() returns trigger language plpgsql as $$ begin perform pg_notify('written', new.name); return null; end $$;
    create trigger tell after insert on groups for each row execute function tell();
    listen written;
  `);
  onTestFinished(() => client.end());
  return {
    until: (name) =>
      new Promise((resolve) => client.on('notification', ({ payload }) => payload === name && resolve())),
  };
}
