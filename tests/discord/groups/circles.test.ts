/** Circles: who is asked into one, who sees it and who does not, what a no costs, and who is too young for it. */
import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, test, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled } from '../server.ts';
import {
  accepts,
  circleOfTwo,
  circlesSeenBy,
  invites,
  looksAtInvitation,
  makeCircle,
  moon,
} from './a-circle.ts';
import { agrees } from './join-group.ts';
import { whenQuiet } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

let count = 0;
const newCommunity = (): Promise<TestCommunity> => testCommunity(running, `Circles ${(count += 1)}`);

/** What somebody hears at their next tap, which may come up to five seconds later for the whole community. */
async function hears(member: MemberActor, words: RegExp): Promise<string> {
  const heard = () => member.sees('#lobby').filter(({ text }) => words.test(text));
  await vi.waitFor(
    async () => {
      await member.runs('/group mine');
      expect(heard()).toHaveLength(1);
    },
    { timeout: 8_000, interval: 200 },
  );
  return heard()[0]?.text ?? '';
}

test('a lead makes one: a private thread with a neutral name, under a channel that everybody sees and nobody writes in', async () => {
  const community = await newCommunity();
  const said = await makeCircle(running, community);
  expect(said.ephemeral).toBe(true);
  expect(said.text).toContain('Moon circle is being made');
  const [hall] = channelsCalled(community.guild, 'side-rooms');
  expect(hall?.type).toBe(ChannelType.GuildText);
  expect(community.members[2].channels()).toContain('#side-rooms');
  expect(() => community.members[2].sends('#side-rooms', 'Hello')).toThrow('may not');
  expect(() => community.members[2].startsThread('#side-rooms', 'Mine', { private: true })).toThrow(
    'may not',
  );
  const [thread] = circlesSeenBy(community.owner);
  expect(thread).toMatchObject({ private: true, archived: false, members: 1 });
  expect(thread?.name).toMatch(/^#Circle [a-z0-9]{4}$/);
  const words = community.owner.sees(thread?.id ?? '')[0]?.text ?? '';
  expect(words.slice(0, 150)).not.toMatch(/moon|lupus/i);
});

test('another one hangs under the same channel', async () => {
  const community = await newCommunity();
  await makeCircle(running, community);
  await community.lead.runs('/lead group circle', {
    ...moon,
    name: 'Sun circle',
    facilitator: community.members[1].id,
  });
  await whenQuiet(running, community);
  expect(circlesSeenBy(community.owner)).toHaveLength(2);
  expect(channelsCalled(community.guild, 'side-rooms')).toHaveLength(1);
});

test('whoever is asked to look after it hears so privately, sees who can see them, and is in it once they say yes', async () => {
  const community = await newCommunity();
  await makeCircle(running, community);
  const [mara] = community.members;
  expect(await hears(mara, /invited you to a small group/)).not.toMatch(/moon|lupus/i);
  expect(mara.directMessages()).toEqual([]);
  const before = await looksAtInvitation(mara);
  expect(before.ephemeral).toBe(true);
  expect(before.text).toContain('The moderators and admins of this server can read it, too');
  expect(before.labels).toEqual(['I agree', 'Not now', 'No, thank you']);
  expect(circlesSeenBy(mara)).toEqual([]);
  await accepts(running, community, mara);
  expect(circlesSeenBy(mara)).toMatchObject([{ joined: true, members: 2 }]);
  expect((await mara.runs('/group mine')).labels).toContain('Invite');
});

test('nothing is kept of anybody before their yes', async () => {
  const community = await newCommunity();
  await makeCircle(running, community);
  const kept = await running.database.asOwner<{ text: string }>(
    `select string_agg(t, '') as text from (select group_invitations::text as t from group_invitations
       union all select group_members::text from group_members union all select members::text from members
       union all select inbox::text from inbox) as all_of_it`,
  );
  expect(kept[0]?.text).not.toContain(community.members[0].id);
});

test('for everybody else there is no such circle', async () => {
  const community = await newCommunity();
  await circleOfTwo(running, community);
  const [, , wen] = community.members;
  expect(circlesSeenBy(wen)).toEqual([]);
  for (const asked of [
    await wen.runs('/group find'),
    await wen.runs('/group find', { topic: 'Lupus' }),
    await wen.runs('/group mine'),
  ])
    expect(asked.text).not.toContain('Moon circle');
  expect((await wen.runs('/group join', { group: 'Moon circle' })).text).toContain(
    'There is no group called',
  );
  expect((await wen.runs('/group leave', { group: 'Moon circle' })).text).toContain(
    'There is no group called',
  );
  const offered = await wen.types('/group join', { group: 'Moo' }, 'group');
  expect(offered.choices).toEqual([]);
  expect(wen.sees('#lobby').filter(({ text }) => text.includes('Moon'))).toHaveLength(2);
});

test('moderators can read it, as everybody in it was told', async () => {
  const community = await newCommunity();
  await circleOfTwo(running, community);
  const [mara] = community.members;
  const [thread] = circlesSeenBy(mara);
  mara.sends(thread?.id ?? '', 'Hello');
  expect(community.moderators[0].sees(thread?.id ?? '').map(({ text }) => text)).toContain('Hello');
});

/** How many invitations wait to be told of. */
async function lettersUnseen({ guild }: TestCommunity): Promise<number> {
  const unseen = await running.database.asOwner(
    "select 1 from inbox where guild_id = $1 and kind = 'group.invited' and shown_at is null",
    [guild.id],
  );
  return unseen.length;
}

describe('an invitation', () => {
  test('that somebody found by themselves and answered is not told of afterwards', async () => {
    const community = await newCommunity();
    const [mara, sol, wen] = community.members;
    await makeCircle(running, community);
    await accepts(running, community, mara);
    expect(await lettersUnseen(community)).toBe(0);
    await invites(mara, sol, wen);
    expect(await lettersUnseen(community)).toBe(2);
    await sol.presses('No, thank you', { on: await looksAtInvitation(sol) });
    expect(await lettersUnseen(community)).toBe(1);
    await accepts(running, community, wen);
    expect(await lettersUnseen(community)).toBe(0);
  });

  test('answers the same whatever becomes of it', async () => {
    const community = await newCommunity();
    const [mara, sol, wen] = community.members;
    await makeCircle(running, community);
    await accepts(running, community, mara);
    const first = await invites(mara, sol, wen);
    expect(first.text).toContain('waits for them');
    const no = await sol.presses('No, thank you', { on: await looksAtInvitation(sol) });
    expect(no.text).toContain('Nobody is told');
    expect((await sol.runs('/group mine')).text).not.toContain('Moon circle');
    expect((await invites(mara, sol, wen)).text).toBe(first.text);
    expect(JSON.stringify([first, mara.sees('#lobby')])).not.toContain('declined');
  });

  test('that was declined is not made again, and may still be taken up', async () => {
    const community = await newCommunity();
    const [mara, sol] = community.members;
    await makeCircle(running, community);
    await accepts(running, community, mara);
    await invites(mara, sol);
    await hears(sol, /invited you to a small group/);
    await sol.presses('No, thank you', { on: await looksAtInvitation(sol) });
    await invites(mara, sol);
    expect(await lettersUnseen(community)).toBe(0);
    await agrees(sol, await sol.runs('/group join', { group: 'Moon circle' }));
    await whenQuiet(running, community);
    expect(circlesSeenBy(sol)).toHaveLength(1);
  });

  test('is made by a lead too, which the trail says without saying whom', async () => {
    const community = await newCommunity();
    const [, sol] = community.members;
    await makeCircle(running, community);
    const said = await community.lead.runs('/lead group invite', { group: 'Moon circle', person: sol.id });
    expect(said.text).toContain('waits for them');
    await accepts(running, community, sol);
    expect(circlesSeenBy(sol)).toHaveLength(1);
    const trail = await community.lead.runs('/lead trail');
    expect(trail.text).toContain('A circle was made');
    expect(trail.text).toContain('Somebody was invited to a circle');
    expect(trail.text).not.toContain(sol.id);
  });

  test('is nobody else’s to make', async () => {
    const community = await newCommunity();
    await circleOfTwo(running, community);
    const [mara, sol, wen] = community.members;
    expect((await sol.runs('/group mine')).labels).not.toContain('Invite');
    const asked = await mara.presses('Invite', { on: await mara.runs('/group mine') });
    await community.lead.runs('/lead group facilitator', {
      group: 'Moon circle',
      person: mara.id,
      change: 'member',
    });
    const refused = await mara.chooses('Choose people', [wen.id], { on: asked });
    expect(refused.text).toContain('those who look after a small group');
    expect((await wen.runs('/group mine')).text).not.toContain('Moon circle');
  });

  test('is for circles only, and for those that are open', async () => {
    const community = await newCommunity();
    await makeCircle(running, community);
    const [, sol] = community.members;
    await community.lead.runs('/lead group create', { topic: 'Lupus', name: 'Wolf pack', access: 'open' });
    const invite = (group: string) => community.lead.runs('/lead group invite', { group, person: sol.id });
    expect((await invite('Wolf pack')).text).toContain('is no circle');
    expect((await invite('Nowhere')).text).toContain('There is no group called');
    await community.lead.runs('/lead group archive', { group: 'Moon circle' });
    expect((await invite('Moon circle')).text).toContain('takes nobody in');
  });
});

describe('nobody under 18', () => {
  test('comes in, or is kept because of having been asked', async () => {
    const community = await newCommunity();
    const [mara] = community.members;
    await makeCircle(running, community);
    const refused = await agrees(mara, await looksAtInvitation(mara), '13 to 17');
    expect(refused.text).toContain('for people of 18 and over');
    await whenQuiet(running, community);
    expect(circlesSeenBy(mara)).toEqual([]);
    const kept = await running.database.asOwner('select 1 from members where guild_id = $1', [
      community.guild.id,
    ]);
    expect(kept).toEqual([]);
  });

  test('comes in who said so before', async () => {
    const community = await newCommunity();
    const [mara] = community.members;
    await community.lead.runs('/lead group create', { topic: 'Lupus', name: 'Wolf pack', access: 'open' });
    await agrees(mara, await mara.runs('/group join', { group: 'Wolf pack' }), '13 to 17');
    await makeCircle(running, community);
    const refused = await mara.presses('I agree', { on: await looksAtInvitation(mara) });
    expect(refused.text).toContain('for people of 18 and over');
    await whenQuiet(running, community);
    expect(circlesSeenBy(mara)).toEqual([]);
  });
});

test('a circle that is full has a line, and whoever leaves gives their place to the next', async () => {
  const community = await newCommunity();
  const [mara] = community.members;
  await makeCircle(running, community, mara, { places: 6 });
  await accepts(running, community, mara);
  const others = Array.from({ length: 6 }, (_, index) =>
    community.guild.addMember(sandbox.user(`Circle ${count} guest ${index}`)),
  );
  await invites(mara, ...others);
  for (const other of others.slice(0, 5)) await accepts(running, community, other);
  const [first, , , , , last] = others;
  if (!first || !last) throw new Error('six people');
  expect((await accepts(running, community, last)).text).toContain('in the line');
  expect(circlesSeenBy(last)).toEqual([]);
  await first.runs('/group leave', { group: 'Moon circle' });
  await whenQuiet(running, community);
  expect(circlesSeenBy(first)).toEqual([]);
  expect(circlesSeenBy(last)).toHaveLength(1);
});

test('who left comes back by invitation only', async () => {
  const community = await newCommunity();
  await circleOfTwo(running, community);
  const [mara, sol] = community.members;
  const left = await sol.runs('/group leave', { group: 'Moon circle' });
  expect(left.text).toContain('ask whoever looks after it');
  await whenQuiet(running, community);
  expect(circlesSeenBy(sol)).toEqual([]);
  expect((await sol.runs('/group join', { group: 'Moon circle' })).text).toContain(
    'There is no group called',
  );
  await invites(mara, sol);
  await accepts(running, community, sol);
  expect(circlesSeenBy(sol)).toHaveLength(1);
});

test('where nearly all threads of a server are open, a lead is told what makes room', async () => {
  const community = await newCommunity();
  for (let index = 0; index < 900; index += 1) community.owner.startsThread('#lobby', `Thread ${index}`);
  const refused = await community.lead.runs('/lead group circle', {
    ...moon,
    facilitator: community.members[0].id,
  });
  expect(refused.text).toContain('900 threads are open');
  await whenQuiet(running, community);
  expect(channelsCalled(community.guild, 'side-rooms')).toEqual([]);
});
