/** The reporter is nowhere: not in what is shown, stored in the clear, queued or logged. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { everythingStored, linesWith } from '../database-trouble.ts';
import { acts, asks, begins } from './report.ts';

const running = await testSuite({ roles: ['gateway'] });
let community: TestCommunity;
let reporter: MemberActor;
let message: SeenMessage;
let form: Tap;
let card: SeenMessage;
let look: Tap;
/** While the case waits for its card, and after everything. */
const stored: string[] = [];

const said = 'Raspberry tea instead of chemotherapy';
const words = 'She has many followers here';
const note = 'Spoke with both of them';

beforeAll(async () => {
  // Nobody works yet, so that jobs and deliveries can be read while they wait.
  community = await testCommunity(running);
  [reporter] = community.members;
  message = community.members[1].sends('#lobby', said);
  form = await begins(running, reporter, message);
  await form.submits({ kind: 'unsafe_advice', words, notice: 'direct_message' });
  await asks(running, community.members[2], message, { kind: 'unsafe_advice' });
  stored.push(...(await everythingStored(running.database)));

  const [theo] = community.moderators;
  const worker = await running.startAnother({ roles: ['worker'] });
  card = await theo.waitsFor('#staff', /2 reports/);
  look = await theo.presses('Look', { on: card });
  await worker.stop();
  await (await acts(theo, card, 'resolve')).submits({ resolution: 'handled', note });
  stored.push(...(await everythingStored(running.database)));
  await running.startAnother({ roles: ['worker'] });
  await reporter.waitsForDirectMessage(/have looked/);
  stored.push(...(await everythingStored(running.database)));
});

test('jobs and deliveries were there to be read', () => {
  expect(stored.filter((line) => line.startsWith('graphile_worker._private_jobs')).length).toBeGreaterThan(0);
  expect(linesWith(stored, 'case.card').length).toBeGreaterThan(0);
  expect(linesWith(stored, 'case.notice').length).toBeGreaterThan(0);
});

describe('what is stored', () => {
  test('names the reporter in no row of any table', () => {
    expect(linesWith(stored, reporter.id)).toEqual([]);
  });

  test.for([
    ['the reported words', said],
    ['the words of the report', words],
    ['the note of the moderator', note],
  ] as const)('holds %s in no row that can be read', ([_what, text]) => {
    expect(linesWith(stored, text)).toEqual([]);
  });

  test('says who wrote the message, and which it was, in no row', () => {
    expect(linesWith(stored, community.members[1].id)).toEqual([]);
    expect(linesWith(stored, message.id)).toEqual([]);
  });

  test('names moderators only where their own work stands', () => {
    const tables = new Set(linesWith(stored, community.moderators[0].id).map((line) => line.split(' ')[0]));
    expect([...tables].toSorted()).toEqual([
      'public.audit_actors',
      'public.case_events',
      'public.case_reads',
      'public.cases',
    ]);
  });
});

describe('what is shown', () => {
  test('has the reporter in no card, custom id or Look', () => {
    const shown = [card, look.reply].map((seen) => JSON.stringify(seen));
    for (const one of shown) {
      expect(one).not.toContain(reporter.id);
      expect(one).not.toContain('Mara');
    }
    expect(form.modal?.customId).not.toContain(reporter.id);
  });

  test('has the author in no custom id', () => {
    const ids = [...card.buttons, ...(look.reply?.buttons ?? [])].map(({ customId }) => customId ?? '');
    expect([form.modal?.customId ?? '', ...ids].filter((id) => id.includes(community.members[1].id))).toEqual(
      [],
    );
  });

  test('tells the staff channel nothing of the words', () => {
    const staff = JSON.stringify(community.moderators[1].sees('#staff'));
    for (const text of [said, words, note]) expect(staff).not.toContain(text);
  });
});

test('the log holds no id, name or word of anybody', () => {
  const log = running.log.join('');
  expect(log).toContain('"command":"report.send"');
  expect(log.match(/\d{17,20}/g)).toBeNull();
  for (const text of ['Mara', 'Theo', 'Raspberry', 'followers', 'Spoke with'])
    expect(log).not.toContain(text);
});
