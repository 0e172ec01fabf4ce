/**
 * The whole life of reports, played once: from the menu, as a command, as a wish to be written to; added to, looked at, taken, handed
 * over, written about, acted on, appealed, resolved, told, and brought to attention. Nobody who reported, no member whom it is
 * about, and no word of theirs stands anywhere but where a moderator asked to see it privately.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { goesOn } from '#tests/discord/queue/on-duty.ts';
import { everythingStored, linesWith } from '../database-trouble.ts';
import { cards } from '../server.ts';
import { acts, begins, menu, newCard } from './report.ts';

const running = await testSuite();
const community = await testCommunity(running);
const { lead } = community;
const [theo, priya] = community.moderators;

/** Names, words and files that nothing else would hold by chance. */
const marks = {
  reporter: 'Quillon',
  author: 'Vespera',
  asker: 'Ottoline',
  said: 'marzipan cures the liver',
  again: 'saffron cures it sooner',
  words: 'she frightened me yesterday',
  added: 'it has begun anew tonight',
  file: 'turmeric.txt',
  note: 'spoke to both on the telephone',
  letter: 'please take the weekend to rest',
  appeal: 'nobody asked me what happened',
  reason: 'five accounts in one afternoon',
} as const;

const person = (name: string): MemberActor => {
  const user = running.sandbox.user(`${name} Example`);
  community.guild.addMember(user);
  return user.in(community.guild);
};
const reporter = person(marks.reporter);
const author = person(marks.author);
const asker = person(marks.asker);
const people = [reporter, author, asker];

/** What was answered to anybody, for its custom ids. */
const taps: Tap[] = [];
const keep = async (tap: Promise<Tap>): Promise<Tap> => {
  const done = await tap;
  taps.push(done);
  return done;
};
/** Everything that was stored, at each moment at which something was on its way. */
const stored: string[] = [];
const snap = async () => stored.push(...(await everythingStored(running.database)));

let reported: SeenMessage;
const before = () => new Set(cards(community).map(({ id }) => id));

beforeAll(async () => {
  await goesOn(theo, { hours: 4 });
  reported = author.sends('#lobby', marks.said, { files: [{ name: marks.file, data: marks.said }] });
  let seen = before();
  const form = await keep(begins(running, reporter, reported));
  await snap();
  await keep(form.submits({ kind: 'harassment', words: marks.words, notice: 'direct_message' }));
  await snap();
  const card = await newCard(community, seen);

  const more = author.sends('#lobby', marks.again);
  const adding = await keep(reporter.uses(menu, { on: more }));
  await keep(adding.submits({ kind: 'add', words: marks.added }));

  seen = before();
  const command = await keep(reporter.runs('/report', { person: author.id }));
  await keep(command.submits({ kind: 'other', words: marks.words }));
  await newCard(community, seen);

  seen = before();
  const help = await keep(asker.runs('/help-now'));
  await asker.presses('I need to talk', { on: help });
  await asker.presses('Ask a moderator to write', { on: help });
  await asker.presses('Yes, ask them', { on: help });
  await newCard(community, seen);
  await snap();

  const look = await keep(theo.presses('Look', { on: card }));
  await keep(theo.presses('One further message', { on: look }));
  await keep(theo.presses('Take', { on: card }));
  await keep((await keep(acts(theo, card, 'note'))).submits({ note: marks.note }));
  await keep((await keep(acts(theo, card, 'hand_over'))).submits({ person: priya.id, note: marks.note }));
  const asked = await keep(acts(priya, card, 'open_reporter'));
  await keep(asked.submits({ report: 'Unkind or harassing', reason: marks.reason }));
  await keep(priya.presses('Look', { on: card }));
  const call = await lead.waitsFor('#staff', /A lead is asked for/);
  const shown = await keep(lead.presses('See what it is about', { on: call }));
  await keep(lead.presses('Agree to open it', { on: shown }));
  await snap();

  const draft = await keep(acts(priya, card, 'time_out'));
  const preview = await keep(draft.submits({ lasts: '1h', words: marks.letter }));
  await keep(priya.presses('Tell them, then time out', { on: preview }));
  await snap();
  const letter = await author.waitsForDirectMessage(/A note from the moderators/);
  seen = before();
  const direct = running.sandbox.user(`${marks.author} Example`).inDirectMessages();
  const ways = await keep(direct.presses('Ask for another look', { on: letter }));
  await keep((await keep(direct.presses('Write it here', { on: ways }))).submits({ words: marks.appeal }));
  const appeal = await newCard(community, seen);
  await keep(theo.presses('Look', { on: appeal }));

  await keep((await keep(acts(priya, card, 'resolve'))).submits({ resolution: 'handled', note: marks.note }));
  await reporter.waitsForDirectMessage(/have looked/);
  await keep(theo.runs('/queue board'));
  await keep(theo.runs('/queue find', { member: author.id }));
  // Until attention is called for, and what can wait stands in a digest.
  for (const time of [hours(2), hours(30), hours(80)]) {
    running.clock.advance(time);
    await running.suite.runTicks();
    await snap();
  }
  await lead.waitsFor('#staff', /When there is time|waits|waiting/);
  await snap();
}, 240_000);

/** Everything that says something of somebody. */
const telling = () => [
  ...Object.entries(marks),
  ...people.map(({ id }) => ['an id', id] as const),
  ['the id of the message', reported.id] as const,
];
/** What of that can be read there. */
const toldIn = (where: string) => telling().flatMap(([what, text]) => (where.includes(text) ? [what] : []));

test('everything was played: four cases, a note, an opening, a time-out, an appeal and a resolved case', async () => {
  const counts = await running.database.asOwner(
    `select (select count(*)::int from cases) as cases, (select count(*)::int from case_messages) as added,
            (select count(*)::int from case_actions where state = 'done') as done,
            (select count(*)::int from reporter_openings where state = 'open') as opened,
            (select count(*)::int from cases where state = 'resolved') as resolved`,
  );
  expect(counts).toEqual([{ cases: 4, added: 1, done: 1, opened: 1, resolved: 1 }]);
});

describe('nobody and no word stands', () => {
  test('in what the staff channel shows to all', () => {
    const staff = [...theo.sees('#staff'), ...lead.sees('#staff')].filter(({ ephemeral }) => !ephemeral);
    expect(staff.length).toBeGreaterThan(5);
    expect(toldIn(JSON.stringify(staff))).toEqual([]);
  });

  test('in what others see in public, but for what its author wrote there', () => {
    const lobby = community.members[2]
      .sees('#lobby')
      .filter(({ text }) => ![marks.said, marks.again].some((said) => text === said));
    expect(toldIn(JSON.stringify(lobby))).toEqual([]);
  });

  test('in a name of a channel or thread', () => {
    const names = [...community.guild.guild.channels.values()].map(({ name }) => name);
    expect(toldIn(JSON.stringify(names))).toEqual([]);
  });

  test('in any custom id that anybody was shown, but for the message that a form is about', () => {
    const buttons = taps.flatMap(({ reply, followUps }) =>
      [reply, ...followUps].flatMap(
        (message) => message?.buttons.map(({ customId }) => customId ?? '') ?? [],
      ),
    );
    const forms = taps.flatMap(({ modal }) => modal?.customId ?? []);
    expect(buttons.length).toBeGreaterThan(10);
    expect(toldIn(buttons.join('\n'))).toEqual([]);
    expect(toldIn(forms.join('\n').replaceAll(reported.id, 'the message'))).toEqual([]);
  });

  test('in a log line', () => {
    const log = running.log.join('\n');
    expect(log).toContain('"command":"case.look"');
    expect(toldIn(log)).toEqual([]);
    expect(log.match(/\d{17,20}/g)).toBeNull();
  });

  test('in what a probe tells', async () => {
    const answer = await fetch(new URL('/readyz', running.suite.webUrl));
    expect(toldIn(await answer.text())).toEqual([]);
  });

  test('in a reason in Discord’s audit log', async () => {
    const { id } = community.guild;
    const bot = running.sandbox.bot('kindred');
    const answer = await fetch(`${running.sandbox.url}/api/v10/guilds/${id}/audit-logs`, {
      headers: { authorization: `Bot ${bot.token}`, 'user-agent': 'DiscordBot (https://kindred.example, 1)' },
    });
    const log = await answer.json();
    expect(log).toMatchObject({ audit_log_entries: expect.any(Array) });
    const reasons = (log as { audit_log_entries: { reason?: string }[] }).audit_log_entries.flatMap(
      ({ reason }) => reason ?? [],
    );
    expect(reasons.length).toBeGreaterThan(0);
    expect(toldIn(reasons.join('\n'))).toEqual([]);
  });

  test('on a lock screen', () => {
    const sent = people
      .flatMap((who) => who.directMessages())
      .filter(({ ephemeral }) => !ephemeral)
      .map(({ text }) => text.split('\n')[0] ?? '');
    expect(sent.length).toBeGreaterThan(1);
    expect(toldIn(sent.join('\n'))).toEqual([]);
    expect(sent.join('\n')).not.toMatch(/report|time|warn|rule/i);
  });

  test.each(Object.keys(marks) as (keyof typeof marks)[])('in a row, job or delivery: %s', (what) => {
    expect(linesWith(stored, marks[what])).toEqual([]);
  });

  test('in a row, job or delivery: an id of theirs or of the message', () => {
    expect(stored.some((line) => line.startsWith('public.deliveries'))).toBe(true);
    for (const id of [reporter.id, asker.id, reported.id]) expect(linesWith(stored, id)).toEqual([]);
    expect(linesWith(stored, author.id)).toEqual([]);
  });
});

test('a moderator who looks reads what was said, and not who reported', () => {
  const read = taps.map(({ text }) => text).join('\n');
  for (const words of [marks.said, marks.again, marks.words, marks.added, marks.note])
    expect(read).toContain(words);
  expect(read).not.toContain(reporter.id);
});
