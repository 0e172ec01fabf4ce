import { expect, test } from 'vitest';
import { readDraft, saveDraft, saveDraftFile } from '#src/escalation/draft.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import { sweepDrafts } from '#src/escalation/sweep.ts';
import type { Community } from '#src/platform/community.ts';
import { minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { aReport, beginReport, strangers } from './escalation-reporting.ts';

const { clock, communityOf, database, newCommunity, rowsOf } = await testCommunities();

const sweep = () => sweepDrafts({ database, communityOf }).run(clock.now());

const refs = async (community: Community, table: string, column = 'ref') =>
  (await rowsOf<Record<string, Ref>>(community, table, column)).map((row) => row[column]);

const aFile = { name: '1-file.txt', data: Buffer.from('a file').toString('base64') };

/** A report that somebody has begun, with a file. */
async function begin(community: Community): Promise<Ref> {
  const begun = aReport();
  await beginReport(community, begun);
  await community.transaction((tx) => saveDraftFile(tx, community, begun.ref, 0, aFile));
  return begun.ref;
}

test('the sweep deletes exactly what has expired, with its files, and destroys its keys', async () => {
  const [here, there] = [await newCommunity(), await newCommunity()];
  const old = [await begin(here), await begin(there)];
  clock.advance(minutes(30));
  const young = [await begin(here), await begin(there)];
  clock.advance(minutes(31));
  await Promise.all([sweep(), sweep(), sweep()]);
  for (const [index, community] of [here, there].entries()) {
    expect(await refs(community, 'drafts')).toEqual([young[index]]);
    expect(await refs(community, 'draft_files', 'draft_ref')).toEqual([young[index]]);
    expect(await refs(community, 'vault.case_keys')).toEqual([young[index]]);
    expect(await community.transaction((tx) => readDraft(tx, community, old[index] ?? ''))).toBeUndefined();
    expect(await community.transaction((tx) => readDraft(tx, community, young[index] ?? ''))).toBeDefined();
  }
  clock.advance(minutes(30));
  await sweep();
  expect(await refs(here, 'drafts')).toEqual([]);
  expect(await refs(here, 'vault.case_keys')).toEqual([]);
});

test('a report that was sent keeps its case and the case’s key, whatever is swept', async () => {
  const community = await newCommunity();
  const sent = aReport();
  await beginReport(community, sent);
  await submitReport(community, strangers, sent);
  const [ref] = await refs(community, 'cases');
  clock.advance(minutes(61));
  await sweep();
  expect(await refs(community, 'reports')).toEqual([sent.ref]);
  expect(await refs(community, 'evidence', 'case_ref')).toEqual([ref]);
  expect(await refs(community, 'vault.case_keys')).toEqual([ref]);
});

test('a report that is sent while its draft is swept is in, and nothing of the draft is left', async () => {
  const community = await newCommunity();
  const sent = aReport();
  await beginReport(community, sent);
  clock.advance(minutes(61));
  const [result] = await Promise.all([submitReport(community, strangers, sent), sweep(), sweep()]);
  expect(result).toMatchObject({ ok: true });
  await sweep();
  expect(await refs(community, 'reports')).toEqual([sent.ref]);
  expect(await refs(community, 'drafts')).toEqual([]);
  expect(await refs(community, 'vault.case_keys')).toEqual(await refs(community, 'cases'));
});

test('a draft that was written anew lives an hour from then', async () => {
  const community = await newCommunity();
  const ref = await begin(community);
  clock.advance(minutes(45));
  const draft = { message: { id: newId(), channel: newId() } };
  await community.transaction((tx) => saveDraft(tx, community, { ref, reporter: newId(), draft }));
  clock.advance(minutes(45));
  await sweep();
  expect(await community.transaction((tx) => readDraft(tx, community, ref))).toEqual(draft);
});

test('a file that comes after its draft has gone is not kept', async () => {
  const community = await newCommunity();
  const ref = await begin(community);
  clock.advance(minutes(61));
  await sweep();
  await community.transaction((tx) => saveDraftFile(tx, community, ref, 1, aFile));
  expect(await refs(community, 'draft_files', 'draft_ref')).toEqual([]);
});

test('a draft goes under a reference, never under anything that could be a person', async () => {
  const community = await newCommunity();
  const draft = { message: { id: newId(), channel: newId() } };
  const save = (ref: string) =>
    community.transaction((tx) => saveDraft(tx, community, { ref, reporter: newId(), draft }));
  await expect(save(newId())).rejects.toThrow(RangeError);
  await expect(save('')).rejects.toThrow(RangeError);
  expect(await refs(community, 'vault.case_keys')).toEqual([]);
});
