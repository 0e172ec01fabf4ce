/** Groups over the wire: a lead makes one, members find it, join it, leave it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';

let running: TestSuite;
let community: TestCommunity;

beforeAll(async () => {
  running = await testSuite();
  community = await testCommunity(running);
});

describe('a lead makes a group', () => {
  test('with a category, a closed channel and its pinned ground rules', async () => {
    const { lead, members } = community;
    const made = await lead.runs('/lead group create', { topic: 'Lupus', name: 'Lupus and friends', access: 'open' }, { in: '#lobby' });
    expect(made.text).toContain('Lupus and friends is being made');

    const joined = await members[0].runs('/group join', { group: 'lupus AND friends' }, { in: '#lobby' });
    expect(joined.text).toContain('What is said here stays here');
    await members[0].presses('I agree', { on: joined });
    const rules = await members[0].waitsFor('#lupus-and-friends', /Ground rules/);
    expect(rules.pinned).toBe(true);
  });
});
