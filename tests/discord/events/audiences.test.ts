/** Whom an event is for: everyone, a group or whom a lead invites; where that shows, whom it pings, and what becomes of it when people go. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, whenComplete, whenQuiet } from '../groups/make-group.ts';
import { takeFromBot } from '../server.ts';
import { cardsIn, goes, makesEvent, places, plansEvent } from './begin.ts';

const running = await testSuite();
const patient = { timeout: 30_000 };
let community: TestCommunity;

const quiet = () => whenQuiet(running, community, 30_000);
const cardOf = (title: string, channel = '#lobby', who: MemberActor = community.members[0]): SeenMessage => {
  const [found] = cardsIn(who, channel, title);
  if (!found) throw new Error(`there is no card of ${title}`);
  return found;
};
const listOf = async (member: MemberActor) => (await member.runs('/event list')).text;

beforeAll(async () => {
  community = await testCommunity(running);
  await community.lead.runs('/lead group create', { ...lupus, voice: 'yes' });
  await whenComplete(community, lupus, 30_000);
  for (const somebody of [community.members[0], community.lead]) await joinsGroup(somebody, lupus.name);
  await quiet();
});

describe('for everyone', () => {
  test('a role that a lead chose is pinged once, by the first card, and never by a change of it', async () => {
    const { lead, guild, members } = community;
    const drawers = guild.createRole('Drawers');
    drawers.mentionable = true;
    let hub = await places(community, await plansEvent(community, { title: 'Pinged' }));
    const asked = await lead.chooses('Change something', 'ping', { on: hub });
    hub = await lead.chooses('Choose a role', drawers.id, { on: asked });
    await lead.presses('Make it', { on: hub });
    await vi.waitFor(() => expect(cardsIn(members[0], '#lobby', 'Pinged')).toHaveLength(1), patient);
    expect(cardOf('Pinged').roleMentions).toEqual([drawers.id]);
    await goes(members[1], cardOf('Pinged'));
    await vi.waitFor(() => expect(cardOf('Pinged').text).toContain('1 going'), patient);
    expect(cardOf('Pinged').roleMentions).toEqual([]);
  });

  test('another like it has all of it but when, and asks for that', async () => {
    const { lead, members } = community;
    const made = await makesEvent(community, { title: 'The first', seats: '7' });
    const hub = await lead.presses('Make another like this', { on: made });
    expect(hub.text).toContain('The first');
    expect(hub.text).toContain('7');
    expect(hub.labels).not.toContain('Make it');
    const form = await lead.presses('Say when', { on: hub });
    const read = await form.submits({ when: 'tomorrow at 8pm' });
    await lead.presses('Make it', { on: read });
    await vi.waitFor(() => expect(cardsIn(members[0], '#lobby', 'The first')).toHaveLength(2), patient);
  });
});

test('the check-up finds a role that cannot be notified, and a stage that Kindred may make no event on', async () => {
  const { lead, owner, guild } = community;
  const checked = async () => {
    const card = await owner.runs('/doctor');
    const pages = [card.text];
    while (card.labels.includes('Next')) {
      await owner.presses('Next', { on: card });
      pages.push(card.text);
    }
    return pages.join('\n');
  };
  takeFromBot(guild, 'MentionEveryone');
  const readers = guild.createRole('Readers');
  const hall = guild.createChannel({ name: 'hall', type: ChannelType.GuildStageVoice });
  let hub = await places(community, await plansEvent(community, { title: 'In the hall' }));
  const where = await lead.chooses('Choose what kind of place', 'where_stage', {
    on: await lead.chooses('Change something', 'where', { on: hub }),
  });
  hub = await lead.chooses('A stage channel', hall.id, { on: where });
  hub = await lead.chooses('Choose a role', readers.id, {
    on: await lead.chooses('Change something', 'ping', { on: hub }),
  });
  hub = await lead.presses('Yes', { on: await lead.chooses('Change something', 'mirror', { on: hub }) });
  await lead.presses('Make it', { on: hub });
  const found = await checked();
  expect(found).toContain(`<@&${readers.id}> is to be notified of events`);
  expect(found).toContain(
    `Events in <#${hall.id}> are to stand among the server’s own events. There, Kindred lacks`,
  );
  expect(found).toContain('Mute Members, Move Members');
  readers.mentionable = true;
  expect(await checked()).not.toContain('is to be notified of events');
});

describe('for a group', () => {
  test('its card stands with the group, and nobody else sees or takes part in it', async () => {
    const { lead, members } = community;
    const [one, outsider] = members;
    let hub = await plansEvent(community, { title: 'Among us' });
    const who = await lead.chooses('Change something', 'who', { on: hub });
    const groups = await lead.presses('A group', { on: who });
    const group = groups.reply?.selects[0]?.options[0]?.value ?? '';
    hub = await lead.chooses('Choose a group', group, { on: groups });
    hub = await places(community, hub);
    await lead.presses('Make it', { on: hub });
    const channel = '#wolf-pack';
    await vi.waitFor(() => expect(cardsIn(one, channel, 'Among us')).toHaveLength(1), patient);
    expect(await listOf(one)).toContain('Among us');
    expect(await listOf(outsider)).not.toContain('Among us');
    expect((await goes(one, cardOf('Among us', channel))).text).toContain('You are going');
    const calendar = one.sees('#lobby').find(({ text }) => text.includes('What we do together'));
    expect(calendar?.text).not.toContain('Among us');
  });

  test('stands among the server’s own events only in a room that others cannot see', async () => {
    const { lead, guild, members } = community;
    const [one] = members;
    const open = guild.createChannel({ name: 'open-room', type: ChannelType.GuildVoice });
    const [group] = await running.database.asOwner<{ room: string }>(
      'select voice_channel_id as room from groups where voice_channel_id is not null',
    );
    for (const [title, channel] of [
      ['In the open', open.id],
      ['In our room', group?.room ?? ''],
    ] as const) {
      let hub = await plansEvent(community, { title });
      const who = await lead.chooses('Change something', 'who', { on: hub });
      const groups = await lead.presses('A group', { on: who });
      hub = await lead.chooses('Choose a group', groups.reply?.selects[0]?.options[0]?.value ?? '', {
        on: groups,
      });
      const where = await lead.chooses('Choose what kind of place', 'where_voice', { on: hub });
      hub = await lead.chooses('A voice channel', channel, { on: where });
      const mirror = await lead.chooses('Change something', 'mirror', { on: hub });
      const ready = await lead.presses('Yes', { on: mirror });
      const made = await lead.presses('Make it', { on: await ready.settled() });
      await made.settled();
    }
    await vi.waitFor(
      () => expect(one.events().some(({ name }) => name === 'In our room')).toBe(true),
      patient,
    );
    await quiet();
    expect(one.events().map(({ name }) => name)).not.toContain('In the open');
    expect(members[1].events()).toEqual([]);
  });
});

test('dates in a room that is shut to Kindred keep no other event away from the server’s own', async () => {
  const { lead, guild, members } = community;
  const room = guild.createChannel({ name: 'shut-room', type: ChannelType.GuildVoice });
  let hub = await plansEvent(community, {
    kind: 'workshop',
    title: 'Behind a shut door',
    when: 'every day at 7pm for 20 days starting in 60 days',
  });
  const where = await lead.chooses('Choose what kind of place', 'where_voice', { on: hub });
  hub = await lead.chooses('A voice channel', room.id, { on: where });
  hub = await lead.presses('Yes', { on: await lead.chooses('Change something', 'mirror', { on: hub }) });
  room.overwrites = [
    { id: guild.id, type: OverwriteType.Role, allow: 0n, deny: PermissionFlagsBits.ViewChannel },
  ];
  await lead.presses('Make it', { on: hub });
  await makesEvent(community, { title: 'Reachable', when: 'in 90 days at 7pm', mirrored: true });
  await vi.waitFor(() => expect(members[0].events().map(({ name }) => name)).toContain('Reachable'), patient);
  expect(members[0].events().map(({ name }) => name)).not.toContain('Behind a shut door');
});

describe('by invitation', () => {
  test('whom a lead chose finds it, and nobody else does', async () => {
    const { lead, members } = community;
    const [, two, three] = members;
    let hub = await plansEvent(community, { title: 'A small table' });
    const who = await lead.chooses('Change something', 'who', { on: hub });
    hub = await lead.presses('By invitation', { on: who });
    hub = await places(community, hub, 'staff');
    const made = await lead.presses('Make it', { on: hub });
    expect(made.text).toMatch(/Whoever sees <#\d+> sees its card\. Whom do you invite\?/);
    expect(await listOf(two)).not.toContain('A small table');
    await lead.chooses('Choose people', two.id, { on: made });
    expect(await listOf(two)).toContain('A small table');
    expect(await listOf(three)).not.toContain('A small table');
    const [kept] = await running.database.asOwner<{ text: string }>(
      'select invitation::text as text from gathering_invitations as invitation',
    );
    expect(kept?.text).not.toContain(two.id);
  });

  test('more can be invited later, and to what becomes so by a change', async () => {
    const { lead, members } = community;
    const [, , three] = members;
    const again = await lead.runs('/lead event edit', { event: 'A small table' });
    await lead.chooses('Choose people', three.id, { on: again });
    expect(await listOf(three)).toContain('A small table');
    await makesEvent(community, { title: 'Once for all', when: 'tomorrow at 8am' });
    let hub = await lead.runs('/lead event edit', { event: 'Once for all' });
    expect(hub.labels).not.toContain('Choose people');
    const who = await lead.chooses('Change something', 'who', { on: hub });
    hub = await lead.presses('By invitation', { on: who });
    const saved = await lead.presses('Change it', { on: hub });
    expect(await listOf(three)).not.toContain('Once for all');
    await lead.chooses('Choose people', three.id, { on: saved });
    expect(await listOf(three)).toContain('Once for all');
  });
});

describe('whoever goes', () => {
  test('out of the group is out of what is for it', async () => {
    const [one] = community.members;
    const mine = async () => (await one.runs('/event mine')).text;
    expect(await mine()).toContain('Among us');
    await one.runs('/group leave', { group: lupus.name });
    expect(await mine()).not.toContain('Among us');
    expect(await listOf(one)).not.toContain('Among us');
  });

  test('gives their seat to whoever is next in the line', async () => {
    const { members, moderators } = community;
    const [, two, three] = members;
    await makesEvent(community, { title: 'One chair', seats: '1' });
    await vi.waitFor(() => expect(cardsIn(three, '#lobby', 'One chair')).toHaveLength(1), patient);
    const card = () => cardOf('One chair', '#lobby', three);
    const seats = async () =>
      (
        await running.database.asOwner<{ user_id: string; state: string }>(
          `select user_id, seats.state from gathering_seats as seats
             join gathering_occurrences as dates on dates.ref = occurrence_ref
             join gathering_series as series on series.ref = series_ref
            where title = 'One chair' order by line nulls first`,
        )
      ).map(({ user_id, state }) => [user_id, state]);
    await goes(two, card());
    await goes(three, card());
    await goes(moderators[0], card());
    expect(await seats()).toEqual([
      [two.id, 'going'],
      [three.id, 'waiting'],
      [moderators[0].id, 'waiting'],
    ]);
    community.guild.removeMember(two);
    await running.suite.runTicks();
    await vi.waitFor(
      async () =>
        expect(await seats()).toEqual([
          [three.id, 'going'],
          [moderators[0].id, 'waiting'],
        ]),
      patient,
    );
  });
});
