/** Somebody writes to the bot: it says what it is, asks, and sends on nothing before a tap; what moderators answer comes back there. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { cutOff, everythingStored, linesWith } from '../database-trouble.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { goesOn } from '../queue/on-duty.ts';
import { cards } from '../server.ts';
import { acts, newCard } from './report.ts';

const running = await testSuite();
const { sandbox } = running;
let community: TestCommunity;
let letIn: (() => Promise<void>) | undefined;

beforeAll(async () => {
  community = await testCommunity(running);
  await running.suite.runTicks();
});

afterEach(async () => {
  await letIn?.();
  letIn = undefined;
});

const asking = 'nothing has been sent on';
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 20 });
let count = 0;
const somebody = (): MemberActor => {
  const user = sandbox.user(`Writer ${(count += 1)}`);
  community.guild.addMember(user);
  return user.inDirectMessages();
};
const asked = (who: MemberActor): Promise<SeenMessage> =>
  who.waitsForDirectMessage(asking, { within: 30_000 });

async function sends(who: MemberActor, words: string, label: RegExp): Promise<SeenMessage> {
  const before = new Set(cards(community).map(({ id }) => id));
  who.tells('kindred', words);
  const prompt = await asked(who);
  const answered = await who.presses(label, { on: prompt });
  await until(() => expect(answered.text).toContain('The moderators have it'));
  return newCard(community, before);
}

describe('what somebody writes', () => {
  test('waits encrypted: the bot says what it is, a lock screen tells nothing, and no moderator has heard of it', async () => {
    const who = somebody();
    const before = cards(community).length;
    who.tells('kindred', 'I think of suicide and nobody must know');
    const prompt = await asked(who);
    expect(prompt.text.slice(0, 150)).toContain('This is Kindred, a bot.');
    expect(prompt.text).toContain('moderators of The Long Road');
    expect(prompt.text).toContain('Who can see this?');
    expect(prompt.labels).toEqual([
      'Send it, with my name / Enviarlo, con mi nombre',
      'Send it, without my name / Enviarlo, sin mi nombre',
      'Help now / Ayuda ya',
      'Do not send it / No enviarlo',
    ]);
    const stored = await everythingStored(running.database);
    expect(linesWith(stored, who.id)).toEqual([]);
    expect(linesWith(stored, 'suicide')).toEqual([]);
    expect(running.log.filter((line) => line.includes('suicide') || line.includes(who.id))).toEqual([]);
    expect(cards(community)).toHaveLength(before);
    // Whatever was written, help is a tap away and looks the same.
    expect((await who.presses(/Help now/, { on: prompt })).text).toContain('a bot, not a person');
  });

  test('in several pieces is asked about once, and goes together', async () => {
    const who = somebody();
    who.tells('kindred', 'First piece');
    await asked(who);
    who.tells('kindred', 'Second piece');
    await until(() => expect(who.directMessages().at(-1)?.text).toContain('Your 2 messages go together'));
    expect(who.directMessages()).toHaveLength(1);
    const [prompt] = who.directMessages();
    if (!prompt) throw new Error('nobody was asked');
    const before = new Set(cards(community).map(({ id }) => id));
    await who.presses(/Send it, with my name/, { on: prompt });
    const card = await newCard(community, before);
    const look = await community.moderators[0].presses('Look', { on: card });
    expect(look.text).toContain('> First piece\n> Second piece');
  });

  test('is erased where they say so, and after an hour', async () => {
    const who = somebody();
    const drafts = () => running.database.asOwner('select 1 from drafts');
    const there = (await drafts()).length;
    who.tells('kindred', 'Never mind');
    const prompt = await asked(who);
    const gone = await who.presses(/Do not send it/, { on: prompt });
    expect(gone.text).toContain('Nothing was sent');
    expect(await drafts()).toHaveLength(there);
    who.tells('kindred', 'Something else');
    await until(async () => expect(await drafts()).toHaveLength(there + 1));
    const second = await asked(who);
    running.clock.advance(hours(2));
    const late = await who.presses(/Send it, with my name/, { on: second });
    expect(late.text).toContain('more than an hour ago');
    await running.suite.runTicks();
    await until(async () => expect(await drafts()).toHaveLength(0));
  });
});

describe('sent on', () => {
  test('with their name it is a case that says so; the answer comes into that conversation, and they go on writing there', async () => {
    const who = somebody();
    const card = await sends(who, 'Could somebody look at the rules?', /Send it, with my name/);
    expect(card.text).toContain('Somebody has written to the moderators');
    expect(card.text).not.toContain(who.id);
    const [theo] = community.moderators;
    const look = await theo.presses('Look', { on: card });
    expect(look.text).toContain('> Could somebody look at the rules?');
    expect(look.text).toContain(`<@${who.id}>`);
    await theo.presses('Take', { on: card });
    const preview = await (await acts(theo, card, 'write')).submits({ words: 'Which of them?' });
    await theo.presses('Send it', { on: preview });
    const answer = await who.waitsForDirectMessage('> Which of them?', { within: 30_000 });
    expect(answer.text.slice(0, 150)).not.toMatch(/rules|of them/i);
    expect(answer.text).toContain('You can write back here');
    expect(answer.labels).toContain('Help now');

    who.tells('kindred', 'The third one');
    await until(() => expect(who.directMessages().at(-1)?.text).toContain(asking));
    const again = await asked(who);
    await who.presses(/Send it, with my name/, { on: again });
    await until(async () =>
      expect((await theo.presses('Look', { on: card })).text).toContain('> The third one'),
    );
  });

  test('is answered also while no more direct messages may be opened: they opened these themselves', async () => {
    const who = somebody();
    const card = await sends(who, 'Is anybody there?', /Send it, with my name/);
    const heal = sandbox.faults.onRequest(({ route }) =>
      route === 'POST /users/@me/channels'
        ? { status: 400, body: { code: 40003, message: 'You are opening direct messages too fast' } }
        : undefined,
    );
    const [theo] = community.moderators;
    await theo.presses('Take', { on: card });
    const preview = await (await acts(theo, card, 'write')).submits({ words: 'I am here' });
    await theo.presses('Send it', { on: preview });
    const answer = await who.waitsForDirectMessage('> I am here', { within: 30_000 });
    heal();
    expect(answer.text).toContain('You can write back here');
  });

  test('and who asks in Help now besides is told that the answer comes by direct message, as it does', async () => {
    const user = sandbox.user('Writes first');
    community.guild.addMember(user);
    const who = user.inDirectMessages();
    const card = await sends(who, 'I wrote this first', /Send it, with my name/);
    const member = user.in(community.guild);
    const help = await member.runs('/help-now');
    for (const label of ['I need to talk', 'Ask a moderator to write', 'Yes, ask them'])
      await (await member.presses(label, { on: help })).settled();
    await until(() => expect(help.text).toContain('By direct message, from this bot'));
    expect(help.labels).not.toContain('By direct message instead');
    const [theo] = community.moderators;
    await theo.presses('Take', { on: card });
    const preview = await (await acts(theo, card, 'write')).submits({ words: 'I have read both' });
    await theo.presses('Send it', { on: preview });
    await who.waitsForDirectMessage('> I have read both', { within: 30_000 });
  });

  test('without their name nobody learns who it was, and they are answered all the same', async () => {
    const who = somebody();
    const card = await sends(who, 'A moderator was unkind to me', /Send it, without my name/);
    const [theo] = community.moderators;
    const look = await theo.presses('Look', { on: card });
    expect(look.text).toContain('> A moderator was unkind to me');
    expect(look.text).not.toContain(who.id);
    await theo.presses('Take', { on: card });
    const more = await theo.presses('More', { on: card });
    expect(JSON.stringify(more.reply?.components)).toContain('"value":"write"');
    const preview = await (await acts(theo, card, 'write')).submits({ words: 'Thank you for saying it.' });
    expect(preview.text).not.toContain(who.id);
    await theo.presses('Send it', { on: preview });
    const answer = await who.waitsForDirectMessage('> Thank you for saying it.', { within: 30_000 });
    expect((await theo.presses('Look', { on: card })).text).not.toContain(who.id);
    await who.presses('No more, please', { on: answer });
    const after = await theo.presses('More', { on: card });
    expect(JSON.stringify(after.reply?.components)).not.toContain('"value":"write"');
    const stored = await everythingStored(running.database);
    expect(linesWith(stored, who.id)).toEqual([]);
    expect(running.log.some((line) => line.includes(who.id))).toBe(false);
  });

  test('pressed twice it is sent once; a flood waits, in kind words, and is not lost', async () => {
    const who = somebody();
    who.tells('kindred', 'Once');
    const prompt = await asked(who);
    await Promise.all([
      who.presses(/Send it, without my name/, { on: prompt }),
      who.presses(/Send it, without my name/, { on: prompt }),
    ]);
    const sent = () =>
      running.database.asOwner<{ count: number }>(
        "select count(*)::int as count from reports where kind = 'contact' group by reporter_hash order by 1 desc limit 1",
      );
    for (let time = 0; time < 9; time += 1) {
      who.tells('kindred', `Again ${time}`);
      await until(() =>
        expect(who.directMessages().filter(({ text }) => text.includes(asking))).toHaveLength(1),
      );
      await who.presses(/Send it, without my name/, { on: await asked(who) });
      await until(() =>
        expect(who.directMessages().filter(({ text }) => text.includes(asking))).toHaveLength(0),
      );
    }
    await until(async () => expect(await sent()).toEqual([{ count: 10 }]));
    who.tells('kindred', 'One more');
    const last = await asked(who);
    const waits = await who.presses(/Send it, without my name/, { on: last });
    expect(waits.text).toContain('Thank you for your patience');
    running.clock.advance(hours(0.9));
    expect(await sent()).toEqual([{ count: 10 }]);
  });
});

describe('of which server', () => {
  test('who is in several is asked, and only those moderators get it', async () => {
    const other = await testCommunity(running, 'The Quiet Garden');
    await running.suite.runTicks();
    const user = sandbox.user('Writer of two');
    community.guild.addMember(user);
    other.guild.addMember(user);
    const who = user.inDirectMessages();
    who.tells('kindred', 'For the garden');
    const prompt = await asked(who);
    expect(prompt.text).toContain('You choose of which server');
    const before = cards(community).length;
    const which = await who.presses(/Send it, with my name/, { on: prompt });
    expect(which.text).toContain('To the moderators of which server?');
    const gardens = new Set(cards(other).map(({ id }) => id));
    await who.presses('The Quiet Garden', { on: which });
    const card = await newCard(other, gardens);
    expect((await other.moderators[0].presses('Look', { on: card })).text).toContain('> For the garden');
    expect(cards(community)).toHaveLength(before);

    // Whether somebody is there is known of each.
    const asks = async () => {
      const help = await who.runs('/help-now', {}, { in: '@kindred' });
      for (const label of ['I need to talk', 'Ask a moderator to write'])
        await (await who.presses(label, { on: help })).settled();
      return help.text;
    };
    expect(await asks()).toContain('No moderator is on duty now');
    await goesOn(other.moderators[0], { hours: 1 });
    expect(await asks()).toContain('depends on the server that you choose');
  });

  test('who agreed to something in one is asked of the others, too, in which they are', async () => {
    const other = await testCommunity(running, 'The Slow Garden');
    await makeGroup(other);
    await running.suite.runTicks();
    const user = sandbox.user('Agreed in one');
    community.guild.addMember(user);
    other.guild.addMember(user);
    await joinsGroup(user.in(other.guild), 'Wolf pack');
    const who = user.inDirectMessages();
    who.tells('kindred', 'For the other one');
    const which = await who.presses(/Send it, with my name/, { on: await asked(who) });
    expect(which.labels).toEqual(expect.arrayContaining([community.guild.guild.name, 'The Slow Garden']));
  });

  test('of whom no server is known is told so, with the way to help', async () => {
    const stranger = sandbox.user('Stranger');
    stranger.installs('kindred');
    const who = stranger.inDirectMessages();
    who.tells('kindred', 'Hello?');
    const said = await who.waitsForDirectMessage('in no server that has set Kindred up', { within: 30_000 });
    expect(said.text).toContain('no estás en ningún servidor que haya configurado Kindred');
    expect((await who.presses('Help now / Ayuda ya', { on: said })).text).toContain('a bot, not a person');
  });
});

test('with the database gone it says that nothing was sent, in each language, English first, and help is there', async () => {
  const who = somebody();
  letIn = await cutOff(running.database);
  who.tells('kindred', 'Is anybody there?');
  const said = await who.waitsForDirectMessage('Something on our side is broken', { within: 30_000 });
  expect(said.text).toMatch(/not sent to anybody[^]*no se ha enviado a nadie/);
  expect((await who.presses('Help now / Ayuda ya', { on: said })).text).toContain('a bot, not a person');
});
