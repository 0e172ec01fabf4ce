/** The one question in front of a first agreement: asked once, answered with one tap, kept from everybody else. */
import { beforeAll, describe, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, makeGroup } from '../groups/make-group.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
  await makeGroup(community, { ...lupus, name: 'Butterflies' });
});

let count = 0;
const newMember = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);
type Member = ReturnType<typeof newMember>;

/** The rows that speak of somebody by their id, in any table. */
async function rowsAbout({ id }: Member): Promise<number> {
  const tables = ['members', 'consents', 'group_members', 'vault.member_keys'];
  const counts = await Promise.all(
    tables.map((table) => running.database.asOwner(`select from ${table} where user_id = $1`, [id])),
  );
  return counts.flat().length;
}

const question = async (member: Member, group = 'Wolf pack') =>
  member.presses('I agree', { on: await member.runs('/group join', { group }) });

describe('the age question', () => {
  test('comes after the agreement, with three answers and who sees them, and keeps nothing yet', async () => {
    const member = newMember();
    const asked = await question(member);
    expect(asked.ephemeral).toBe(true);
    expect(asked.text).toContain('How old are you?');
    expect(asked.text).toContain('Who can see this?');
    expect(asked.labels).toEqual(['18 or over', '13 to 17', 'Under 13']);
    expect(await rowsAbout(member)).toBe(0);
  });

  test('goes on by itself to the group that was being joined, and is not asked again', async () => {
    const member = newMember();
    const welcome = await member.presses('18 or over', { on: await question(member) });
    expect(welcome.text).toContain('Welcome to Wolf pack');
    expect(welcome.labels).not.toContain('18 or over');
    expect((await question(member, 'Butterflies')).text).toContain('Welcome to Butterflies');
  });

  test('tells whoever is under 18 once what is different for them, and adults nothing', async () => {
    const member = newMember();
    const welcome = await member.presses('13 to 17', { on: await question(member) });
    expect(welcome.text).toContain('nobody is matched with you one to one');
    expect(welcome.text).toContain('Ask a moderator to look');
    const different = 'Because you are under 18';
    expect((await question(member, 'Butterflies')).text).not.toContain(different);
    const adult = newMember();
    expect((await adult.presses('18 or over', { on: await question(adult) })).text).not.toContain(different);
  });

  test('refuses somebody under 13 kindly, and keeps nothing', async () => {
    const member = newMember();
    const refused = await member.presses('Under 13', { on: await question(member) });
    expect(refused.text).toContain('Thank you for being honest');
    expect(refused.labels).toEqual([]);
    expect(await rowsAbout(member)).toBe(0);
    expect(member.channels()).not.toContain('#wolf-pack');
  });

  test('pressed twice at once makes one member', async () => {
    const member = newMember();
    const asked = await question(member);
    const welcomes = await Promise.all([
      member.presses('18 or over', { on: asked }),
      member.presses('18 or over', { on: asked }),
    ]);
    for (const { text } of welcomes) expect(text).toContain('Welcome to Wolf pack');
    expect(
      await running.database.asOwner('select from members where user_id = $1', [member.id]),
    ).toHaveLength(1);
  });

  test('cannot be answered anew from an older card', async () => {
    const member = newMember();
    const older = await question(member, 'Butterflies');
    await joinsGroup(member, 'Wolf pack', '13 to 17');
    await member.presses('18 or over', { on: older });
    const settings = await running.database.asOwner<{ band: string }>(
      'select age_band as band from members where user_id = $1',
      [member.id],
    );
    expect(settings).toHaveLength(1);
    const started = await member.presses('My settings', { on: await member.runs('/start') });
    const first = await member.presses('Yes, keep them', { on: started });
    const second = await member.presses('More', { on: first });
    expect((await member.presses('More', { on: second })).text).toContain('13 to 17');
  });
});

test('nobody else sees an answer: not in a log, a custom id, a job or in the clear', async () => {
  const member = newMember();
  const asked = await question(member);
  const ids = (asked.reply?.buttons ?? []).map(({ customId }) => customId ?? '');
  expect(ids).toHaveLength(3);
  for (const id of ids) expect(id).not.toMatch(/\d{17,20}/);
  await member.presses('13 to 17', { on: asked });
  const kept = await running.database.asOwner<{ text: string }>(
    'select members::text as text from members where user_id = $1',
    [member.id],
  );
  expect(kept[0]?.text).not.toContain('teen');
  const jobs = await running.database.asOwner<{ text: string }>(
    'select jobs::text as text from graphile_worker._private_jobs as jobs',
  );
  for (const line of [...running.log, ...jobs.map(({ text }) => text)]) {
    expect(line).not.toContain(member.id);
    expect(line).not.toMatch(/teen/);
  }
});

describe('in a community for adults', () => {
  test('somebody of 13 to 17 is refused kindly and nothing is kept; before, they were welcome', async () => {
    const [teen, adult, here] = [newMember(), newMember(), newMember()];
    expect((await joinsGroup(here, 'Wolf pack', '13 to 17')).text).toContain('Welcome to Wolf pack');
    await running.database.asOwner("update communities set age_policy = 'adults' where guild_id = $1", [
      community.guild.id,
    ]);
    // The suite trusts what it knows of a community for some seconds.
    await expect
      .poll(async () => (await joinsGroup(newMember(), 'Wolf pack', '13 to 17')).text, {
        timeout: 8_000,
        interval: 200,
      })
      .toContain('for people of 18 or over');
    expect((await joinsGroup(teen, 'Wolf pack', '13 to 17')).text).toContain('for people of 18 or over');
    expect(await rowsAbout(teen)).toBe(0);
    expect((await joinsGroup(adult, 'Wolf pack')).text).toContain('Welcome to Wolf pack');
    // Who was welcome before keeps what they have, and joins no more.
    expect((await question(here, 'Butterflies')).text).toContain('for people of 18 or over');
  });
});
