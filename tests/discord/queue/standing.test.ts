/** What somebody reads of a decision after it was told is how it stands then: taken back, refused by Discord, or done after all. */
import { expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import type { Deed } from '#src/escalation/types.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { acts, newCard, opensCase } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered, patient, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = community.moderators;

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 20 });
let people = 0;

/** Somebody, and the case that is about them and with Theo. */
async function ownCase() {
  const user = running.sandbox.user(`Standing ${(people += 1)}`);
  community.guild.addMember(user);
  const author = user.in(community.guild);
  const message = author.sends('#lobby', `Be off with you ${people}`);
  const reporter = community.members[people % 3] ?? theo;
  const card = await opensCase(running, community, reporter, message, { kind: 'harassment' });
  await theo.presses('Take', { on: card });
  await until(() =>
    expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(`is with <@${theo.id}>`),
  );
  return { author, user, card };
}
const timedOut = ({ id }: MemberActor) => community.guild.guild.members.get(id)?.timedOutUntil ?? undefined;
async function sends(card: SeenMessage, deed: Deed, button: string, answers: Record<string, string>) {
  const preview = await answered((await acts(theo, card, deed)).submits(answers));
  await answered(theo.presses(button, { on: preview }));
}
const timesOut = (card: SeenMessage) =>
  sends(card, 'time_out', 'Tell them, then time out', { lasts: '1d', words: 'A day apart.' });
const looks = (card: SeenMessage, words: RegExp) =>
  until(async () => expect((await answered(theo.presses('Look', { on: card }))).text).toMatch(words));
const refusesTimeOuts = () =>
  running.sandbox.faults.onRequest(({ route }) =>
    route.startsWith('PATCH /guilds/:guild/members')
      ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
      : undefined,
  );

test('a notice that waited in the inbox says that it was taken back, and offers no other look at that', async () => {
  const { author, user, card } = await ownCase();
  user.closesDirectMessages();
  await timesOut(card);
  await looks(card, /A time-out, <t:\d+:R>: done/);
  await answered((await acts(theo, card, 'undo')).submits({}));
  await until(() => expect(timedOut(author)).toBeUndefined());
  await looks(card, /A time-out, <t:\d+:R>: taken back/);
  const waits = await whispered(running, patient(author), '/group mine');
  expect(waits.text).toMatch(/The moderators have written to you on <t:\d+:F>/);
  const letter = await answered(author.presses('Read it', { on: waits }));
  expect(letter.text).toContain('That was taken back, and it keeps you from nothing any more.');
  expect(letter.text).not.toContain('that ends');
  expect(letter.text).toContain('> A day apart.');
  expect(letter.labels).toEqual(['Help now']);
}, 120_000);

test('who was told of a time-out that Discord refused is told so, and later that it is done after all, once each', async () => {
  const { author, user, card } = await ownCase();
  const heal = refusesTimeOuts();
  await timesOut(card);
  const told = await author.waitsForDirectMessage(/You can read here and not write/);
  const refused = await author.waitsForDirectMessage(/That was not carried out/);
  expect(refused.text.slice(0, 150)).not.toMatch(/time|read here/i);
  const direct = user.inDirectMessages();
  const none = await answered(direct.presses('Ask for another look', { on: told }));
  expect(none.text).toContain('That was not carried out, so there is nothing to look at.');

  // Refused again: they know that already.
  await answered((await acts(theo, card, 'try_again')).submits({}));
  await looks(card, /A time-out, <t:\d+:R>: Discord refused it/);
  heal();
  await answered((await acts(theo, card, 'try_again')).submits({}));
  await until(() => expect(timedOut(author)).toBeDefined());
  const done = await author.waitsForDirectMessage(/now it is; it ends <t:\d+:R>/);
  expect(done.buttons.map(({ label }) => label)).toEqual(['Ask for another look', 'Help now']);
  const notes = author.directMessages().filter(({ text }) => text.startsWith('A note'));
  expect(notes.map(({ id }) => id)).toEqual([told.id, refused.id, done.id]);
}, 120_000);

test('who was answered that what is taken back is not done yet hears once that it is', async () => {
  const { author, user, card } = await ownCase();
  await timesOut(card);
  const told = await author.waitsForDirectMessage(/You can read here and not write/);
  await looks(card, /A time-out, <t:\d+:R>: done/);
  const direct = user.inDirectMessages();
  const before = new Set(cards(community).map(({ id }) => id));
  const ways = await answered(direct.presses('Ask for another look', { on: told }));
  await (await direct.presses('Write it here', { on: ways })).submits({ words: 'He began it' });
  // Asked again, it is said at once how it stands, and not only once they have written.
  const waits = await answered(direct.presses('Ask for another look', { on: told }));
  expect(waits.text).toMatch(/You asked for another look on <t:\d+:D>\. Another moderator will look at it/);
  expect(waits.labels).toEqual(['See it on a private page']);

  const second = await newCard(community, before);
  const heal = refusesTimeOuts();
  await priya.presses('Take', { on: second });
  await answered((await acts(priya, second, 'resolve')).submits({ resolution: 'taken_back' }));
  await author.waitsForDirectMessage(/that is not done on Discord yet/);
  heal();
  await answered((await acts(priya, card, 'undo')).submits({}));
  await until(() => expect(timedOut(author)).toBeUndefined());
  const done = await author.waitsForDirectMessage(/is done now on Discord/);
  expect(done.text).toContain('It is taken back. If it was not over yet, you can write again now.');
  expect(done.text.slice(0, 150)).not.toMatch(/time-out|taken back/i);
  expect(author.directMessages().filter(({ text }) => text.startsWith('A note about'))).toHaveLength(2);
}, 120_000);

test('of who is banned because of another case a message is still taken away, and nothing is promised about its notice', async () => {
  const { author, user, card } = await ownCase();
  const first = author.sends('#lobby', 'One message more');
  const second = await opensCase(running, community, community.members[0], first, { kind: 'harassment' });
  await theo.presses('Take', { on: second });
  await until(() =>
    expect(cards(community).find(({ id }) => id === second.id)?.text).toContain(`is with <@${theo.id}>`),
  );
  user.closesDirectMessages();
  await sends(card, 'ban', 'Tell them, then ban', { words: 'You sold things to people here.' });
  await looks(card, /A removal from the server, <t:\d+:R>: done/);

  const more = await answered(theo.presses('More', { on: second }));
  expect(JSON.stringify(more.reply?.components)).not.toMatch(/"value":"(write|warn|time_out|ban)"/);
  const preview = await answered((await acts(theo, second, 'remove')).submits({ words: 'It was an offer.' }));
  expect(preview.text).toContain('They are banned.');
  expect(preview.text).not.toContain('waits in their inbox');
  const sent = await answered(theo.presses('Tell them, then take it down', { on: preview }));
  expect(sent.text).toContain('most likely they do not read why');
  await looks(second, /A message that was taken down, <t:\d+:R>: done; Discord refused the message/);
  const look = await answered(theo.presses('Look', { on: second }));
  expect(look.text).not.toContain('inbox');
  expect(theo.sees('#lobby').some(({ id }) => id === first.id)).toBe(false);
}, 120_000);

test('on the page, what was refused stands in the form it was typed into alone, and the same form sent twice is thanked twice', async () => {
  const { author, card } = await ownCase();
  for (const words of ['First.', 'Second.', 'Third.']) {
    await sends(card, 'warn', 'Send it', { words });
    await author.waitsForDirectMessage(new RegExp(`> ${words}`));
  }
  const [told] = author.directMessages();
  const url = told?.buttons.find(({ label }) => label === 'Write on a private page')?.url ?? '';
  const before = new Set(cards(community).map(({ id }) => id));
  const page = await (await fetch(url, { method: 'POST' })).text();
  const all = (name: string) =>
    [...page.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(([, value = '']) => value);
  const send = async (form: number, words: string) => {
    const body = new URLSearchParams({
      form_token: all('form_token')[form] ?? '',
      form_name: 'appeal',
      form_once: all('form_once')[form] ?? '',
      action: all('action')[form] ?? '',
      words,
    });
    return (await fetch(new URL('/p/send', url), { method: 'POST', body })).text();
  };
  expect(all('action')).toHaveLength(3);
  expect(await send(0, 'It was a joke')).toContain('Another moderator will look at it');
  const again = await send(0, 'It was a joke');
  expect(again).toContain('Another moderator will look at it');
  expect(again).not.toContain('You have already asked');
  const refused = await send(1, 'Nor was this meant so');
  expect(refused).toContain('less than an hour ago');
  expect(refused.match(/<textarea/g)).toHaveLength(2);
  expect(refused.match(/Nor was this meant so/g)).toHaveLength(1);
  expect(refused).toMatch(
    new RegExp(`value="${all('action')[1]}">[^]{0,200}<textarea[^>]*>Nor was this meant so`),
  );

  // That others are never written to is no matter to whoever asked themselves.
  const second = await newCard(community, before);
  await priya.presses('Take', { on: second });
  await until(() => expect(cards(community).find(({ id }) => id === second.id)?.text).toContain('is with'));
  expect((await acts(priya, second, 'write')).text).not.toContain('Reporters');
  expect((await acts(theo, card, 'write')).text).toContain('Reporters are never written to.');
}, 120_000);
