/** Words that Discord found, on Postgres: of two rules that find words in one message the graver leads, whichever is told of first. */
import { describe, expect, test } from 'vitest';
import * as places from '#db/escalation/alerts.ts';
import { alerts } from '#src/escalation/index.ts';
import { bringAttention } from '#src/escalation/bring-attention.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import { lookAt } from '#src/escalation/look.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, hours, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { confirmCase, resolveCase, strangers, takeCase } from './escalation-reporting.ts';

const { clock, database, newCommunity, rowsOf } = await testCommunities();

const rules = { crisis: newId(), noticed: newId() };
/** Where Discord alerts. */
const ours = newId();

/** One in which words are looked for. */
async function listening(): Promise<Community> {
  const { settings, ...community } = await newCommunity();
  if (!settings) throw new Error('nobody has set it up');
  await community.transaction(async (tx) => {
    await places.ensure(tx, newRef());
    await places.change(tx, {
      channelId: ours,
      crisisRuleId: rules.crisis,
      noticedRuleId: rules.noticed,
      enabled: true,
    });
  });
  return { ...community, settings: { ...settings, wordAlerts: true } };
}

interface CaseRow {
  readonly ref: string;
  readonly kind: string;
  readonly severity: string;
  readonly state: string;
  readonly reports: number;
}
const cases = (community: Community) => rowsOf<CaseRow>(community, 'cases', 'number');
const keptAlerts = async (community: Community) =>
  (await rowsOf<{ case_ref: string; message_id: string }>(community, 'case_alerts'))
    .map((row) => [row.case_ref, row.message_id])
    .toSorted();
const callsIn = async (community: Community) =>
  (await rowsOf<{ kind: string }>(community, 'deliveries')).filter(({ kind }) => kind === 'case.call').length;
const ticks = (community: Community) =>
  bringAttention({ database, communityOf: async () => community, relates: strangers }).run(clock.now());

const aMessage = () => ({ user: newId(), channel: newId(), message: newId() });
const both = ['noticed', 'crisis'] as const;
const reversed = ['crisis', 'noticed'] as const;
const crisis = { kind: 'crisis', severity: 'crisis', reports: 1 };

test.each([both, reversed, [...both, ...both], [...reversed, ...both]])(
  'told of by %s, a message is one crisis that calls once',
  async (...told) => {
    const community = await listening();
    const message = aMessage();
    for (const which of told) {
      await alerts.noticeWords(community, { ...message, rule: rules[which] });
      await ticks(community);
    }
    expect(await cases(community)).toMatchObject([{ ...crisis, state: 'open' }]);
    expect(await callsIn(community)).toBe(1);
  },
);

test('told of by both at the same moment, each message is one crisis', async () => {
  const community = await listening();
  const messages = Array.from({ length: 20 }, aMessage);
  await Promise.all(
    messages.flatMap((message, at) =>
      (at % 2 === 0 ? both : reversed).flatMap((which) => {
        const told = { ...message, rule: rules[which] };
        return [alerts.noticeWords(community, told), alerts.noticeWords(community, told)];
      }),
    ),
  );
  expect(await cases(community)).toMatchObject(messages.map(() => crisis));
});

test('what somebody has already is raised, waits for them and calls anew; what is over begins again', async () => {
  const community = await listening();
  const [message, priya] = [aMessage(), newId()];
  await alerts.noticeWords(community, { ...message, rule: rules.noticed });
  const ref = (await cases(community))[0]?.ref ?? '';
  await takeCase(community, { ref, by: priya });
  await lookAt(community, strangers, { ref, reader: priya });
  await alerts.noticeWords(community, { ...message, rule: rules.crisis });
  expect(await cases(community)).toMatchObject([{ ...crisis, state: 'taken' }]);
  expect(await rowsOf(community, 'inbox')).toMatchObject([{ kind: 'escalation.moved' }]);
  await ticks(community);
  expect(await callsIn(community)).toBe(1);

  const other = aMessage();
  await alerts.noticeWords(community, { ...other, rule: rules.noticed });
  const over = (await cases(community))[1]?.ref ?? '';
  await resolveCase(community, { ref: over, by: priya, resolution: 'not_a_problem', note: '' });
  await alerts.noticeWords(community, { ...other, rule: rules.crisis });
  expect((await cases(community)).slice(1)).toMatchObject([
    { kind: 'noticed', state: 'resolved' },
    { ...crisis, state: 'open' },
  ]);
});

test('every alert in Kindred’s channel is kept with the case of its message, also once that is over; one elsewhere is not', async () => {
  const community = await listening();
  const message = aMessage();
  const told = async (which: 'crisis' | 'noticed', alertedIn: string): Promise<string> => {
    const alert = newId();
    const found = { ...message, rule: rules[which], alert, alertedIn };
    for (const one of [found, found]) await alerts.noticeWords(community, one);
    return alert;
  };
  // One that only makes it graver, one that was told of before, one of another channel.
  const kept = [await told('noticed', ours), await told('crisis', ours), await told('noticed', ours)];
  await told('noticed', newId());
  const [only, ...more] = await cases(community);
  expect(more).toEqual([]);
  const by = newId();
  const ref = only?.ref ?? '';
  await takeCase(community, { ref, by });
  await changeCase(community, strangers, {
    ref,
    event: { type: 'propose', by, resolution: 'supported' },
  });
  await confirmCase(community, ref);
  // Whoever changes their message has Discord alert again.
  kept.push(await told('crisis', ours));
  // Days later as well: that the graver rule found words in it was noted after the lesser one had.
  const other = aMessage();
  const at = { ...other, alertedIn: ours };
  const later = [newId(), newId(), newId()];
  await alerts.noticeWords(community, { ...at, rule: rules.noticed, alert: later[0] });
  clock.advance(days(5));
  await alerts.noticeWords(community, { ...at, rule: rules.crisis, alert: later[1] });
  clock.advance(days(3));
  await alerts.noticeWords(community, { ...at, rule: rules.crisis, alert: later[2] });
  expect(await cases(community)).toMatchObject([{ ref, state: 'resolved' }, crisis]);
  const second = (await cases(community))[1]?.ref ?? '';
  expect(await keptAlerts(community)).toEqual(
    [...kept.map((alert) => [ref, alert]), ...later.map((alert) => [second, alert])].toSorted(),
  );
});

describe('what a rule of others blocked is about the person', () => {
  const told = (user: string, which: 'crisis' | 'noticed', alert: string | undefined) => ({
    user,
    channel: newId(),
    rule: rules[which],
    alert,
    alertedIn: ours,
  });
  /** Discord's ids hold the time in which they were made. */
  let made = 0n;
  const alertAt = (time: Date): string => {
    made += 1n;
    return String((BigInt(time.getTime() - 1_420_070_400_000) << 22n) + made);
  };
  const fullHour = new Date(Math.ceil(clock.now().getTime() / hours(1)) * hours(1));

  test.each([both, reversed])('alerted of by %s then %s, it is one crisis', async (...which) => {
    const community = await listening();
    const user = newId();
    const alerted = which.map((one, at) => told(user, one, alertAt(after(fullHour, at - 1))));
    for (const one of [...alerted, ...alerted]) await alerts.noticeWords(community, one);
    expect(await cases(community)).toMatchObject([crisis]);
    const ref = (await cases(community))[0]?.ref ?? '';
    expect(await keptAlerts(community)).toEqual(alerted.map(({ alert }) => [ref, alert]).toSorted());
    const look = await lookAt(community, strangers, { ref, reader: newId() });
    expect(look).toMatchObject({ value: { person: user, message: { about: 'blocked' } } });
    // They themselves are kept from it.
    expect(await lookAt(community, strangers, { ref, reader: user })).toMatchObject({ ok: false });
  });

  test('told of twice at the same moment it is one; without an id as well', async () => {
    const community = await listening();
    const [first, second] = [newId(), newId()];
    const alert = alertAt(clock.now());
    await Promise.all(
      [told(first, 'crisis', alert), told(second, 'crisis', undefined)].flatMap((one) => [
        alerts.noticeWords(community, one),
        alerts.noticeWords(community, one),
      ]),
    );
    expect(await cases(community)).toMatchObject([crisis, crisis]);
  });

  test('what they try again joins the case that runs; another hour, another person and what is over begin anew', async () => {
    const community = await listening();
    const user = newId();
    const tries = (who: string, time: Date) =>
      alerts.noticeWords(community, told(who, 'crisis', alertAt(time)));
    await tries(user, after(fullHour, minutes(5)));
    await tries(user, after(fullHour, minutes(10)));
    expect(await cases(community)).toMatchObject([{ ...crisis, reports: 2 }]);
    await tries(user, after(fullHour, hours(5)));
    await tries(newId(), after(fullHour, hours(5)));
    expect(await cases(community)).toHaveLength(3);
    const last = (await cases(community))[1]?.ref ?? '';
    const by = newId();
    await changeCase(community, strangers, {
      ref: last,
      event: { type: 'propose', by, resolution: 'supported' },
    });
    await confirmCase(community, last);
    await tries(user, after(fullHour, hours(5) + minutes(5)));
    expect(await cases(community)).toHaveLength(4);
  });
});
