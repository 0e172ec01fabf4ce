/** `/help-now`: for anybody, anywhere. In the server, in direct messages, on one's own account, timed out, with the database gone. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { cutOff, everythingStored, linesWith } from '../database-trouble.ts';
import { cards, timeOut } from '../server.ts';

const running = await testSuite();
const { sandbox } = running;
let community: TestCommunity;
let letIn: (() => Promise<void>) | undefined;
beforeAll(async () => {
  community = await testCommunity(running);
  // As every start does, and then every ten minutes.
  await running.suite.runTicks();
});

afterEach(async () => {
  await letIn?.();
  letIn = undefined;
});

let count = 0;
const somebody = () => sandbox.user(`Somebody ${(count += 1)}`);
const here = () => somebody().in(community.guild);
const staff = (): readonly SeenMessage[] => community.moderators[0].sees('#staff');
const timesOut = (person: string) =>
  timeOut(community.guild, person, running.clock.now().getTime() + minutes(60));

async function unsafe(who: MemberActor, options?: { in: string }): Promise<Tap> {
  const card = await who.runs('/help-now', {}, options);
  await who.presses('I don’t feel safe', { on: card });
  return card;
}

async function opens(who: MemberActor, ...buttons: readonly string[]): Promise<Tap> {
  const card = await who.runs('/help-now');
  for (const button of buttons) await who.presses(button, { on: card });
  return card;
}

test('it says that it is a bot, is private, begins with buttons alone, and keeps nothing', async () => {
  const who = here();
  const before = await everythingStored(running.database);
  const card = await who.runs('/help-now');
  expect(card.ephemeral).toBe(true);
  expect(card.text).toContain('a bot, not a person');
  expect(card.text).not.toMatch(/\d/);
  for (const way of ['My body: medical emergency', 'I don’t feel safe', 'Someone else', 'I need to talk']) {
    await who.presses(way, { on: card });
    await who.presses(way === 'My body: medical emergency' ? 'Back' : 'More', { on: card });
    if (way !== 'My body: medical emergency') await who.presses('To the beginning', { on: card });
  }
  const after = await everythingStored(running.database);
  expect(linesWith(after, who.id)).toEqual([]);
  expect(after.filter((line) => !before.includes(line) && !/budget|ticks|deliver/.test(line))).toEqual([]);
});

describe('without a country', () => {
  test('the numbers of regions stand first, a tap tells the country, and it goes along', async () => {
    const who = here();
    const card = await opens(who, 'My body: medical emergency');
    expect(card.text).toMatch(
      /^## Call the emergency number where you are\n\*\*112\*\*[^]*911[^]*999[^]*000/,
    );
    await who.chooses('The country where you are', 'DE', { on: card });
    expect(card.text).toBe('## Call **112** now\nEmergency number, Germany.');
    expect(card.labels).toEqual(['Another country', 'Back']);
  });

  test('what is no country says so, and the list and the form stay at hand', async () => {
    const who = here();
    const card = await opens(who, 'I need to talk', 'More');
    await (await who.presses('It is not in the list', { on: card })).submits({ country: 'Atlantis' });
    expect(card.text).toContain('does not know that country');
    expect(card.labels).toEqual(expect.arrayContaining(['Type it again', 'Find a line near you', 'Back']));
    await (await who.presses('Type it again', { on: card })).submits({ country: 'se' });
    expect(card.text).toContain('no line for this country (Sweden)');
  });

  test('one that is in no list is typed; of one that is not known, no number is made up', async () => {
    const who = here();
    const card = await unsafe(who);
    await who.presses('More', { on: card });
    const form = await who.presses('It is not in the list', { on: card });
    await form.submits({ country: 'Sweden' });
    expect(card.text).toContain('emergency number in Sweden');
    expect(card.text).toContain('Kindred does not know it');
  });
});

test('the minute: what is in the way, one small step, when; the number goes along, and nothing is kept', async () => {
  const who = here();
  const card = await unsafe(who);
  await who.chooses('The country where you are', 'GB', { on: card });
  await who.presses('One minute, step by step', { on: card });
  expect(card.text).toContain('call **999** or **112** (United Kingdom)');
  await who.chooses('Choose one', 'words', { on: card });
  expect(card.text).toContain('One sentence is enough');
  await who.chooses('Choose one', 'person', { on: card });
  await who.presses('In ten minutes', { on: card });
  expect(card.text).toContain('**Tell one person near me**, in ten minutes');
  expect(card.text).toMatch(/999[^]*Samaritans/);
  expect(linesWith(await everythingStored(running.database), who.id)).toEqual([]);
});

describe('asking a moderator to write', () => {
  test('tells first who learns of it and that nobody is on duty; then it is one urgent case', async () => {
    const who = here();
    const card = await unsafe(who);
    await who.presses('Ask a moderator to write', { on: card });
    expect(card.text).toContain('No moderator is on duty now');
    expect(card.text).toContain('Who can see this?');
    const before = cards(community).length;
    await who.presses('Yes, ask them', { on: card });
    expect(card.text).toContain('The moderators have been asked');
    await vi.waitFor(() => expect(cards(community)).toHaveLength(before + 1), { timeout: 10_000 });
    const shown = cards(community).at(-1);
    expect(shown?.text).toContain('crisis');
    expect(shown?.text).not.toContain(who.id);
    const again = await unsafe(who);
    await who.presses('Ask a moderator to write', { on: again });
    await who.presses('Yes, ask them', { on: again });
    expect(again.text).toContain('The moderators have been asked');
    expect(cards(community)).toHaveLength(before + 1);
    const look = await community.moderators[0].presses('Look', { on: shown ?? again });
    expect(look.text).toContain(`<@${who.id}> said that they don’t feel safe`);
  });

  test('who first only wanted to talk and then is not safe becomes more urgent, in the same case', async () => {
    const who = here();
    const card = await opens(who, 'I need to talk', 'Ask a moderator to write');
    const before = cards(community).length;
    await who.presses('Yes, ask them', { on: card });
    await vi.waitFor(() => expect(cards(community)).toHaveLength(before + 1), { timeout: 10_000 });
    expect(cards(community).at(-1)?.text).toContain('Severity: red');
    const worse = await unsafe(who);
    await who.presses('Ask a moderator to write', { on: worse });
    await who.presses('Yes, ask them', { on: worse });
    await vi.waitFor(() => expect(cards(community).at(-1)?.text).toContain('Severity: crisis'), {
      timeout: 10_000,
    });
    expect(cards(community)).toHaveLength(before + 1);
    const look = await community.moderators[0].presses('Look', { on: cards(community).at(-1) });
    expect(look.text).toContain('said that they don’t feel safe');
  });
});

test.each(['13 to 17', 'Under 13'])(
  'somebody of %s has it like anybody, and no thread is made',
  async (age) => {
    const who = here();
    const zone = await who.runs('/start', { timezone: 'Europe/Berlin' });
    const asked = await who.presses('Yes, keep it', { on: zone });
    await who.presses(age, { on: await who.presses('Yes, keep them', { on: asked }) });
    const card = await unsafe(who);
    await who.presses('Ask a moderator to write', { on: card });
    const before = cards(community).length;
    await who.presses('Yes, ask them', { on: card });
    expect(card.text).toContain('The moderators have been asked');
    await vi.waitFor(() => expect(cards(community)).toHaveLength(before + 1), { timeout: 10_000 });
    expect(who.threads()).toEqual([]);
  },
);

describe('who is timed out', () => {
  test('has no commands in the server, but help in direct messages, and reaches its moderators without any consent', async () => {
    const person = somebody();
    const who = person.in(community.guild);
    timesOut(person.id);
    await expect(who.runs('/help-now')).rejects.toThrow(/no channel .* may use commands/);
    const direct = person.inDirectMessages();
    const card = await unsafe(direct, { in: '@kindred' });
    await direct.presses('Ask a moderator to write', { on: card });
    expect(card.text).toContain('Shall a moderator of The Long Road write to you?');
    const before = cards(community).length;
    await direct.presses('Yes, ask them', { on: card });
    expect(card.text).toContain('The moderators have been asked');
    await vi.waitFor(() => expect(cards(community)).toHaveLength(before + 1), { timeout: 10_000 });
  });
});

describe('installed to one’s own account', () => {
  test('it answers in a server where the bot is not, and says that nobody can be asked from there', async () => {
    const person = somebody();
    person.installs('kindred');
    const elsewhere = sandbox.createGuild({ name: 'Elsewhere', owner: somebody() });
    elsewhere.createChannel({ name: 'talk' });
    const who = person.in(elsewhere);
    const card = await unsafe(who, { in: '#talk' });
    expect(card.ephemeral).toBe(true);
    await who.chooses('The country where you are', 'US', { on: card });
    expect(card.text).toContain('988');
    await who.presses('Ask a moderator to write', { on: card });
    expect(card.text).toContain('Nobody has been told anything');
    expect(
      await running.database.asOwner('select from communities where guild_id = $1', [elsewhere.id]),
    ).toEqual([]);
  });

  test('it answers in direct messages to who is in no server with the bot', async () => {
    const person = somebody();
    person.installs('kindred');
    const card = await unsafe(person.inDirectMessages(), { in: '@kindred' });
    expect(card.text).toContain('112');
  });
});

describe('while the database is gone', () => {
  test('the numbers come, and the request stands in the staff channel: nobody named, once, and a moderator learns who', async () => {
    const who = here();
    letIn = await cutOff(running.database);
    const card = await unsafe(who);
    await who.chooses('The country where you are', 'FR', { on: card });
    expect(card.text).toMatch(/\*\*15\*\* or \*\*112\*\*[^]*3114/);
    for (let time = 0; time < 2; time += 1) {
      await who.presses('Ask a moderator to write', { on: card });
      expect(card.text).toContain('Whether a moderator is there now is not known');
      await (await who.presses('Yes, ask them', { on: card })).settled();
      expect(card.text).toContain('stands in their channel as a message');
      await who.presses('Back', { on: card });
    }
    const waiting = staff().filter(({ text }) => text.includes('A request is waiting'));
    expect(waiting).toHaveLength(1);
    const [message] = waiting;
    if (!message) throw new Error('nothing stands there');
    expect(JSON.stringify(message)).not.toContain(who.id);
    const [moderator] = community.moderators;
    const told = await moderator.presses('Who asked', { on: message });
    const said = `<@${who.id}> said that they don’t feel safe, and would like`;
    await vi.waitFor(() => expect(told.text).toContain(said), { timeout: 10_000 });
    expect(JSON.stringify(community.members[0].sees('#lobby'))).not.toContain('A request is waiting');
    const refused = await community.lead.presses('Who asked', { on: message });
    expect(refused.text).toContain('only for moderators');

    await letIn();
    letIn = undefined;
    const before = cards(community).length;
    await vi.waitFor(
      async () => {
        await moderator.presses('Who asked', { on: message });
        expect(staff().some(({ text }) => text.includes('is in the queue now'))).toBe(true);
      },
      { timeout: 15_000, interval: 300 },
    );
    await vi.waitFor(() => expect(cards(community)).toHaveLength(before + 1), { timeout: 10_000 });
  });

  test('who only wanted to talk and then does not feel safe: the graver one goes out, too, and each of them once', async () => {
    const who = here();
    const waiting = () => staff().filter(({ text }) => text.includes('A request is waiting'));
    const stood = waiting().length;
    letIn = await cutOff(running.database);
    for (const way of ['I need to talk', 'I don’t feel safe', 'I don’t feel safe']) {
      const card = await opens(who, way, 'Ask a moderator to write');
      await (await who.presses('Yes, ask them', { on: card })).settled();
      expect(card.text).toContain('stands in their channel as a message');
    }
    const gravest = waiting()
      .slice(stood)
      .map(({ text }) => /Severity: (\w+)/.exec(text)?.[1]);
    expect(gravest).toEqual(['red', 'crisis']);
  });

  test('it says plainly that it is not certain where Discord does not take it either: the database may do it later', async () => {
    const who = here();
    const card = await unsafe(who);
    await who.presses('Ask a moderator to write', { on: card });
    letIn = await cutOff(running.database);
    const heal = sandbox.faults.onRequest(({ route }) =>
      route === 'POST /channels/:channel/messages' ? { status: 500 } : undefined,
    );
    await (await who.presses('Yes, ask them', { on: card })).settled();
    heal();
    expect(card.text).toContain('not certain that this arrived');
    expect(card.text).toContain('ask again; that does no harm');
    expect(card.text).not.toContain('has been told');
  });

  test('who is timed out has the numbers and reaches the moderators in direct messages all the same', async () => {
    const person = somebody();
    community.guild.addMember(person);
    timesOut(person.id);
    const direct = person.inDirectMessages();
    const waiting = () => staff().filter(({ text }) => text.includes('A request is waiting'));
    const stood = waiting().length;
    letIn = await cutOff(running.database);
    const card = await (await unsafe(direct, { in: '@kindred' })).settled();
    expect(card.text).toContain('112');
    await (await direct.presses('Ask a moderator to write', { on: card })).settled();
    expect(card.text).toContain('Whether a moderator is there now is not known');
    await (await direct.presses('Yes, ask them', { on: card })).settled();
    expect(card.text).toContain('stands in their channel as a message');
    const standing = staff().filter(({ text }) => text.includes('A request is waiting'));
    expect(standing).toHaveLength(stood + 1);
    expect(JSON.stringify(standing)).not.toContain(person.id);
  });
});
