/** Words that may mean that somebody is not safe: Discord looks for them, a case links to the message, and nobody else learns of it. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { goesOn } from '#tests/discord/queue/on-duty.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { checkedUp, makeWhatIsMissing, startHere } from '../communities/begin.ts';
import { byHand } from '../groups/by-hand.ts';
import type { Hand } from '../groups/by-hand.ts';
import { cards, channelsCalled, letInto } from '../server.ts';
import { newCard } from './report.ts';
import { setWords } from './words-rule.ts';

const running = await testSuite();
let community: TestCommunity;
let hand: Hand;
let theo: MemberActor;
let priya: MemberActor;

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 50 });
const rules = () => hand.rules();
const told = () => startHere(community.members[0]).text;
const enabled = async () =>
  (await rules()).filter(({ name }) => name.startsWith('Kindred')).map((one) => one.enabled);
const looks = async (check: () => void | Promise<void>): Promise<void> => {
  await vi.waitFor(
    async () => {
      await running.suite.runTicks();
      await check();
    },
    { timeout: 30_000, interval: 100 },
  );
};

beforeAll(async () => {
  community = await testCommunity(running);
  await makeWhatIsMissing(community);
  [theo, priya] = community.moderators;
  hand = byHand(running.sandbox, community);
  await hand.makesRule('No shouting', ['loud*']);
});

test('until somebody is on duty the rules rest; rules of others stay as they are', async () => {
  await setWords(community, 'Look for them');
  expect(told()).not.toContain('a few words');
  await looks(async () => expect(await enabled()).toEqual([false, false]));
  await looks(async () =>
    expect((await community.owner.runs('/setup')).text).toContain('Nobody is now, so the rules rest'),
  );
  expect((await rules()).map(({ name }) => name)).toEqual([
    'No shouting',
    'Kindred: somebody may not be safe',
    'Kindred: a very hard day',
  ]);
  expect((await rules())[0]).toMatchObject({ name: 'No shouting', enabled: true });
  for (const { actions } of (await rules()).slice(1)) expect(actions.map(({ type }) => type)).toEqual([2]);
  const [mara] = community.members;
  mara.sends('#lobby', 'I want to die');
  expect(letInto(running.sandbox, community.guild, 'read-first')).toEqual([]);
});

describe('while somebody is on duty', () => {
  beforeAll(async () => {
    await goesOn(theo, { hours: 4 });
    await looks(async () => expect(await enabled()).toEqual([true, true]));
  });

  test('only they see where Discord quotes it; the card names nobody and quotes nothing, and the case links', async () => {
    await looks(() => expect(letInto(running.sandbox, community.guild, 'read-first')).toEqual([theo.id]));
    expect(priya.channels()).not.toContain('#read-first');
    const [mara] = community.members;
    const before = new Set(cards(community).map(({ id }) => id));
    const message = mara.sends('#lobby', 'Tonight I want to die, and I mean it');
    const card = await newCard(community, before);
    expect(card.text).toContain('Somebody may not be safe');
    expect(card.text).toContain('crisis');
    expect(JSON.stringify(card)).not.toContain(mara.id);
    expect(card.text).not.toContain('Tonight');
    const look = await priya.presses('Look', { on: card });
    expect(look.text).toContain('Discord found words in this message');
    expect(look.text).toContain('It may be gone by now');
    expect(look.text).toContain(`<@${mara.id}>`);
    expect(look.text).not.toContain('Tonight');
    expect(look.reply?.buttons.map(({ url }) => url).join(' ')).toContain(message.id);
    // Nobody was told, nothing was taken away.
    expect(mara.sees('#lobby').some(({ id }) => id === message.id)).toBe(true);
    expect(mara.directMessages()).toEqual([]);
    await until(() => expect(theo.sees('#read-first').length).toBeGreaterThan(0));
  });

  test('a very hard day is a concern that wakes nobody; ordinary words of ill people are nothing', async () => {
    const [, sol] = community.members;
    const before = new Set(cards(community).map(({ id }) => id));
    for (const words of [
      'this flare is killing me',
      'I’m dying of heat',
      'the suicide gene and the kill switch',
      'my CKD is end stage',
      'assisted dying was debated today',
      'I overdosed on insulin by mistake',
      'my mum died',
    ])
      sol.sends('#lobby', words);
    sol.sends('#lobby', 'i cannot go on like this');
    const card = await newCard(community, before);
    expect(card.text).toContain('Words that may mean a very hard day');
    expect(card.text).toContain('amber');
    expect(cards(community)).toHaveLength(before.size + 1);
  });

  test('told twice, and reported by a member as well, it is one case', async () => {
    const [, , wen] = community.members;
    const before = new Set(cards(community).map(({ id }) => id));
    const message = wen.sends('#lobby', 'better off without me');
    const card = await newCard(community, before);
    wen.edits(message, 'better off without me, truly');
    const form = await community.members[0].uses('Ask a moderator to look', { on: message });
    await form.submits({ kind: 'crisis', words: 'I am worried', notice: 'none' });
    await until(() => expect(cards(community).find(({ id }) => id === card.id)?.text).toContain('2 reports'));
    expect(cards(community)).toHaveLength(before.size + 1);
  });

  test('where both rules find words in it, it is one crisis, and calls as one', async () => {
    const [mara] = community.members;
    for (const words of ['I want to die and nobody would miss me', 'I am suicidal. cannot go on like this']) {
      const before = new Set(cards(community).map(({ id }) => id));
      const message = mara.sends('#lobby', words);
      const card = await newCard(community, before);
      const now = () => cards(community).filter(({ id }) => !before.has(id));
      await until(() => expect(now()[0]?.text).toContain('Severity: crisis'));
      const look = await priya.presses('Look', { on: card });
      expect(look.reply?.buttons.map(({ url }) => url).join(' ')).toContain(message.id);
      expect(now()).toHaveLength(1);
      expect(now()[0]?.text).not.toContain('2 reports');
    }
  });

  test('what a rule of the server’s own blocks is about the person, and says that nothing is there to read', async () => {
    await hand.makesRule('Not here', ['want to die']);
    const [, sol] = community.members;
    const before = new Set(cards(community).map(({ id }) => id));
    const tries = () => sol.sends('#lobby', 'I want to die, there is no reason to live');
    expect(tries).toThrow('blocked');
    const card = await newCard(community, before);
    await until(() => expect(cards(community).at(-1)?.text).toContain('Severity: crisis'));
    const look = await priya.presses('Look', { on: card });
    expect(look.text).toContain('blocked it, so there is no message to read');
    expect(look.text).toContain(`<@${sol.id}>`);
    expect(look.reply?.buttons).toEqual([]);
    expect(cards(community)).toHaveLength(before.size + 1);
    const rule = (await rules()).find(({ name }) => name === 'Not here');
    await hand.deletesRule(rule?.id ?? '');
  });

  test('members are told that it is on, and the check-up has nothing to say', async () => {
    expect((await community.owner.runs('/setup')).text).toContain('Words that worry:** Looked for now');
    await looks(() =>
      expect(told()).toContain('While a moderator is on the rota, Discord looks for a few words here'),
    );
    const page = await community.owner.runs('/doctor');
    expect(page.text).not.toContain('AutoMod');
  });

  test('who goes off duty, or whose time is over, is out; with nobody left the rules rest', async () => {
    await goesOn(priya, { hours: 1 });
    await looks(() =>
      expect(letInto(running.sandbox, community.guild, 'read-first').toSorted()).toEqual(
        [theo.id, priya.id].toSorted(),
      ),
    );
    await theo.runs('/flare');
    await theo.runs('/duty off');
    await looks(() => expect(letInto(running.sandbox, community.guild, 'read-first')).toEqual([priya.id]));
    running.clock.advance(hours(2));
    await looks(() => expect(letInto(running.sandbox, community.guild, 'read-first')).toEqual([]));
    await looks(async () => expect(await enabled()).toEqual([false, false]));
  });
});

describe('what changes around it', () => {
  const ours = async () => (await rules()).filter(({ name }) => name.startsWith('Kindred'));
  const idOf = (name: string) => channelsCalled(community.guild, name)[0]?.id ?? '';

  beforeAll(async () => {
    await goesOn(theo, { hours: 4 });
    await looks(async () => expect(await enabled()).toEqual([true, true]));
  });

  test('who quotes such words among moderators is not whom a case is about, wherever they meet', async () => {
    const before = new Set(cards(community).map(({ id }) => id));
    theo.sends('#staff', 'They wrote: I want to die');
    community.members[0].sends('#lobby', 'i cannot go on like this');
    expect((await newCard(community, before)).text).toContain('Words that may mean a very hard day');
    expect(cards(community)).toHaveLength(before.size + 1);

    const [rule] = await ours();
    const left = [idOf('lobby'), ...(rule?.exempt_channels ?? [])];
    await hand.changesRule(rule?.id ?? '', { exempt_channels: left });
    const roles = [...community.guild.guild.roles.values()].filter(({ name }) => name === 'Moderator');
    const bot = { id: running.sandbox.bot('kindred').id };
    const other = community.guild.createChannel({
      name: 'other-staff',
      onlyFor: [...roles.map(({ id }) => ({ id })), bot],
    });
    const moves = async (to: string) => {
      const card = await community.owner.runs('/setup');
      const page = await community.owner.chooses('Change a setting', 'staffChannel', { on: card });
      await community.owner.chooses('Choose a channel', to, { on: page });
    };
    const exempt = async () => (await ours()).map(({ exempt_channels: channels }) => channels.toSorted());
    const own = idOf('read-first');
    await moves(other.id);
    await looks(async () =>
      expect(await exempt()).toEqual([[idOf('lobby'), own, other.id].toSorted(), [own, other.id].toSorted()]),
    );
    // What an admin had it leave alone, and what they took out, stays so.
    await hand.changesRule(rule?.id ?? '', { exempt_channels: [] });
    await moves(idOf('staff'));
    await looks(async () =>
      expect(await exempt()).toEqual([[idOf('staff')], [own, idOf('staff')].toSorted()]),
    );
  });

  test('what Discord refused is tried at once when it is mended, and all that comes after', async () => {
    const refuses = running.sandbox.faults.onRequest(({ route }) =>
      route.includes('/auto-moderation/') ? { code: 50_013, status: 403 } : undefined,
    );
    await theo.runs('/duty off');
    // The channel takes another permission, and waits for nothing.
    await looks(() => expect(letInto(running.sandbox, community.guild, 'read-first')).toEqual([]));
    await looks(async () =>
      expect(
        await running.database.asOwner('select from alert_places where refused_until is not null'),
      ).toHaveLength(1),
    );
    refuses();
    expect(await enabled()).toEqual([true, true]);
    const page = await community.owner.runs('/doctor');
    expect(page.text).toContain('Discord refused');
    await community.owner.presses('Mend it', { on: page });
    await looks(async () => expect(await enabled()).toEqual([false, false]));
    await goesOn(theo, { hours: 4 });
    await looks(async () => expect(await enabled()).toEqual([true, true]));
    expect(letInto(running.sandbox, community.guild, 'read-first')).toEqual([theo.id]);
  });

  test('where the channel was deleted, the rules alert into the new one', async () => {
    const before = idOf('read-first');
    await hand.deletesChannel('read-first');
    const page = await community.owner.runs('/doctor');
    expect(page.text).toContain('not there any more');
    expect(page.text).not.toContain('into another channel');
    await community.owner.presses('Mend it', { on: page });
    await looks(async () => {
      const alerting = (await ours()).flatMap(({ actions }) => actions.map(({ metadata }) => metadata));
      expect(idOf('read-first')).not.toBe(before);
      expect(alerting).toEqual([{ channel_id: idOf('read-first') }, { channel_id: idOf('read-first') }]);
    });
    expect((await community.owner.runs('/doctor')).text).not.toContain('AutoMod');
    await theo.runs('/duty off');
  });
});

test('what an admin changed by hand stays, and the check-up tells of it; what is gone is made again', async () => {
  await goesOn(theo, { hours: 4 });
  await looks(async () => expect(await enabled()).toEqual([true, true]));
  const [, first, second] = await rules();
  if (!first || !second) throw new Error('the rules are not there');
  await hand.changesRule(first.id, { trigger_metadata: { keyword_filter: ['only these words'] } });
  await hand.deletesRule(second.id);
  await hand.changesRule(first.id, { enabled: false });
  await running.suite.runTicks();
  expect(await enabled()).toEqual([false]);
  const page = await community.owner.runs('/doctor');
  expect(page.text).toContain('not there any more');
  await community.owner.presses('Mend it', { on: page });
  await looks(async () => expect(await enabled()).toHaveLength(2));
  const kept = (await rules()).find(({ id }) => id === first.id);
  expect(kept?.trigger_metadata).toMatchObject({ keyword_filter: ['only these words'] });
  expect(channelsCalled(community.guild, 'read-first')).toHaveLength(1);
});

test('members are told as often as it changes, and the check-up says where they are not', async () => {
  for (const label of [
    'Do not look for them',
    'Look for them',
    'Do not look for them',
    'Look for them',
  ] as const) {
    await setWords(community, label);
    await looks(() => expect(told().includes('a few words')).toBe(label === 'Look for them'));
  }
  expect(await checkedUp(community.owner)).not.toContain('Nothing tells members');
  await running.database.asOwner(
    'update communities set start_channel_id = null, start_message_id = null where guild_id = $1',
    [community.guild.id],
  );
  expect(await checkedUp(community.owner)).toContain('Nothing tells members that words are looked for');
});
