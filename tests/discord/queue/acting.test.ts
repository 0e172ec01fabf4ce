/** What moderators write to somebody or have done: shown to them first, told before it is done, and open to another look. */
import { expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import type { Deed } from '#src/escalation/types.ts';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, newCard, opensCase } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered, patient, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = community.moderators;

let people = 0;
const newPerson = (): MemberActor => {
  const user = running.sandbox.user(`Person ${(people += 1)}`);
  community.guild.addMember(user);
  return user.in(community.guild);
};
async function ownCase(author: MemberActor, kind: 'harassment' | 'crisis' = 'harassment') {
  const message = author.sends('#lobby', `Be off with you ${people}`);
  const card = await opensCase(running, community, newPerson(), message, { kind });
  await theo.presses('Take', { on: card });
  await vi.waitFor(() =>
    expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(`is with <@${theo.id}>`),
  );
  return { card, message };
}
async function drafts(card: SeenMessage, deed: Deed, answers: Record<string, string>): Promise<Tap> {
  return (await acts(theo, card, deed)).submits(answers);
}
const timedOut = ({ id }: MemberActor) => community.guild.guild.members.get(id)?.timedOutUntil ?? undefined;
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

test('a time-out is shown first, told before it is done, and can be ended', async () => {
  const author = newPerson();
  const { card } = await ownCase(author);
  const preview = await drafts(card, 'time_out', { lasts: '1h', words: 'Please rest for an hour.' });
  expect(preview.text).toContain('Nothing is sent yet');
  expect(preview.text).toContain('> Please rest for an hour.');
  expect(author.directMessages()).toEqual([]);
  expect(timedOut(author)).toBeUndefined();

  const rewritten = await theo.presses('Change it', { on: preview });
  const again = await rewritten.submits({ lasts: '1h', words: 'Please rest for an hour, and come back.' });
  const heal = running.sandbox.faults.onRequest(({ route }) =>
    route === 'POST /users/@me/channels' ? { status: 503 } : undefined,
  );
  await theo.presses('Tell them, then time out', { on: again });
  const letters = () =>
    running.database.asOwner("select state, outcome from deliveries where kind like 'case.letter'");
  await until(async () => expect(await letters()).toEqual([{ state: 'pending', outcome: 'http_503' }]));
  // However long Discord is away, nothing is done before they were told, and the hour begins then.
  running.clock.advance(minutes(20));
  await until(async () => expect(await letters()).toEqual([{ state: 'pending', outcome: 'http_503' }]));
  expect(timedOut(author)).toBeUndefined();
  heal();
  const told = await author.waitsForDirectMessage(/A note from the moderators/);
  expect(told.text.slice(0, 150)).not.toMatch(/time|warn|rule|taken down/i);
  expect(told.text).toContain('> Please rest for an hour, and come back.');
  expect(told.text).toContain('findahelpline.com');
  await until(() => expect(timedOut(author)).toBeDefined());
  const lasts = (timedOut(author) ?? 0) - running.clock.now().getTime();
  expect(lasts).toBeGreaterThan(minutes(55));
  // Discord has it a moment before it is noted, and only what is noted can be taken back.
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).text).toMatch(/A time-out, <t:\d+:R>: done/),
  );
  const ended = await (await acts(theo, card, 'undo')).submits({});
  expect(ended.text).toContain('being taken back');
  await until(() => expect(timedOut(author)).toBeUndefined());
  expect(author.directMessages()).toHaveLength(1);
});

test('what Discord refuses is shown and can be tried again', async () => {
  const author = newPerson();
  const { card, message } = await ownCase(author);
  const heal = running.sandbox.faults.onRequest(({ route }) =>
    route.startsWith('DELETE /channels/')
      ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
      : undefined,
  );
  const preview = await drafts(card, 'remove', { words: 'It names somebody.' });
  await theo.presses('Tell them, then take it down', { on: preview });
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).text).toContain('Discord refused it'),
  );
  expect(author.sees('#lobby').some(({ id }) => id === message.id)).toBe(true);
  expect((await theo.presses('Look', { on: card })).labels).toContain('Go to the message');
  heal();
  await (await acts(theo, card, 'try_again')).submits({});
  await until(() => expect(author.sees('#lobby').some(({ id }) => id === message.id)).toBe(false));
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).labels).not.toContain('Go to the message'),
  );
  expect(author.directMessages()).toHaveLength(1);
});

test('of a concern nothing is offered but to write, which waits in their inbox, and they can say no more', async () => {
  const author = newPerson();
  const { card } = await ownCase(author, 'crisis');
  const more = await theo.presses('More', { on: card });
  expect(JSON.stringify(more.reply?.components)).not.toMatch(/"value":"(warn|time_out|remove)"/);
  const preview = await drafts(card, 'write', { words: 'I am here tonight.' });
  expect(preview.text).toContain('You have done nothing wrong');
  await theo.presses('Send it', { on: preview });
  await until(async () =>
    expect(
      await running.database.asOwner("select 1 from case_actions where deed = 'write' and state = 'done'"),
    ).toHaveLength(1),
  );
  expect(author.directMessages()).toEqual([]);
  const waits = await vi.waitFor(
    async () => {
      const tap = await author.runs('/group mine');
      await running.sandbox.until(() => tap.followUps.length > 0, 200);
      const [shown] = tap.followUps;
      if (!shown) throw new Error('nothing waits');
      return shown;
    },
    { timeout: 10_000, interval: 50 },
  );
  expect(waits.text).toContain('The moderators have written to you');
  const letter = await author.presses('Read it', { on: waits });
  expect(letter.text).toContain('> I am here tonight.');
  const done = await author.presses('No more, please', { on: letter });
  expect(done.text).toContain('You will not be written to about this again');
  const again = await theo.presses('More', { on: card });
  expect(JSON.stringify(again.reply?.components)).not.toContain('"value":"write"');
});

test('where a rule may be broken, a note says neither that nothing was wrong nor that anything was', async () => {
  const author = newPerson();
  const { card } = await ownCase(author);
  await theo.presses('Send it', { on: await drafts(card, 'warn', { words: 'Please stop.' }) });
  await author.waitsForDirectMessage(/> Please stop/);
  expect((await theo.presses('Look', { on: card })).text).toContain(
    `words for whom it is about, by <@${theo.id}>`,
  );
  const preview = await drafts(card, 'write', { words: 'Shall we talk about it?' });
  const { text: shown } = preview;
  await theo.presses('Send it', { on: preview });
  const waits = await whispered(running, patient(author), '/group mine');
  const letter = await answered(author.presses('Read it', { on: waits }));
  for (const text of [shown, letter.text]) {
    expect(text).toContain('It may have to do with the rules of the community.');
    expect(text).toContain('> Shall we talk about it?');
    expect(text).not.toMatch(/nothing wrong|worried|you asked/);
  }
});

test('another look goes to another moderator, once, from a direct message although they are timed out', async () => {
  const author = newPerson();
  const writer = people;
  const { card } = await ownCase(author);
  const preview = await drafts(card, 'time_out', { lasts: '1d', words: 'A day apart.' });
  await theo.presses('Tell them, then time out', { on: preview });
  const told = await author.waitsForDirectMessage(/A note from the moderators/);
  await until(() => expect(timedOut(author)).toBeDefined());
  const direct = running.sandbox.user(`Person ${writer}`).inDirectMessages();
  const ways = await direct.presses('Ask for another look', { on: told });
  expect(ways.text).toContain('Another moderator than the first');
  const url = ways.reply?.buttons.find(({ url: link }) => link !== undefined)?.url ?? '';

  const before = new Set(cards(community).map(({ id }) => id));
  const page = await (await fetch(url, { method: 'POST' })).text();
  expect(page).not.toContain('**');
  // Two of one day are told apart.
  expect(page).toMatch(/<h2>A time-out on [^<]+ at \d+:\d\d/);
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  const body = new URLSearchParams({
    form_token: field('form_token'),
    form_name: 'appeal',
    form_once: field('form_once'),
    action: field('action'),
    words: 'He began it, and I asked him to stop',
  });
  const sent = await fetch(new URL('/p/send', url), { method: 'POST', body });
  expect(await sent.text()).toContain('Another moderator will look at it');

  const second = await newCard(community, before);
  expect(second.text).toContain('Asks for another look at a decision');
  expect((await theo.presses('Look', { on: second })).text).toContain('not yours to see');
  const look = await priya.presses('Look', { on: second });
  const number = /Case (\d+)/.exec(card.text)?.[1];
  for (const part of [
    '> He began it, and I asked him to stop',
    `of case ${number}: A time-out`,
    '> A day apart.',
  ])
    expect(look.text).toContain(part);
  expect((await priya.presses(`Open case ${number}`, { on: look })).text).toContain(`Case ${number}`);

  const once = await (await direct.presses('Write it here', { on: ways })).submits({ words: 'Again' });
  expect(once.text).toContain('You have already asked for another look');
  expect(once.text).toContain('> Again');

  // They are answered where they can read it, and what is taken back is over.
  await priya.presses('Take', { on: second });
  const letter = await answered(
    (await acts(priya, second, 'write')).submits({ words: 'He did begin it. We are sorry.' }),
  );
  expect(letter.text).toContain('as a **direct message**');
  expect(letter.text).not.toContain('nothing wrong');
  expect(letter.text).toContain('behind the link in the message about the decision');
  const isSent = await answered(priya.presses('Send it', { on: letter }));
  expect(isSent.text).toContain('behind the link in the message about the decision');
  expect(isSent.text).not.toContain('inbox');
  await author.waitsForDirectMessage(/> He did begin it/);
  const form = await acts(priya, second, 'resolve');
  expect(form.text).toContain('Whoever asked is told which of the two it is');
  await form.submits({ resolution: 'taken_back' });
  const answer = await author.waitsForDirectMessage(/^A note about something that you asked/);
  expect(answer.text).toContain('It is taken back.');
  expect(answer.text).toContain('In danger now');
  await until(() => expect(timedOut(author)).toBeUndefined());
  const more = await theo.presses('Look', { on: card });
  expect(more.text).toMatch(/A time-out, <t:\d+:R>: taken back/);
  const later = await direct.presses('Ask for another look', { on: told });
  const link = later.reply?.buttons.find(({ url: one }) => one !== undefined)?.url ?? '';
  const shown = await (await fetch(link, { method: 'POST' })).text();
  expect(shown).toContain('It is taken back.');
  expect(shown).toContain('He did begin it. We are sorry.');
});

test('before a ban it is said what happens where they cannot be told: done all the same, or not, as the moderator chooses', async () => {
  const closed = () =>
    running.sandbox.faults.onRequest(({ route, method }) =>
      route === 'POST /users/@me/channels' && method === 'POST'
        ? { status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } }
        : undefined,
    );
  const isBanned = ({ id }: MemberActor) => !community.guild.guild.members.has(id);
  const looks = async (card: SeenMessage, words: string) =>
    until(async () => expect((await theo.presses('Look', { on: card })).text).toContain(words));

  const careful = newPerson();
  const { card } = await ownCase(careful);
  const preview = await drafts(card, 'ban', { words: 'You sold a cure.' });
  expect(preview.text).toContain('banned all the same');
  expect(preview.labels).toEqual(['Tell them, then ban', 'Only if they can be told', 'Change it']);
  const heal = closed();
  const sent = await theo.presses('Only if they can be told', { on: preview });
  expect(sent.text).toContain('If they cannot be told, it is not done');
  await looks(card, 'not done, because they could not be told');
  expect(isBanned(careful)).toBe(false);
  await (await acts(theo, card, 'try_again')).submits({});
  await until(() => expect(isBanned(careful)).toBe(true));
  await looks(card, 'so they were not told');

  const other = newPerson();
  const second = await ownCase(other);
  const again = await drafts(second.card, 'ban', { words: 'You sold a cure, too.' });
  await theo.presses('Tell them, then ban', { on: again });
  await until(() => expect(isBanned(other)).toBe(true));
  heal();
  expect(other.directMessages()).toEqual([]);
  const told = await whispered(running, patient(theo));
  expect(told.text).toContain('could not be told');
});

test('nobody else can read what was written to somebody, or answer it', async () => {
  const author = newPerson();
  const { card } = await ownCase(author);
  const preview = await drafts(card, 'warn', { words: 'Between us.' });
  const [ref] = await running.database.asOwner<{ ref: string }>(
    "select ref from case_actions where state = 'draft' and deed = 'warn'",
  );
  expect(
    (await priya.presses('Send it', { on: preview }).catch(() => undefined))?.text ?? 'no longer',
  ).toContain('no longer');
  expect(ref?.ref).toMatch(/^[a-z2-7]{10}$/);
  const stored = await running.database.asOwner('select row_to_json(a)::text as row from case_actions a');
  expect(JSON.stringify(stored)).not.toContain('Between us');
  expect(JSON.stringify(stored)).not.toContain(author.id);
});
