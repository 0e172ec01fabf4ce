/** `/flare`: one tap pauses everything, the same command ends it, and nothing begins again by itself. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { settled } from './settled.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

const pausesOf = ({ id }: MemberActor) =>
  running.database.asOwner<{ sealed: string; due_at: Date | null }>(
    `select p.sealed, p.due_at from pauses p join members m on m.guild_id = p.guild_id and m.ref = p.member_ref
      where m.user_id = $1`,
    [id],
  );

describe('pausing', () => {
  test('takes one tap, is private, asks nothing, and the same command ends it', async () => {
    const member = await settled(newcomer());
    const paused = await member.runs('/flare');
    expect(paused.ephemeral).toBe(true);
    expect(paused.text).toContain('Everything is paused');
    expect(paused.text).toContain('Only you.');
    expect(paused.text).not.toContain('?**\nWhy');
    expect(paused.labels).toEqual(['I am back', 'Until when', 'Who is told']);
    expect(await pausesOf(member)).toHaveLength(1);
    const ended = await member.runs('/flare');
    expect(ended.text).toContain('Nothing is paused');
    expect(await pausesOf(member)).toEqual([]);
  });

  test('keeps nothing of somebody who has agreed to nothing, and says so kindly', async () => {
    const member = newcomer();
    const answer = await member.runs('/flare', { until: 'friday' });
    expect(answer.text).toContain('There is nothing to pause');
    expect(await running.database.asOwner('select from members where user_id = $1', [member.id])).toEqual([]);
  });

  test('with a time says when they are asked, and naming a time again changes it rather than ends it', async () => {
    const member = await settled(newcomer());
    const until = async (words: string) => (await member.runs('/flare', { until: words })).text;
    expect(await until('3 days')).toContain('at least until <t:');
    const [first] = await pausesOf(member);
    expect(await until('2 weeks')).toContain('at least until <t:');
    const [second] = await pausesOf(member);
    const at = (row: typeof first) => row?.due_at?.getTime() ?? Number.NaN;
    expect(at(second) - at(first)).toBe(days(11));
    expect(second?.sealed).toMatch(/^v1\./);
  });

  test('pauses also where the time cannot be read, ends nothing, and shows what was written', async () => {
    const member = await settled(newcomer());
    for (const _ of [1, 2]) {
      const answer = await member.runs('/flare', { until: 'when I can again' });
      expect(answer.text).toContain('Everything is paused');
      expect(answer.text).toContain('> when I can again');
    }
    expect(await pausesOf(member)).toHaveLength(1);
  });

  test('of ten taps at once is one pause', async () => {
    const member = await settled(newcomer());
    const hub = await member.runs('/start');
    await Promise.all(Array.from({ length: 10 }, () => member.presses('Pause everything', { on: hub })));
    expect(await pausesOf(member)).toHaveLength(1);
  });
});
