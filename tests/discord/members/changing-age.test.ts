/** Putting right what was said of one's age: what changes with it, and that nothing is left of who is kept out. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { circleOfTwo, circlesSeenBy } from '../groups/a-circle.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { letInto } from '../server.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
});

let count = 0;

/** Somebody in the group, who has said their age and agreed to nothing else. */
async function member(age?: string): Promise<MemberActor> {
  const joining = running.sandbox.user(`Wren ${(count += 1)}`).in(community.guild);
  await joinsGroup(joining, 'Wolf pack', age);
  return joining;
}

/** The card of one's own age, as somebody finds it who keeps no settings. */
async function ageOf(one: MemberActor) {
  return one.presses('My age', { on: await one.presses('My settings', { on: await one.runs('/start') }) });
}

const consentsOf = async ({ id }: MemberActor): Promise<string[]> =>
  (
    await running.database.asOwner<{ purpose: string }>(
      'select purpose from consents where user_id = $1 and withdrawn_at is null order by purpose',
      [id],
    )
  ).map(({ purpose }) => purpose);

/** The rows that speak of somebody by their id, in any table. */
async function rowsAbout({ id }: MemberActor): Promise<number> {
  const tables = ['members', 'consents', 'group_members', 'vault.member_keys', 'rule_agreements'];
  const counts = await Promise.all(
    tables.map((table) => running.database.asOwner(`select from ${table} where user_id = $1`, [id])),
  );
  return counts.flat().length;
}

async function agreesTo(purpose: string, one: MemberActor): Promise<void> {
  const consents = await one.presses('What I agreed to', { on: await one.runs('/start') });
  const give = consents.reply?.buttons.find(({ customId }) => customId?.includes(`give:${purpose}`) === true);
  await one.presses(new RegExp(give?.customId ?? 'missing'), { on: consents });
}

test('is seen and changed without any other setting being kept, and says what changes', async () => {
  const wren = await member('13 to 17');
  const card = await ageOf(wren);
  expect(card.ephemeral).toBe(true);
  expect(card.text).toContain('You said: 13 to 17');
  expect(card.text).toContain('nobody is matched with you one to one');
  expect(card.text).toContain('Who can see this?');
  expect(card.labels).toEqual(['18 or over', '13 to 17', 'Under 13', 'Back']);
  const changed = await wren.presses('18 or over', { on: card });
  expect(changed.text).toContain('Nothing of it begins without your yes');
  expect((await ageOf(wren)).text).toContain('You said: 18 or over');
  expect(await consentsOf(wren)).toEqual(['membership']);
  const consents = await wren.presses('What I agreed to', { on: await wren.runs('/start') });
  expect(consents.text).toContain('Matching');
});

test('stands among the settings of who keeps some', async () => {
  const wren = await member();
  const asked = await wren.presses('My settings', { on: await wren.runs('/start') });
  let card = await wren.presses('Yes, keep them', { on: asked });
  card = await wren.presses('More', { on: await wren.presses('More', { on: card }) });
  expect(card.text).toContain('18 or over');
  expect((await wren.presses('Age', { on: card })).text).toContain('You said: 18 or over');
});

test('to 13 to 17 ends matching, and leaves the groups as they are', async () => {
  const wren = await member();
  await agreesTo('matching', wren);
  expect(await consentsOf(wren)).toEqual(['matching', 'membership']);
  const changed = await wren.presses('13 to 17', { on: await ageOf(wren) });
  expect(changed.text).toContain('Your groups stay as they are, but for circles');
  expect(await consentsOf(wren)).toEqual(['membership']);
  expect((await wren.runs('/group mine')).text).toContain('Wolf pack');
  const consents = await wren.presses('What I agreed to', { on: await wren.runs('/start') });
  expect(consents.text).not.toContain('Matching');
});

test('changed to 13 to 17 it takes them out of circles, which are for adults', async () => {
  const other = await testCommunity(running, 'Of age');
  await circleOfTwo(running, other);
  const [, wren] = other.members;
  expect(circlesSeenBy(wren)).toHaveLength(1);
  await wren.presses('13 to 17', { on: await ageOf(wren) });
  await whenQuiet(running, other);
  expect(circlesSeenBy(wren)).toEqual([]);
  expect(circlesSeenBy(other.members[0])).toHaveLength(1);
});

describe('under 13', () => {
  test('asks once more, deletes nothing by a slip, and then everything at once, without a word to anybody', async () => {
    const wren = await member();
    await whenQuiet(running, community);
    const staff = community.owner.sees('#staff').length;
    const surely = await wren.presses('Under 13', { on: await ageOf(wren) });
    expect(surely.text).toContain('Thank you for being honest');
    expect(surely.labels).toEqual(['It is right, delete it', 'It was a slip']);
    const card = await wren.presses('It was a slip', { on: surely });
    expect(card.text).toContain('You said: 18 or over');
    expect(await rowsAbout(wren)).toBeGreaterThan(2);
    const older = await ageOf(wren);

    const again = await wren.presses('Under 13', { on: card });
    const forgotten = await wren.presses('It is right, delete it', { on: again });
    expect(forgotten.text).toContain('nothing about you is kept any more');
    expect(forgotten.labels).toEqual([]);
    await whenQuiet(running, community);
    await vi.waitFor(async () => expect(await rowsAbout(wren)).toBe(0));
    expect(letInto(running.sandbox, community.guild, 'wolf-pack')).not.toContain(wren.id);
    expect(wren.channels()).not.toContain('#wolf-pack');
    running.clock.advance(20 * 60_000);
    await running.suite.runTicks();
    await whenQuiet(running, community);
    expect(community.owner.sees('#staff')).toHaveLength(staff);
    // An older card has nothing to change any more.
    expect((await wren.presses('18 or over', { on: older })).text).toContain('nothing is kept about you');
    expect(await rowsAbout(wren)).toBe(0);
  });
});

test('13 to 17 in a community for adults is asked about in the same way', async () => {
  const wren = await member();
  await running.database.asOwner("update communities set age_policy = 'adults' where guild_id = $1", [
    community.guild.id,
  ]);
  // The suite trusts what it knows of a community for some seconds.
  const says = async () => wren.presses('13 to 17', { on: await ageOf(wren) });
  await expect
    .poll(async () => (await says()).text, { timeout: 8_000, interval: 200 })
    .toContain('for people of 18 or over');
  const surely = await says();
  expect((await wren.presses('It is right, delete it', { on: surely })).text).toContain('once you are 18');
  await whenQuiet(running, community);
  expect(await rowsAbout(wren)).toBe(0);
});
