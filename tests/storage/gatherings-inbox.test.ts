/** What waits in the inbox is said as it is when somebody comes to look: what is over, called off or not theirs any more is left out. */
import { expect, test } from 'vitest';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { inboxKinds, inboxWords } from '#src/gatherings/inbox.ts';
import { answerGathering, chooseReminders } from '#src/gatherings/seats.ts';
import { tell } from '#src/gatherings/telling.ts';
import { remindAllDue } from '#src/gatherings/ticks.ts';
import type { NoticeKind } from '#src/gatherings/types.ts';
import { inboxReader, lettersAgain, putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, clock, database } = await testCommunities();
const t = createTranslations().for('en-US');
const [soon, news] = [t('gatherings:inboxReminder'), t('gatherings:inboxNotice')];

const timesIn = (shown: unknown, words: string) => JSON.stringify(shown).split(words).length - 1;

/** How often somebody is shown that something comes up soon, or that there is news, at one tap. */
async function shownTo(community: Community, user: string) {
  const shown: unknown[] = [];
  await inboxReader(inboxWords, 0)(community, user, t, async (waiting) => void shown.push(waiting));
  return { messages: shown.length, soon: timesIn(shown, soon), news: timesIn(shown, news) };
}

/** Somebody who goes to something in three days, and whose reminder waits for them an hour before. */
async function reminded() {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { rule: '' });
  const [date = ''] = dates;
  const user = await guest(community, newId());
  await answerGathering(community, { occurrence: date, user, wish: 'going' });
  await chooseReminders(community, { occurrence: date, user, leads: [60] });
  clock.advance(days(3) - minutes(50));
  await remindAllDue(database, clock.now());
  const [reminder] = await rowsOf<{ ref: Ref }>(community, 'gathering_reminders');
  await community.transaction((tx) =>
    putInInbox(tx, community, { user, kind: inboxKinds.reminder, subject: reminder?.ref ?? '' }),
  );
  return { community, date, user };
}

test('a reminder is shown before it begins', async () => {
  const { community, user } = await reminded();
  expect(await shownTo(community, user)).toEqual({ messages: 1, soon: 1, news: 0 });
  expect(timesIn(await lettersAgain(community, user, inboxWords, t), soon)).toBe(1);
  clock.advance(hours(1));
  expect(timesIn(await lettersAgain(community, user, inboxWords, t), soon)).toBe(0);
});

test.each([
  ['once it has begun', async () => clock.advance(hours(1))],
  [
    'once it is called off',
    (community: Community, occurrence: Ref) =>
      callOff(community, { occurrence, scope: 'this', why: undefined, by: newId() }),
  ],
  [
    'once they cannot',
    (community: Community, occurrence: Ref, user: string) =>
      answerGathering(community, { occurrence, user, wish: 'cant' }),
  ],
])('and not %s', async (_when, happens) => {
  const { community, date, user } = await reminded();
  await happens(community, date, user);
  expect(await shownTo(community, user)).toEqual({ messages: 0, soon: 0, news: 0 });
});

test('however many are over, what is news is shown at the same tap', async () => {
  const { community, date, user } = await reminded();
  await answerGathering(community, { occurrence: date, user, wish: 'cant' });
  const later = await aGathering(community, { rule: '' });
  await community.transaction(async (tx) => {
    for (let more = 0; more < 6; more += 1)
      await putInInbox(tx, community, { user, kind: inboxKinds.reminder, subject: newRef() });
  });
  clock.advance(minutes(1));
  await noticeOf(community, later.dates[0] ?? '', user, 'cancelled');
  expect(await shownTo(community, user)).toEqual({ messages: 1, soon: 0, news: 1 });
  expect(await shownTo(community, user)).toEqual({ messages: 0, soon: 0, news: 0 });
});

async function noticeOf(community: Community, occurrenceRef: Ref, userId: string, kind: NoticeKind) {
  const change = newRef();
  await community.transaction((tx) => tell(tx, community, change, [{ userId, kind, occurrenceRef }]));
  const notices = await rowsOf<{ ref: Ref; change_ref: Ref }>(community, 'gathering_notices');
  const subject = notices.find(({ change_ref }) => change_ref === change)?.ref ?? '';
  await community.transaction((tx) =>
    putInInbox(tx, community, { user: userId, kind: inboxKinds.notice, subject }),
  );
}

test.each([
  ['moved', 'going', 1],
  ['moved', 'cant', 0],
  ['promoted', 'cant', 0],
  ['cancelled', 'cant', 1],
  // They host nothing here.
  ['host', 'going', 0],
  ['host_asked', 'cant', 1],
] as const)('that something is %s is news to who says %s: %i', async (kind, wish, count) => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { rule: '' });
  const [date = ''] = dates;
  const user = await guest(community, newId());
  await answerGathering(community, { occurrence: date, user, wish });
  await noticeOf(community, date, user, kind);
  expect((await shownTo(community, user)).news).toBe(count);
  await noticeOf(community, date, user, kind);
  clock.advance(days(4));
  expect((await shownTo(community, user)).news).toBe(0);
});
