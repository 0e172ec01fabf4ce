/** Prompts that nobody could see, or that notify nobody: closed direct messages, a delivery that was held up, and the inbox. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { comesTo, ownCard, promptsOf, startsCheckin, taps } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);
const sentTo = (member: MemberActor) => promptsOf(member).length;

async function morning(): Promise<void> {
  await comesTo(running);
  await whenQuiet(running, community);
}

describe('closed direct messages', () => {
  test('keep the choice, tell once how to mend it, and staff see a number', async () => {
    const member = newcomer();
    await startsCheckin(member);
    member.blocks('kindred');
    // One more than prompts that are left alone before they become rarer: these were not.
    for (let day = 1; day <= 6; day += 1) await morning();
    expect(sentTo(member)).toBe(0);
    const notes = () =>
      member
        .sees('#lobby')
        .filter(({ text, ephemeral }) => ephemeral && text.includes('could not write to you directly'));
    // An inbox that was empty is not asked again for some seconds.
    await vi.waitFor(
      async () => {
        expect((await ownCard(member)).text).toContain('direct message');
        expect(notes()).toHaveLength(1);
      },
      { timeout: 30_000, interval: 500 },
    );
    expect(
      community.moderators[0]
        .sees('#staff')
        .map(({ text }) => text)
        .join(' '),
    ).not.toContain(member.id);
    // The check-up of an admin has a number, and nobody in it.
    const report = await (await community.owner.runs('/doctor')).settled();
    expect(report.text).toContain('take no direct messages');
    expect(report.text).not.toContain(member.id);
    member.unblocks('kindred');
    await morning();
    expect(sentTo(member)).toBe(1);
    expect(promptsOf(member)[0]?.text).not.toContain('less often');
  });
});

const stateOfLast = async ({ id }: MemberActor) => {
  const [row] = await running.database.asOwner<{ state: string; unanswered: number }>(
    `select prompt.state, checkin.unanswered from checkin_prompts prompt join checkins checkin using (guild_id, user_id)
      where user_id = $1 order by due_at desc limit 1`,
    [id],
  );
  return row;
};

test('a prompt that was held up on its way does not come in quiet hours, and was not left alone', async () => {
  const member = newcomer();
  await startsCheckin(member);
  const isTo = ({ route }: { route: string }) =>
    route === 'POST /users/@me/channels' || route === 'POST /channels/:channel/messages';
  const heal = running.sandbox.faults.onRequest((request) => (isTo(request) ? { status: 500 } : undefined));
  await comesTo(running);
  // Given up for now: what is tried again is looked at anew.
  const postponed = `
    select from deliveries join checkin_prompts as prompt on prompt.ref = subject and prompt.guild_id = deliveries.guild_id
     where prompt.user_id = $1 and deliveries.state = 'pending' and outcome is not null`;
  const isPostponed = async () =>
    expect(await running.database.asOwner(postponed, [member.id])).toHaveLength(1);
  await vi.waitFor(isPostponed, 60_000);
  running.clock.advance(hours(13.5));
  heal();
  await running.suite.runTicks();
  await vi.waitFor(
    async () => expect(await stateOfLast(member)).toEqual({ state: 'unseen', unanswered: 0 }),
    {
      timeout: 60_000,
    },
  );
  expect(sentTo(member)).toBe(0);
}, 120_000);

describe('in the inbox', () => {
  test('an ignored line keeps no later one away, one is enough at a time, and “less often” is said once', async () => {
    const member = newcomer();
    await startsCheckin(member);
    const page = await taps(member, 'More', await taps(member, 'Change', await ownCard(member)));
    await taps(member, 'Only here', await taps(member, 'Where', page));
    const lines = () =>
      member
        .sees('#lobby')
        .filter(({ text, ephemeral }) => ephemeral && text.includes('check-in of yours is waiting'));
    const comes = async (many: number): Promise<void> => {
      // An inbox that was empty is not asked again for some seconds.
      await vi.waitFor(
        async () => {
          await member.runs('/start');
          expect(lines()).toHaveLength(many);
        },
        { timeout: 30_000, interval: 500 },
      );
    };
    await morning();
    await comes(1);
    await morning();
    await comes(2);
    // Four more that nobody looks at are one line, and the last of them says it.
    for (let day = 1; day <= 4; day += 1) await morning();
    await comes(3);
    expect(lines().filter(({ text }) => text.includes('less often'))).toHaveLength(1);
  }, 180_000);
});
