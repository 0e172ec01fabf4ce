/** Which country somebody is in, typed under *Help now*: a number of another one would be the wrong number. */
import { beforeAll, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

const running = await testSuite();
let community: TestCommunity;
beforeAll(async () => {
  community = await testCommunity(running);
});

test('what is no whole name is asked about: no number of a country that nobody named', async () => {
  const who = running.sandbox.user('Somebody').in(community.guild);
  const card = await who.runs('/help-now');
  await who.presses('My body: medical emergency', { on: card });
  await (await who.presses('It is not in the list', { on: card })).submits({ country: 'EU' });
  expect(card.text).toContain('does not know that country');
  expect(card.text).not.toContain('Call **911** now');
  await (await who.presses('Type it again', { on: card })).submits({ country: 'germny' });
  expect(card.text).toContain('Do you mean Germany?');
  await who.presses('Germany', { on: card });
  expect(card.text).toBe('## Call **112** now\nEmergency number, Germany.');
});
