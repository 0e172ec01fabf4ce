/** Every setting can be changed from the card, at any time, and each change stands in the trail. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { lupus, makeGroup } from '../groups/make-group.ts';
import { acts, opensCase } from '../reports/report.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

/** Opens a setting on a fresh card. */
async function opens(setting: string) {
  const card = await community.owner.runs('/setup');
  await community.owner.chooses('Change a setting', setting, { on: card });
  return card;
}

async function onTheCard(): Promise<string> {
  return (await community.owner.runs('/setup')).text;
}

test.each([
  ['agePolicy', 'Adults only', 'Ages:** Adults only, 18 and over'],
  ['agePolicy', 'Teens welcome', 'Ages:** Teens from 13 on are welcome'],
  ['directMessages', 'Do not allow', 'Direct messages:** Not allowed'],
  ['directMessages', 'Allow', 'Direct messages:** Allowed, for those who ask for it'],
  ['wordAlerts', 'Look for them', 'Words that worry:** To be looked for, and no rule is there yet'],
  ['wordAlerts', 'Do not look for them', 'Words that worry:** Not looked for'],
])('%s is changed by pressing “%s”', async (setting, button, shown) => {
  const card = await opens(setting);
  await community.owner.presses(button, { on: card });
  expect(await onTheCard()).toContain(shown);
});

test.each([
  ['timeZone', 'toronto', 'Time zone:** America/Toronto'],
  ['timeZone', 'Europe/Berlin', 'Time zone:** Europe/Berlin'],
  ['country', 'canada', 'Country for helplines:** Canada'],
  ['country', 'canad', 'Country for helplines:** Canada'],
  ['retentionDays', '14', 'After somebody leaves:** kept for 14 days'],
])('%s is typed: %s', async (setting, answer, shown) => {
  const form = await community.owner.presses('Change it', { on: await opens(setting) });
  await form.submits({ answer });
  expect(await onTheCard()).toContain(shown);
});

test.each([
  ['timeZone', 'Atlantis', 'does not know that time zone'],
  ['country', 'Narnia', 'does not know that country'],
  ['country', 'germny', 'That may be Germany'],
  ['country', 'EU', 'does not know that country'],
  ['country', 'Korea', 'Several countries fit that'],
  ['retentionDays', 'soon', 'not a number of days'],
  ['rules', 'Be kind', 'a few words more'],
])(
  '%s is not changed to what cannot be understood, and what was typed is kept: %s',
  async (setting, answer, said) => {
    const before = await onTheCard();
    const form = await community.owner.presses('Change it', { on: await opens(setting) });
    const refused = await form.submits({ answer });
    expect(refused.text).toContain(said);
    expect(refused.text).toContain(answer);
    expect(await onTheCard()).toBe(before);
  },
);

test('where direct messages are not allowed, what somebody asked to hear waits for them instead', async () => {
  const { owner, members, moderators } = community;
  await owner.presses('Do not allow', { on: await opens('directMessages') });
  const message = members[1].sends('#lobby', 'Buy my tea.');
  const asked = { kind: 'selling', notice: 'direct_message' } as const;
  const card = await opensCase(running, community, members[0], message, asked);
  await moderators[0].presses('Take', { on: card });
  const form = await acts(moderators[0], card, 'resolve');
  await form.submits({ resolution: 'handled' });
  // A community where nothing waited is asked again only after some seconds, and the notice follows its answer.
  await vi.waitFor(
    async () => {
      await members[0].runs('/group mine');
      expect(
        members[0]
          .sees('#lobby')
          .map(({ text }) => text)
          .join('\n'),
      ).toContain('The moderators have looked');
    },
    { timeout: 10_000, interval: 250 },
  );
  expect(members[0].directMessages()).toEqual([]);
  await owner.presses('Allow', { on: await opens('directMessages') });
});

test('the language is chosen from those that there are words in', async () => {
  const card = await opens('locale');
  await community.owner.chooses('Choose a language', 'en-US', { on: card });
  expect(await onTheCard()).toContain('Language:** English');
});

test('health answers go into Discord only after a plain warning', async () => {
  const card = await opens('healthDataMode');
  await community.owner.presses('Inside Discord', { on: card });
  expect(card.text).toContain('cannot be taken back for good');
  expect(await onTheCard()).toContain('Health answers:** On a private page');
  await community.owner.presses('I know, use Discord', { on: card });
  expect(await onTheCard()).toContain('Health answers:** Inside Discord');
  await community.owner.presses('Private page', { on: await opens('healthDataMode') });
});

test('roles and the staff channel are chosen from those of the server, and checked', async () => {
  const { guild, owner } = community;
  const helpers = guild.createRole('Helpers');
  await owner.chooses('Choose a role', helpers.id, { on: await opens('leadRole') });
  expect(await onTheCard()).toContain(`Community leads:** <@&${helpers.id}>`);
  const lead = [...guild.guild.roles.values()].find(({ name }) => name === 'Community lead');
  await owner.chooses('Choose a role', lead?.id ?? '', { on: await opens('leadRole') });

  const open = await owner.chooses('Choose a channel', '#lobby', { on: await opens('staffChannel') });
  expect(open.text).toContain('reports must not arrive there');
  const quiet = guild.createChannel({
    name: 'quiet-room',
    onlyFor: [{ id: running.sandbox.bot('kindred').id }],
  });
  const staff = [...guild.guild.channels.values()].find(({ name }) => name === 'staff');
  await owner.chooses('Choose a channel', quiet.id, { on: await opens('staffChannel') });
  expect(await onTheCard()).toContain(`Staff channel:** <#${quiet.id}>`);
  await owner.chooses('Choose a channel', staff?.id ?? '', { on: await opens('staffChannel') });
});

test('only admins may change anything, also with an old card in their hands', async () => {
  const { owner, guild, members } = community;
  await expect(members[0].runs('/setup')).rejects.toThrow('is not offered to');
  const helper = guild.addMember(running.sandbox.user('Former admin'), {
    roles: [guild.createRole('Admins', { permissions: ['ManageGuild'] })],
  });
  const card = await helper.runs('/setup');
  await helper.chooses('Change a setting', 'agePolicy', { on: card });
  const record = guild.guild.members.get(helper.id);
  if (!record) throw new Error('the helper is gone');
  record.roleIds = [];
  guild.guild.rights.clear();
  const refused = await helper.presses('Adults only', { on: card });
  expect(refused.text).toContain('only for the admins');
  expect((await owner.runs('/setup')).text).toContain('Teens from 13 on are welcome');
});

describe('the ground rules', () => {
  beforeAll(async () => {
    await makeGroup(community);
  });

  test('change as a new version; members are shown what changed and asked again, and nobody else', async () => {
    const { owner, members } = community;
    const [mara, sol] = members;
    await joinsGroup(mara, lupus.name);

    const form = await owner.presses('Change it', { on: await opens('rules') });
    const rules =
      '1. What is said here stays here. No screenshots, no names elsewhere.\n2. Bring your own tea.';
    await form.submits({ answer: rules });
    expect(await onTheCard()).toContain('Ground rules:** version 2');

    // Once, beside whatever they use next; and whenever they take a step into a group until they have agreed.
    const shown = () =>
      mara.sees('#lobby').filter(({ text }) => text.includes('The ground rules have changed'));
    await mara.runs('/group mine');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    expect(shown()[0]?.ephemeral).toBe(true);
    await mara.runs('/group mine');

    const asked = await mara.runs('/group join', { group: lupus.name });
    expect(shown()).toHaveLength(2);
    expect(asked.text).toContain('The ground rules have changed');
    expect(asked.text).toContain('New**\n- Bring your own tea.');
    expect(asked.text).toContain('No longer there**\n- Be kind.');
    expect(asked.text).not.toContain('- What is said here');
    await mara.presses('I agree', { on: asked });
    expect(asked.text).toContain('Thank you');
    const after = await mara.runs('/group join', { group: lupus.name });
    expect(after.text).toContain('You are already in');

    const newcomer = await sol.runs('/group join', { group: lupus.name });
    expect(newcomer.text).not.toContain('have changed');
    expect(newcomer.text).toContain('Bring your own tea.');
  });

  test('a newcomer who read others than those that count now is shown these first', async () => {
    const { owner, members } = community;
    const wen = members[2];
    const shown = await wen.runs('/group join', { group: lupus.name });
    const form = await owner.presses('Change it', { on: await opens('rules') });
    await form.submits({ answer: '1. Bring your own tea.\n2. And your own cup.' });
    await wen.presses('I agree', { on: shown });
    expect(shown.text).toContain('And your own cup.');
    expect(shown.labels).toContain('I agree');
  });

  test('leaving never asks', async () => {
    const left = await community.members[0].runs('/group leave', { group: lupus.name });
    expect(left.text).toContain('You have left');
  });
});

describe('the trail', () => {
  test('shows leads who changed what, newest first, a page at a time, and that it is whole', async () => {
    const { lead, owner } = community;
    await running.suite.runTicks();
    const trail = await lead.runs('/lead trail');
    expect(trail.ephemeral).toBe(true);
    expect(trail.text).toContain('Ground rules: version 2 → version 3');
    expect(trail.text).toContain(`<@${owner.id}>`);
    expect(trail.text).toContain('The trail is whole');
    const seen = [trail.text];
    while (trail.labels.includes('Next')) {
      await lead.presses('Next', { on: trail });
      seen.push(trail.text);
    }
    const all = seen.join('\n');
    expect(all).toContain('Time zone: America/Toronto → Europe/Berlin');
    expect(all).toContain('Health answers: On a private page → Inside Discord');
    expect(all).toContain('Staff channel: not chosen yet →');
    expect(all).not.toContain('Something else');
  });

  test('shows that an entry was altered in the database', async () => {
    await running.database.asOwner(
      "update audit_entries set after = 'Europe/Paris' where guild_id = $1 and after = 'Europe/Berlin'",
      [community.guild.id],
    );
    await vi.waitFor(async () => {
      expect((await community.lead.runs('/lead trail')).text).toContain('does not fit together');
    });
  });
});
