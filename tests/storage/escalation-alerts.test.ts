/** Words that Discord found, on Postgres: of two rules that find words in one message the graver leads, whichever is told of first. */
import { expect, test } from 'vitest';
import * as places from '#db/escalation/alerts.ts';
import { alerts } from '#src/escalation/index.ts';
import { bringAttention } from '#src/escalation/bring-attention.ts';
import { lookAt } from '#src/escalation/look.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { resolveCase, strangers, takeCase } from './escalation-reporting.ts';

const { clock, database, newCommunity, rowsOf } = await testCommunities();

const rules = { crisis: newId(), noticed: newId() };

/** One in which words are looked for. */
async function listening(): Promise<Community> {
  const { settings, ...community } = await newCommunity();
  if (!settings) throw new Error('nobody has set it up');
  await community.transaction(async (tx) => {
    await places.ensure(tx, newRef());
    await places.change(tx, { crisisRuleId: rules.crisis, noticedRuleId: rules.noticed, enabled: true });
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
const callsIn = async (community: Community) =>
  (await rowsOf<{ kind: string }>(community, 'deliveries')).filter(({ kind }) => kind === 'case.call').length;
const ticks = (community: Community) =>
  bringAttention({ database, communityOf: async () => community }).run(clock.now());

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
