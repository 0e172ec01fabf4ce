/** What stands under the message where newcomers begin: each button answers privately, and only with what that person may know. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup } from '../groups/make-group.ts';
import { makeWhatIsMissing, startHere } from './begin.ts';

const running = await testSuite();
const { sandbox } = running;
const { ViewChannel } = PermissionFlagsBits;
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeWhatIsMissing(community);
});

test('it offers a group, somebody, events and help, in this order, and the ground rules', () => {
  expect(startHere(community.members[0]).buttons.map(({ label }) => label)).toEqual([
    'Find my group',
    'Meet someone',
    'Events',
    'Help now',
    'Ground rules',
  ]);
});

describe('Meet someone', () => {
  test('leads who is in no group to the groups', async () => {
    const [member] = community.members;
    const shown = await member.presses('Meet someone', { on: startHere(member) });
    expect(shown.ephemeral).toBe(true);
    expect(shown.labels).toEqual(['Find my group', 'Meet one person']);
  });

  test('offers a hello where somebody else looks after a group of theirs', async () => {
    await makeGroup(community);
    const [, facilitator, newcomer] = community.members;
    await joinsGroup(facilitator, 'Wolf pack');
    await joinsGroup(newcomer, 'Wolf pack');
    await community.lead.runs('/lead group facilitator', {
      group: 'Wolf pack',
      person: facilitator.id,
      change: 'facilitator',
    });
    const shown = await newcomer.presses('Meet someone', { on: startHere(newcomer) });
    expect(shown.text).toContain('Wolf pack');
    await newcomer.presses('Somebody to say hello', { on: shown });
    const own = await facilitator.presses('Meet someone', { on: startHere(facilitator) });
    expect(own.text).not.toContain('Wolf pack');
  });
});

describe('Events', () => {
  test('says that nothing is planned, then what is, next first, but nothing in a channel that they do not see', async () => {
    const { guild, owner, members } = community;
    const [member] = members;
    const none = await member.presses('Events', { on: startHere(member) });
    expect(none.text).toContain('Nothing is planned');

    guild.createChannel({
      name: 'Staff room',
      type: ChannelType.GuildVoice,
      overwrites: [
        { id: guild.id, type: OverwriteType.Role, allow: 0n, deny: ViewChannel },
        { id: sandbox.bot('kindred').id, type: OverwriteType.Member, allow: ViewChannel, deny: 0n },
      ],
    });
    const at = (ahead: number) => new Date(running.clock.now().getTime() + ahead);
    const ends = { endsAt: at(days(9)) };
    owner.createsEvent({ name: 'Book club', where: 'The library', startsAt: at(days(3)), ...ends });
    owner.createsEvent({ name: 'Tea and talk', where: 'The kitchen', startsAt: at(hours(5)), ...ends });
    owner.createsEvent({ name: 'Staff meeting', where: '#Staff room', startsAt: at(days(1)) });
    const shown = await member.presses('Events', { on: startHere(member) });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toMatch(/Tea and talk[^]*Book club/);
    expect(shown.text).not.toContain('Staff meeting');
    expect((await owner.presses('Events', { on: startHere(owner) })).text).toContain('Staff meeting');
  });
});

describe('Help now', () => {
  test('asks for a country where none is known, and shows one line of it once it is', async () => {
    const [member] = community.members;
    const card = await member.presses('Help now', { on: startHere(member) });
    expect(card.ephemeral).toBe(true);
    await member.presses('I don’t feel safe', { on: card });
    expect(card.text).toContain('112');
    const shown = await member.chooses('The country where you are', 'DE', { on: card });
    expect(shown.text).toMatch(/call \*\*112\*\*[^]*Germany[^]*TelefonSeelsorge/);
    expect(shown.text).toContain('not yet checked by this server');
  });

  test('an answer that is no country says so, and keeps the way on', async () => {
    const [member] = community.members;
    const card = await member.presses('Help now', { on: startHere(member) });
    await member.presses('My body: medical emergency', { on: card });
    const refused = await (
      await member.presses('It is not in the list', { on: card })
    ).submits({ country: 'Narnia' });
    expect(refused.text).toContain('112 reaches help');
  });

  test('of several that fit what was typed one is chosen: none is taken for another', async () => {
    const [member] = community.members;
    const card = await member.presses('Help now', { on: startHere(member) });
    await member.presses('My body: medical emergency', { on: card });
    await (await member.presses('It is not in the list', { on: card })).submits({ country: 'Korea' });
    expect(card.text).toContain('Several countries fit that');
    expect(card.text).not.toContain('119');
    await member.chooses('The country where you are', 'KR', { on: card });
    expect(card.text).toBe('## Call **119** now\nEmergency number, South Korea.');
    await (await member.presses('Another country', { on: card })).submits({ country: 'The Netherlands' });
    expect(card.text).toBe('## Call **112** now\nEmergency number, Netherlands.');
  });

  test('takes the country of the community; an admin who checked the line is believed', async () => {
    const { owner, members } = community;
    const [member] = members;
    const card = await owner.runs('/setup');
    await owner.chooses('Change a setting', 'country', { on: card });
    await (await owner.presses('Change it', { on: card })).submits({ answer: 'France' });
    expect(card.text).toContain('Found on 3114.fr');
    expect((await owner.runs('/doctor')).text).toContain('not been checked by anybody here');
    await owner.presses('I checked it', { on: card });
    expect(card.text).toContain('Checked by this server');
    expect((await owner.runs('/doctor')).text).not.toContain('not been checked by anybody here');
    const help = await member.presses('Help now', { on: startHere(member) });
    await member.presses('I need to talk', { on: help });
    expect(help.text).toMatch(/France[^]*3114[^]*Checked by this server/);
    expect((await owner.runs('/lead trail')).text).toContain('The helpline of France was checked');
  });

  test('nothing about who pressed is kept', async () => {
    const rows = await running.database.asOwner<{ count: number }>(
      'select count(*)::int as count from members where guild_id = $1 and user_id = $2',
      [community.guild.id, community.members[0].id],
    );
    expect(rows).toEqual([{ count: 0 }]);
  });
});

test('a message of other days is drawn again where it stands', async () => {
  const { guild, owner } = community;
  await running.database.asOwner('update communities set start_shown = $2 where guild_id = $1', [
    guild.id,
    'of other days',
  ]);
  const before = startHere(owner);
  const edits = () =>
    sandbox.requests.filter(
      ({ method, path }) => method === 'PATCH' && path.endsWith(`/messages/${before.id}`),
    ).length;
  const drawn = edits();
  await running.suite.runTicks();
  await vi.waitFor(() => expect(edits()).toBe(drawn + 1));
  await running.suite.runTicks();
  expect(startHere(owner).id).toBe(before.id);
});
