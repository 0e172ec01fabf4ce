/** The library and coping cards over the wire: found, saved, put forward, looked at; written, let in, drawn, reported, taken back. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '#sandbox/index.ts';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { press } from '#tests/web/open-web.ts';
import { lupus, makeGroup } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community, lupus);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Reader ${(count += 1)}`).in(community.guild);
const linkIn = (tap: Tap): string => tap.reply?.buttons.flatMap(({ url }) => url ?? [])[0] ?? '';

/** What somebody hears at their next tap, which may come up to five seconds later for the whole community. */
async function hears(member: MemberActor, words: RegExp): Promise<void> {
  await vi.waitFor(
    async () => {
      await member.runs('/resource saved');
      expect(member.sees('#lobby').some(({ text }) => words.test(text))).toBe(true);
    },
    { timeout: 8_000, interval: 200 },
  );
}

/** Agrees that what they save and write is kept, wherever they were asked. */
async function agrees(member: MemberActor, asked: Tap): Promise<Tap> {
  expect(asked.text).toContain('Shall Kindred keep this for you?');
  const answer = await member.presses('Yes, keep it', { on: asked });
  return answer.labels.includes('18 or over') ? member.presses('18 or over', { on: answer }) : answer;
}

describe('the library', () => {
  test('finds by a topic’s other names, turns pages, shows an entry with all that is known of it', async () => {
    const member = newcomer();
    expect((await member.types('/resource find', { words: 'lup' }, 'words')).choices.length).toBeGreaterThan(
      0,
    );
    const found = await member.runs('/resource find', { words: 'SLE' });
    expect(found.ephemeral).toBe(true);
    expect(found.text).toContain('Lupus');
    expect(found.text).toContain('Information, not medical advice.');
    const next = await member.presses('Next', { on: await member.runs('/resource find') });
    expect(next.text).toContain('2 of ');
    const entry = await member.presses('Look', { on: found });
    expect(entry.text).toContain('not yet opened and checked by this server');
    expect(entry.text).toContain('Information, not medical advice.');
    expect(linkIn(entry)).toMatch(/^https:/);
    expect((await member.runs('/resource find', { words: 'qqqqq' })).text).toContain('Nothing here fits');
    const slip = await member.runs('/resource find', { words: 'fibromialga' });
    expect(slip.text).toContain('Nothing says “fibromialga”\nThese are about Fibromyalgia.');
    expect((await member.presses('Look', { on: slip })).text).toMatch(/\*\*About\*\* .*Fibromyalgia/);
  });

  test('keeps for somebody what they save, sealed, and tells and deletes it', async () => {
    const member = newcomer();
    const entry = await member.presses('Look', {
      on: await member.runs('/resource find', { words: 'epilepsy' }),
    });
    const saved = await agrees(member, await member.presses('Save for me', { on: entry }));
    expect(saved.labels).toContain('Take off my list');
    expect((await member.runs('/resource saved')).text).toContain('One thing saved');
    const [row] = await running.database.asOwner<{ sealed: string }>(
      'select sealed from saved_resources where user_id = $1',
      [member.id],
    );
    expect(row?.sealed).toMatch(/^v1\./);
    const page = await (await press(linkIn(await member.runs('/privacy')))).text();
    expect(page).toContain('Saved from the library');
    await member.presses('Take off my list', { on: saved });
    expect((await member.runs('/resource saved')).text).toContain('Nothing saved yet');
  });

  test('takes in what a member puts forward once a lead has looked, and tells nobody who it was', async () => {
    const member = newcomer();
    const wrong = await member.runs('/resource suggest', { link: 'nope', title: 'A diary', topic: 'Lupus' });
    expect(wrong.text).toContain('address of a page');
    const link = 'https://example.org/flares-at-work';
    const suggestion = { link, title: 'Flares at work', topic: 'Lupus', connection: 'I wrote it' };
    expect((await member.runs('/resource suggest', suggestion)).text).toContain('The leads look at it first');
    expect((await member.runs('/resource find', { words: 'flares at work' })).text).not.toContain(
      'Flares at work',
    );
    await expect(member.runs('/lead resource review')).rejects.toThrow('not offered');
    const { lead } = community;
    const list = await lead.runs('/lead resource review');
    expect(list.text).toContain('put forward by a member');
    expect(JSON.stringify(list)).not.toContain(member.id);
    const item = await lead.presses('Look', { on: list });
    expect(item.text).toContain('I wrote it');
    const form = await lead.presses('Change words', { on: item });
    const changed = await form.submits({
      title: 'Flares at work',
      source: 'Example',
      about: 'What to say',
      topics: 'Lupus, Carers',
      connection: 'Written by a member here',
    });
    expect(changed.text).toContain('Written by a member here');
    await lead.chooses('It is good. Look again in…', '12', { on: changed });
    const found = await member.runs('/resource find', { words: 'flares work' });
    const entry = await member.presses('Look', { on: found });
    expect(entry.text).toContain('Flares at work');
    expect(entry.text).toContain(`Checked by <@${lead.id}>`);
    expect((await member.runs('/resource suggest', suggestion)).text).toContain('in the library already');
    // What somebody complains of goes back to the leads, who may take it out.
    const asked = await member.presses('Something is wrong', { on: entry });
    expect((await member.presses('The link does not work', { on: asked })).text).toContain(
      'Nobody can see who said it',
    );
    const review = await lead.runs('/lead resource review');
    expect(review.text).toContain('somebody says that the link does not work');
    const looked = await lead.presses('Look', { on: review });
    const nowhere = await (await lead.presses('Change facts', { on: looked })).submits({ country: 'QQ' });
    expect(nowhere.text).toContain('A country goes in as two letters');
    const out = await lead.presses('Take it out', { on: looked });
    expect((await lead.presses('Take it out', { on: out })).text).toContain('out of the library');
    expect((await member.runs('/resource find', { words: 'flares work' })).text).not.toContain(
      'Flares at work',
    );
  });
});

const notices = (): SeenMessage[] =>
  community.moderators[0]
    .sees('#staff')
    .filter(
      ({ text, ephemeral, labels }) =>
        !ephemeral && /\bcard\b/.test(text) && labels.includes('Look at the card'),
    );

interface Written {
  readonly words: string;
  readonly named?: string;
}

async function writes(member: MemberActor, { words, named = 'no' }: Written): Promise<SeenMessage> {
  const known = notices().length;
  const mine = await member.runs('/resource cards');
  const cards = mine.labels.includes('Yes, keep it') ? await agrees(member, mine) : mine;
  const form = await member.presses('Write one', { on: cards });
  const written = await form.submits({ situation: 'bad_night', topic: 'lupus', words, named });
  expect(written.text).toContain('The team reads it first');
  await running.sandbox.until(() => notices().length > known);
  const notice = notices().at(-1);
  if (!notice) throw new Error('a notice');
  return notice;
}

const draws = (member: MemberActor) =>
  member.runs('/resource try-one', { situation: 'bad_night', topic: 'Lupus' });

describe('a coping card', () => {
  test('is drawn once the team has let it in, without a name, and no more once somebody reports it', async () => {
    const [author, reader] = [newcomer(), newcomer()];
    const [theo] = community.moderators;
    const words = 'A hot-water bottle, and the radio very low.';
    const notice = await writes(author, { words });
    expect(JSON.stringify(notice)).not.toContain(author.id);
    expect(notice.text).not.toContain('radio');
    expect((await draws(reader)).text).toContain('no card for that yet');
    const look = await theo.presses('Look at the card', { on: notice });
    expect(look.ephemeral).toBe(true);
    expect(look.text).toContain(words);
    expect(JSON.stringify(look)).not.toContain(author.id);
    await theo.presses('Let it in', { on: look });
    await hears(author, /can help others now/);
    const drawn = await draws(reader);
    expect(drawn.text).toContain(words);
    expect(drawn.text).toContain('Not medical advice');
    expect(JSON.stringify(drawn)).not.toContain(author.id);
    expect((await reader.presses('Another one', { on: drawn })).text).toContain('all of them for now');
    const asked = await reader.presses('Something is wrong', { on: await draws(reader) });
    expect(asked.text).toContain('its author gets no message about it');
    // A stray tap takes nothing away from anybody.
    expect((await draws(reader)).text).toContain(words);
    const reported = await reader.presses('Yes, something is wrong', { on: asked });
    expect(reported.text).toContain('Nobody is shown this card');
    expect((await draws(reader)).text).toContain('no card for that yet');
    await running.sandbox.until(() => notices().some(({ text }) => text.includes('something is wrong')));
    const again = notices().find(({ text }) => text.includes('something is wrong'));
    if (!again) throw new Error('a notice');
    const back = await theo.presses('Send it back', {
      on: await theo.presses('Look at the card', { on: again }),
    });
    await theo.presses('It names a dose or treatment', { on: back });
    await hears(author, /Without that it would fit/);
  });

  test('carries a name where its author wants it, is sealed, told in /privacy, and taken back', async () => {
    const author = newcomer();
    const [theo] = community.moderators;
    const notice = await writes(author, { words: 'I count tiles.', named: 'yes' });
    await theo.presses('Let it in', { on: await theo.presses('Look at the card', { on: notice }) });
    const reader = newcomer();
    expect((await draws(reader)).text).toContain(`What helped <@${author.id}>`);
    const rows = await running.database.asOwner<{ row: string }>(
      'select coping_cards::text as row from coping_cards where user_id = $1',
      [author.id],
    );
    expect(rows[0]?.row).not.toMatch(/tiles|lupus|bad_night/);
    expect(await (await press(linkIn(await author.runs('/privacy')))).text()).toContain('I count tiles.');
    const mine = await author.runs('/resource cards');
    expect(mine.text).toContain('can be drawn');
    const older = await author.runs('/resource cards');
    const ask = await author.presses('Take back', { on: mine });
    await author.presses('Take back', { on: ask });
    expect((await draws(reader)).text).toContain('no card for that yet');
    expect((await author.runs('/resource cards')).text).toContain('A card is a few lines');
    const late = await author.presses('Change', { on: older });
    expect(late.modal).toBeUndefined();
    expect(late.text).toContain('not there any more');
  });

  test('of one’s own is decided by somebody else of the team', async () => {
    const [theo, priya] = community.moderators;
    const notice = await writes(theo, { words: 'I ask Priya.' });
    expect((await theo.presses('Look at the card', { on: notice })).text).toContain(
      'Somebody else of the team',
    );
    const look = await priya.presses('Look at the card', { on: notice });
    const reasons = await priya.presses('Send it back', {
      on: await priya.presses('Look at the card', { on: notice }),
    });
    // Written anew meanwhile: what she read is not what would be let in.
    const form = await theo.presses('Change', { on: await theo.runs('/resource cards') });
    await form.submits({ words: 'I ask Sol, and she always comes.' });
    const changed = await priya.presses('Let it in', { on: look });
    expect(changed.text).toMatch(/has changed since you looked[^]*I ask Sol/);
    expect((await priya.presses('It reads as advice', { on: reasons })).text).toContain('I ask Sol');
    expect((await theo.runs('/resource cards')).text).toContain('waiting for the team');
    expect((await priya.presses('Let it in', { on: changed })).text).toContain('can be drawn now');
    await expect(newcomer().presses('Look at the card', { on: notice })).rejects.toThrow(Refused);
  });
});

test('what came with Kindred is hidden when nobody has looked at it for a year', async () => {
  const member = newcomer();
  const found = await member.runs('/resource find', { words: 'glaucoma' });
  expect(found.text).toContain('Glaucoma');
  const entry = await member.presses('Look', { on: found });
  await agrees(member, await member.presses('Save for me', { on: entry }));
  expect((await member.runs('/resource saved')).text).not.toContain('out of date');
  running.clock.advance(days(400));
  expect((await member.runs('/resource find', { words: 'glaucoma' })).text).toContain('Nothing here fits');
  expect((await community.lead.runs('/lead resource review')).text).toContain('hidden');
  // Whoever saved it still has it, and is told.
  const saved = await member.runs('/resource saved');
  expect(saved.text).toContain('It may be out of date');
  expect((await member.presses('Look', { on: saved })).text).toContain('so it is no longer found');
  const link = linkIn(entry);
  const again = await member.runs('/resource suggest', { link, title: 'Eyes', topic: 'Lupus' });
  expect(again.text).toContain('waits for a lead to look at it again');
});
