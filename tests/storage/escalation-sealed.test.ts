/** Sealed reporters on Postgres: opening takes two people, each step stands in the trail, and limits open nothing. */
import { expect, test } from 'vitest';
import { readTrail } from '#src/communities/audit/read.ts';
import { forgetLimitsAndReads } from '#src/escalation/retention.ts';
import { limitReporter } from '#src/escalation/sealed/limit.ts';
import { askOpening, decideOpening, openingFor, seeReporter } from '#src/escalation/sealed/opening.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';
import { aReport, beginReport, ownPage, report, strangers } from './escalation-reporting.ts';
import type { Reporting } from './escalation-reporting.ts';

const { clock, database, newCommunity, rowsOf, everythingIn } = await testCommunities();

const reason = 'three reports that contradict each other';

/** A case with one report, and a moderator who has asked to see who sent it. */
async function asked(reporting: Reporting = {}) {
  const community = await newCommunity();
  const sent = aReport(reporting);
  await beginReport(community, sent);
  await submitReport(community, strangers, sent);
  const [only] = await rowsOf<{ ref: Ref }>(community, 'cases');
  const ref = only?.ref ?? '';
  const by = newId();
  const asking = { ref, report: sent.ref, reason, by };
  const answer = await askOpening(community, strangers, asking);
  const [row] = await rowsOf<{ ref: Ref }>(community, 'reporter_openings');
  return { community, sent, asking, answer, by, ref, opening: row?.ref ?? '' };
}

const trail = async (community: Community) =>
  (await readTrail(community, 0)).lines.map(({ what, after }) => [what, after]);

test('a moderator asks, a lead agrees, the two see it for a day, and every step stands in the trail', async () => {
  const { community, sent, by, opening } = await asked();
  const lead = newId();
  expect(await seeReporter(community, strangers, { opening, by })).toEqual({ ok: false, error: 'not_open' });
  expect(await openingFor(community, strangers, { opening, by: lead })).toMatchObject({
    ok: true,
    value: { number: 1, askedBy: by, reason },
  });
  await decideOpening(community, strangers, { opening, by: lead, decision: 'open' });
  for (const one of [by, lead])
    expect(await seeReporter(community, strangers, { opening, by: one })).toMatchObject({
      ok: true,
      value: { number: 1, user: sent.reporter, who: 'reporter' },
    });
  expect(await seeReporter(community, strangers, { opening, by: newId() })).toEqual({
    ok: false,
    error: 'not_yours_to_see',
  });
  expect((await trail(community)).slice(0, 4)).toEqual([
    ['case.reporterSeen', '1'],
    ['case.reporterSeen', '1'],
    ['case.reporterOpened', '1'],
    ['case.reporterAsked', '1'],
  ]);
  clock.advance(days(1) + minutes(1));
  expect(await seeReporter(community, strangers, { opening, by })).toEqual({ ok: false, error: 'not_open' });
  const stored = await everythingIn(community);
  expect(stored).not.toContain(sent.reporter);
  expect(stored).not.toContain('contradict');
});

test('whoever sent it is told that it was opened, and nobody is where it stays sealed', async () => {
  const opened = await asked();
  const { community, opening, sent } = opened;
  await decideOpening(community, strangers, { opening, by: newId(), decision: 'open' });
  const kinds = async (of: Community) =>
    (await rowsOf<{ kind: string }>(of, 'inbox', 'kind')).map(({ kind }) => kind);
  expect(await kinds(community)).toEqual(['escalation.opening_answered', 'escalation.seal_opened']);
  expect(await ownPage(community, sent.reporter)).toContain(
    'a moderator and a lead agreed to see that a report was yours',
  );

  const kept = await asked();
  const by = newId();
  await decideOpening(kept.community, strangers, { opening: kept.opening, by, decision: 'declined' });
  expect(await kinds(kept.community)).toEqual(['escalation.opening_answered']);
  expect(await seeReporter(kept.community, strangers, { opening: kept.opening, by })).toEqual({
    ok: false,
    error: 'not_open',
  });
});

test('nobody agrees to what they asked for; of many answers at once the first stands', async () => {
  const { community, by, opening, asking } = await asked();
  expect(await decideOpening(community, strangers, { opening, by, decision: 'open' })).toEqual({
    ok: false,
    error: 'own_asking',
  });
  expect(await askOpening(community, strangers, { ...asking, by: newId() })).toEqual({
    ok: false,
    error: 'already_asked',
  });
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      decideOpening(community, strangers, { opening, by: newId(), decision: 'declined' }),
    ),
  );
  expect(tally(answers.map((one) => (one.ok ? 'answered' : one.error)))).toEqual({ answered: 1, decided: 5 });
});

test('who is close to it, or sent it, neither asks nor agrees; who wished to be known needs no opening', async () => {
  const { community, opening, asking, sent } = await asked();
  const close = async () => true;
  expect(await decideOpening(community, close, { opening, by: newId(), decision: 'open' })).toEqual({
    ok: false,
    error: 'not_yours_to_see',
  });
  expect(await decideOpening(community, strangers, { opening, by: sent.reporter, decision: 'open' })).toEqual(
    { ok: false, error: 'not_yours_to_see' },
  );
  expect(await askOpening(community, close, { ...asking, by: newId() })).toEqual({
    ok: false,
    error: 'not_yours_to_see',
  });
  expect((await asked({ known: true })).answer).toEqual({ ok: false, error: 'gone' });
});

test('a request that no lead answered for a week is over', async () => {
  const { community, opening } = await asked();
  clock.advance(days(7) + hours(1));
  expect(await openingFor(community, strangers, { opening, by: newId() })).toEqual({
    ok: false,
    error: 'lapsed',
  });
});

test('whoever is limited has their reports wait, but never that somebody may not be safe', async () => {
  const { community, ref, sent, by } = await asked();
  const { reporter } = sent;
  const limit = { ref, report: sent.ref, forDays: 7, by } as const;
  expect(await limitReporter(community, strangers, limit)).toMatchObject({ ok: true });
  expect(await submitReport(community, strangers, aReport({ reporter }))).toMatchObject({
    ok: false,
    error: { code: 'limited' },
  });
  for (const kind of ['crisis', 'minor_at_risk'] as const) await report(community, { reporter, kind });
  await report(community);
  const stored = await everythingIn(community);
  expect(stored).not.toContain(reporter);
  expect((await trail(community))[0]).toEqual(['case.reporterLimited', '1']);
  await limitReporter(community, strangers, { ...limit, forDays: 0 });
  await report(community, { reporter });
  await limitReporter(community, strangers, { ...limit, forDays: 1 });
  clock.advance(days(1) + minutes(1));
  await report(community, { reporter });
  await forgetLimitsAndReads({ database }).run(clock.now());
  expect(await rowsOf(community, 'reporter_limits')).toEqual([]);
});

test('after ten reports in an hour a crisis is still taken', async () => {
  const community = await newCommunity();
  const reporter = newId();
  for (let sent = 0; sent < 10; sent += 1) await report(community, { reporter });
  expect(await submitReport(community, strangers, aReport({ reporter }))).toEqual({
    ok: false,
    error: 'too_many',
  });
  await report(community, { reporter, kind: 'crisis' });
});
