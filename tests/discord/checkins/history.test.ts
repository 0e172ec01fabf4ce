/** History: on the private page with notes and a file, inside Discord only where a community chose so, and nowhere else. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { formsOf, press, send } from '#tests/web/open-web.ts';
import { startsCheckin } from './begin.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

/** Answers now, whatever is asked first. */
async function answers(member: MemberActor, label: RegExp): Promise<void> {
  const asked = await member.presses('Answer now', { on: await member.runs('/checkin') });
  await member.presses(label, { on: asked });
}

async function history(member: MemberActor): Promise<Tap> {
  const more = await member.presses('More', { on: await member.runs('/checkin') });
  return member.presses('History', { on: more });
}

const linkIn = (tap: Tap): string => tap.reply?.buttons.flatMap(({ url }) => url ?? [])[0] ?? '';

async function openPage(member: MemberActor) {
  const address = linkIn(await history(member));
  const opened = await (await press(address)).text();
  const local = new URL(address).origin;
  return {
    opened,
    sends: (name: string, typed: Record<string, string> = {}, page = opened) =>
      send(local, { ...formsOf(page).get(name), ...typed }),
  };
}

async function withAnswers(): Promise<MemberActor> {
  const member = newcomer();
  await startsCheckin(member);
  await answers(member, /^2/);
  return member;
}

describe('the private page', () => {
  test('shows what was answered, as a picture and in words, to its member alone', async () => {
    const member = await withAnswers();
    const tap = await history(member);
    expect(tap.ephemeral).toBe(true);
    expect(tap.text).not.toMatch(/mood|energy|pain/i);
    const { opened } = await openPage(member);
    expect(opened).toContain('<title>Your page</title>');
    expect(opened).toContain('over 30 days: one day with an answer, 2.');
    expect(opened.match(/<svg class="chart"/g)).toHaveLength(3);
    expect(opened).toContain('too few answers to compare');
    expect(opened).toContain('Only you can see this');
    expect((await openPage(await withAnswers())).opened).toContain('one day with an answer, 2.');
  });

  test('keeps a note under the member’s key, shows it, gives it along in the file, and deletes it', async () => {
    const member = await withAnswers();
    const { sends, opened } = await openPage(member);
    const kept = await sends('note', { note: 'Slept <badly>\r\nall night' });
    const page = await kept.text();
    expect(page).toContain('Your note is kept.');
    expect(page).toContain('<pre>Slept &lt;badly&gt;\nall night</pre>');
    // The same form once more, as when the answer is loaded anew.
    await sends('note', { note: 'Slept <badly>\r\nall night' }, opened);
    const rows = await running.database.asOwner<{ words: string }>(
      'select words from checkin_notes where user_id = $1',
      [member.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.words).toMatch(/^v1\./);
    const file = await sends('csv');
    expect(file.headers.get('content-disposition')).toContain('mine.csv');
    const table = await file.text();
    expect(table).toContain('Slept <badly>');
    expect(table).toMatch(/mood,2,/);
    const gone = await (await sends('forget', {}, page)).text();
    expect(gone).toContain('The note is deleted.');
    expect(gone).not.toContain('Slept');
  });

  test('loses nothing that was typed: too long, empty, or after the consent was taken back', async () => {
    const member = await withAnswers();
    const { sends } = await openPage(member);
    const long = 'words '.repeat(400);
    const refused = await sends('note', { note: long });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`>${long}</textarea>`);
    expect((await sends('note', { note: '  ' })).status).toBe(422);
    await takesBack(member);
    const late = await sends('note', { note: 'a dear thought' });
    expect(late.status).toBe(422);
    const text = await late.text();
    expect(text).toContain('you took it back');
    expect(text).toContain('>a dear thought</textarea>');
    expect(
      await running.database.asOwner('select 1 from checkin_notes where user_id = $1', [member.id]),
    ).toEqual([]);
  });

  test('a consent taken back deletes the notes with the answers, and /privacy shows them until then', async () => {
    const member = await withAnswers();
    const { sends } = await openPage(member);
    await sends('note', { note: 'seen by me' });
    const privacy = await (await press(linkIn(await member.runs('/privacy')))).text();
    expect(privacy).toContain('your note: seen by me');
    await takesBack(member);
    const left = await running.database.asOwner(
      'select 1 from checkin_notes where user_id = $1 union all select 1 from checkin_answers where user_id = $1',
      [member.id],
    );
    expect(left).toEqual([]);
  });

  test('looks back as far as it says, and no further', async () => {
    const member = await withAnswers();
    running.clock.advance(days(40));
    const { opened } = await openPage(member);
    expect(opened).toContain('over 30 days: no answers');
    expect(opened).toContain('over 90 days: one day with an answer, 2.');
  });
});

async function takesBack(member: MemberActor): Promise<void> {
  let card = await member.presses('What I agreed to', { on: await member.runs('/start') });
  while (!card.text.includes('**Check-ins**')) card = await member.presses('More', { on: card });
  const back = card.reply?.buttons.find(({ customId }) => customId?.includes('take_back:checkins'));
  await member.presses(back?.customId ?? '', { on: card });
}

describe('inside Discord', () => {
  test('pictures with what they show in words, privately, only where the community chose it', async () => {
    const other = await testCommunity(running, 'Second Wind');
    const member = running.sandbox.user('Wanderer').in(other.guild);
    await startsCheckin(member);
    await answers(member, /^2/);
    expect((await history(member)).text).toContain('on a private page');
    await running.database.asOwner(
      "update communities set health_data_mode = 'discord' where guild_id = $1",
      [other.guild.id],
    );
    await expect
      .poll(async () => (await history(member)).text, { interval: 200 })
      .toContain('How it has been');
    const month = await history(member);
    expect(month.ephemeral).toBe(true);
    expect(month.text).toContain('Only you.');
    expect(month.text).toContain('too few answers to compare');
    expect(month.labels).toEqual(['7 days', '30 days', '90 days', 'With notes, as a page', 'Back']);
    const week = await member.presses('7 days', { on: month });
    expect(week.text).toContain('How it has been');
    expect(running.log.join('')).not.toContain('"tap.failed"');
  });
});
