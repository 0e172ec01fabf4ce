import { expect, test } from 'vitest';
import { lookAt } from '#src/escalation/look.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';
import { aReport, report, resolveCase, strangers, takeCase } from './escalation-reporting.ts';

const { newCommunity, rowsOf, everythingIn } = await testCommunities();

interface CaseRow {
  readonly ref: string;
  readonly number: number;
  readonly kind: string;
  readonly severity: string;
  readonly state: string;
  readonly owner_id: string | null;
  readonly reports: number;
  readonly version: number;
  readonly resolution: string | null;
}

const cases = (community: Community) => rowsOf<CaseRow>(community, 'cases', 'number');
const events = (community: Community) =>
  rowsOf<{ type: string; version: number }>(community, 'case_events', 'version');
const cards = async (community: Community) =>
  (await rowsOf<{ kind: string; priority: number }>(community, 'deliveries', 'version')).filter(
    ({ kind }) => kind === 'case.card',
  );

/** One open case. */
async function oneCase(community: Community): Promise<string> {
  await report(community);
  const [opened] = await cases(community);
  return opened?.ref ?? '';
}

const resolution = { resolution: 'handled', note: '' } as const;

test('of a hundred who take a case at the same moment exactly one has it; the others learn who', async () => {
  const community = await newCommunity();
  const ref = await oneCase(community);
  const moderators = Array.from({ length: 100 }, newId);
  const taken = await Promise.all(moderators.map((by) => takeCase(community, { ref, by })));
  const winner = moderators[taken.findIndex(({ ok }) => ok)];
  expect(tally(taken.map((result) => (result.ok ? 'taken' : JSON.stringify(result.error))))).toEqual({
    taken: 1,
    [JSON.stringify({ code: 'taken', owner: winner, number: 1 })]: 99,
  });
  expect(await cases(community)).toMatchObject([{ state: 'taken', owner_id: winner, version: 2 }]);
  expect(await events(community)).toMatchObject([{ type: 'opened' }, { type: 'taken', actor_id: winner }]);
  expect(await cards(community)).toHaveLength(2);
});

test('of ten who resolve a case at the same moment one does, and it is theirs', async () => {
  const community = await newCommunity();
  const ref = await oneCase(community);
  const moderators = Array.from({ length: 10 }, newId);
  const resolved = await Promise.all(
    moderators.map((by) => resolveCase(community, { ref, by, ...resolution })),
  );
  const winner = moderators[resolved.findIndex(({ ok }) => ok)];
  expect(tally(resolved.map((result) => (result.ok ? 'done' : result.error.code)))).toEqual({
    done: 1,
    resolved: 9,
  });
  expect(await cases(community)).toMatchObject([
    { state: 'resolved', owner_id: winner, resolution: 'handled' },
  ]);
});

test('reports of one message at the same moment are one case, and each of them counts', async () => {
  const community = await newCommunity();
  const message = { channel: newId(), id: newId() };
  await Promise.all(Array.from({ length: 20 }, () => report(community, { message })));
  expect(await cases(community)).toMatchObject([{ number: 1, reports: 20, version: 20, state: 'open' }]);
  expect(await rowsOf(community, 'reports')).toHaveLength(20);
  expect(tally((await events(community)).map(({ type }) => type))).toEqual({ opened: 1, joined: 19 });
  expect(await rowsOf(community, 'evidence')).toHaveLength(1);
});

test('reports of different messages at the same moment get numbers that follow each other, without a gap', async () => {
  const community = await newCommunity();
  const waiting = Array.from({ length: 5 }, () => submitReport(community, strangers, aReport({ words: '' })));
  await Promise.all([...Array.from({ length: 20 }, () => report(community)), ...waiting]);
  const numbers = (await cases(community)).map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('each community counts for itself, and cannot see or change another’s case', async () => {
  const [here, there] = [await newCommunity(), await newCommunity()];
  const ref = await oneCase(here);
  await oneCase(there);
  expect(await cases(there)).toMatchObject([{ number: 1 }]);
  expect(await takeCase(there, { ref, by: newId() })).toEqual({ ok: false, error: { code: 'gone' } });
  expect(await lookAt(there, strangers, { ref, reader: newId() })).toEqual({ ok: false, error: 'gone' });
});

test('a graver report makes the case graver, a milder one never milder; its card goes first in a crisis', async () => {
  const community = await newCommunity();
  const message = { channel: newId(), id: newId() };
  await report(community, { message, kind: 'selling' });
  expect(await cases(community)).toMatchObject([{ kind: 'selling', severity: 'amber' }]);
  await report(community, { message, kind: 'crisis' });
  await report(community, { message, kind: 'graphic' });
  expect(await cases(community)).toMatchObject([{ kind: 'crisis', severity: 'crisis', reports: 3 }]);
  expect((await cards(community)).map(({ priority }) => priority)).toEqual([2, 0, 0]);
});

test('a report joins a case that somebody has taken and leaves it theirs; after the end it opens a new one', async () => {
  const community = await newCommunity();
  const message = { channel: newId(), id: newId() };
  const by = newId();
  await report(community, { message });
  const [opened] = await cases(community);
  const ref = opened?.ref ?? '';
  await takeCase(community, { ref, by });
  await report(community, { message });
  expect(await cases(community)).toMatchObject([{ state: 'taken', owner_id: by, reports: 2 }]);
  await resolveCase(community, { ref, by, ...resolution });
  await report(community, { message });
  expect(await cases(community)).toMatchObject([
    { number: 1, state: 'resolved', owner_id: by, resolution: 'handled', reports: 2 },
    { number: 2, state: 'open', owner_id: null, reports: 1 },
  ]);
});

test('the note on resolving is sealed', async () => {
  const community = await newCommunity();
  const ref = await oneCase(community);
  await resolveCase(community, { ref, by: newId(), resolution: 'supported', note: 'we talked for an hour' });
  expect(await rowsOf(community, 'case_events', 'version')).toMatchObject([
    { type: 'opened', note: null },
    { type: 'resolved', note: expect.stringMatching(/^v1\./) },
  ]);
  expect(await everythingIn(community)).not.toContain('we talked');
});

test('who looks is written down each time, and only when there is something to see', async () => {
  const community = await newCommunity();
  const ref = await oneCase(community);
  const reader = newId();
  expect(await lookAt(community, strangers, { ref: newRef(), reader })).toEqual({ ok: false, error: 'gone' });
  await lookAt(community, strangers, { ref, reader });
  await lookAt(community, strangers, { ref, reader });
  expect(await rowsOf(community, 'case_reads')).toMatchObject([
    { case_ref: ref, reader_id: reader },
    { case_ref: ref, reader_id: reader },
  ]);
});

test('what is not there cannot be taken or resolved', async () => {
  const community = await newCommunity();
  const [ref, by] = [newRef(), newId()];
  expect(await takeCase(community, { ref, by })).toEqual({ ok: false, error: { code: 'gone' } });
  expect(await resolveCase(community, { ref, by, ...resolution })).toEqual({
    ok: false,
    error: { code: 'gone' },
  });
  expect(await cards(community)).toEqual([]);
});
