/** How long cases are kept: everything goes half a year after they ended, and the audit trail stays whole. */
import { expect, test } from 'vitest';
import * as places from '#db/escalation/alerts.ts';
import * as caseAlerts from '#db/escalation/case-alerts.ts';
import { isWhole } from '#src/communities/audit/read.ts';
import { sealTrail } from '#src/communities/audit/sweep.ts';
import { lookAt } from '#src/escalation/look.ts';
import { findCases } from '#src/escalation/queue.ts';
import { escalationArea } from '#src/escalation/area.ts';
import { casesKeptFor, forgetCases } from '#src/escalation/retention.ts';
import { limitReporter } from '#src/escalation/sealed/limit.ts';
import { placeCard } from '#db/escalation/cases.ts';
import { askOpening } from '#src/escalation/sealed/opening.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { aReport, beginReport, ownPage, report, resolveCase, strangers } from './escalation-reporting.ts';

const { clock, database, communityOf, newCommunity, rowsOf, asOwner } = await testCommunities();
const forget = forgetCases({ database, communityOf });
const seal = sealTrail({ database, communityOf });

const parts = [
  'cases',
  'reports',
  'evidence',
  'evidence_files',
  'case_messages',
  'case_message_files',
  'case_events',
  'case_reads',
  'reporter_openings',
  'vault.case_keys',
] as const;

const file = { name: 'a.txt', size: 1, url: 'data:text/plain;base64,YQ==' };

/** A case in which there is something of everything. */
async function fullCase(community: Community): Promise<{ ref: Ref; by: string; reporter: string }> {
  const sent = aReport();
  await beginReport(community, sent, [file]);
  await submitReport(community, strangers, sent);
  const { reporter } = sent;
  const added = { ...aReport({ reporter }), answers: { ...sent.answers, kind: 'add' as const } };
  await beginReport(community, added, [file]);
  await submitReport(community, strangers, added);
  const [only] = await rowsOf<{ ref: Ref }>(community, 'cases');
  const ref = only?.ref ?? '';
  const by = newId();
  await lookAt(community, strangers, { ref, reader: by });
  await askOpening(community, strangers, { ref, report: sent.ref, reason: 'why', by });
  await limitReporter(community, strangers, { ref, report: sent.ref, forDays: 1, by });
  return { ref, by, reporter };
}

test('a case goes with everything in it, and its key, half a year after it ended; the trail stays whole', async () => {
  const community = await newCommunity();
  const { ref, by } = await fullCase(community);
  await seal.run(clock.now());
  await resolveCase(community, { ref, by, resolution: 'handled', note: 'a note' });
  clock.advance(casesKeptFor - hours(1));
  await forget.run(clock.now());
  for (const part of parts) expect([part, (await rowsOf(community, part)).length > 0]).toEqual([part, true]);
  clock.advance(hours(2));
  await Promise.all([forget.run(clock.now()), forget.run(clock.now())]);
  for (const part of parts) expect([part, await rowsOf(community, part)]).toEqual([part, []]);
  await seal.run(clock.now());
  expect(await community.transaction((tx) => isWhole(tx, community))).toBe(true);
  // Numbers go on where they were.
  await report(community);
  expect(await rowsOf(community, 'cases')).toMatchObject([{ number: 2 }]);
});

test('the alerts of a case are let go with it, each to be deleted on Discord; those of others stay', async () => {
  const community = await newCommunity();
  const { ref, by } = await fullCase(community);
  await report(community);
  const cases = await rowsOf<{ ref: Ref }>(community, 'cases', 'number');
  const [ours, others] = [[newRef(), newRef()], [newRef()]];
  const keep = (alerts: readonly Ref[], of: Ref) =>
    community.transaction(async (tx) => {
      for (const alert of alerts)
        await caseAlerts.keep(tx, of, { ref: alert, channel: newId(), message: newId() });
    });
  await keep(ours, ref);
  await keep(others, cases[1]?.ref ?? '');
  const alerts = async () =>
    (await rowsOf<{ ref: Ref; case_ref: Ref | null }>(community, 'case_alerts')).map((row) => [
      row.ref,
      row.case_ref,
    ]);
  const removing = async () =>
    (await rowsOf<{ kind: string; subject: Ref }>(community, 'deliveries')).flatMap(({ kind, subject }) =>
      kind === 'alerts.removed' ? subject : [],
    );
  await resolveCase(community, { ref, by, resolution: 'handled', note: '' });
  clock.advance(casesKeptFor - hours(1));
  await forget.run(clock.now());
  expect(await removing()).toEqual([]);
  clock.advance(hours(2));
  await Promise.all([forget.run(clock.now()), forget.run(clock.now())]);
  expect((await removing()).toSorted()).toEqual(ours.toSorted());
  expect((await alerts()).toSorted()).toEqual(
    [...ours.map((one) => [one, null]), ...others.map((one) => [one, cases[1]?.ref])].toSorted(),
  );
  // Where Discord refused, and that was forgotten since, an admin can still have it tried again.
  await asOwner('delete from deliveries where guild_id = $1', [community.guild]);
  await community.transaction(async (tx) => {
    await places.ensure(tx, newRef());
    await escalationArea.tryAgain(tx, community);
  });
  expect((await removing()).toSorted()).toEqual(ours.toSorted());
});

test('the card of a case is deleted with it', async () => {
  const community = await newCommunity();
  const { ref, by } = await fullCase(community);
  const [channel, message] = [newId(), newId()];
  await community.transaction((tx) => placeCard(tx, ref, { channel, message, version: 1 }));
  await resolveCase(community, { ref, by, resolution: 'handled', note: '' });
  clock.advance(casesKeptFor + hours(1));
  await forget.run(clock.now());
  const asked = await rowsOf<{ kind: string; key: string }>(community, 'deliveries');
  expect(asked.filter(({ kind }) => kind === 'case.card_over').map(({ key }) => key)).toEqual([
    `case.card_over:${ref}:${channel}.${message}`,
  ]);
});

test('a case that has not ended is kept however old it is, and so is one whose outcome is looked at again', async () => {
  const community = await newCommunity();
  const { ref, by } = await fullCase(community);
  clock.advance(casesKeptFor * 3);
  await forget.run(clock.now());
  expect(await rowsOf(community, 'cases')).toHaveLength(1);
  await resolveCase(community, { ref, by, resolution: 'handled', note: '' });
  await report(community);
  const appeal = 'update cases set appeal_of = $2 where guild_id = $1 and number = 2';
  await asOwner(appeal, [community.guild, ref]);
  clock.advance(casesKeptFor + days(1));
  await forget.run(clock.now());
  expect(await rowsOf(community, 'cases')).toHaveLength(2);
});

test('a member sees on which days a moderator opened what is about them, once the case has ended, and no names', async () => {
  const community = await newCommunity();
  const { ref, by } = await fullCase(community);
  const [row] = await rowsOf<{ ref: Ref }>(community, 'cases');
  const seen = await lookAt(community, strangers, { ref: row?.ref ?? '', reader: by });
  const author = seen.ok ? (seen.value.person ?? '') : '';
  const page = () => ownPage(community, author);
  expect(await page()).not.toContain('a moderator opened');
  await findCases(community, strangers, { member: author }, { by, size: 5 });
  expect(await page()).toContain('a moderator looked up whether there are cases about you');
  expect(await page()).not.toContain('a moderator opened');
  await resolveCase(community, { ref, by, resolution: 'handled', note: '' });
  expect(await page()).toContain('a moderator opened a case about you');
  expect(await page()).not.toContain(by);
  await community.transaction((tx) => escalationArea.personalData.erase(tx, community, author));
  expect(await page()).not.toContain('a moderator');
});
