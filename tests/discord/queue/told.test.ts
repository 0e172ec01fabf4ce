/** What the inbox of whoever has a case says of what others did with it. */
import { expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, opensCase } from '../reports/report.ts';
import { answered, patient, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);

test('the owner of a case is told once, by its number, what happened to it, and nothing that they did themselves', async () => {
  const [owner, colleague] = community.moderators;
  const about = community.members[1].sends('#lobby', 'Something to be told of');
  const card = await opensCase(running, community, community.members[0], about, { kind: 'selling' });
  await owner.presses('Take', { on: card });
  const taps = [await answered((await acts(owner, card, 'raise')).submits({ severity: 'red' }))];
  taps.push(await answered((await acts(owner, card, 'ask_eyes')).submits({})));
  await answered(colleague.presses('Look', { on: card }));
  await answered((await acts(colleague, card, 'lend_eyes')).submits({ note: 'One thought' }));
  await answered((await acts(colleague, card, 'raise')).submits({ severity: 'crisis' }));
  const told = await whispered(running, patient(owner), '/queue mine', taps);
  expect(told.text).toBe(
    'Case 1, which is with you: a colleague lent a second pair of eyes; it is more urgent now (Crisis). `/queue mine` shows it.',
  );
});
