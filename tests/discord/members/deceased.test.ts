/** A member has died: two people of the team together, nothing announced, what would be sent stops, and two can take it back. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';
import { makeGroup, whenQuiet } from '../groups/make-group.ts';
import { acts, opensCase } from '../reports/report.ts';
import { letInto } from '../server.ts';

const running = await testSuite();
let community: TestCommunity;
let member: MemberActor;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
});

let count = 0;
beforeEach(async () => {
  member = running.sandbox.user(`Remembered ${(count += 1)}`).in(community.guild);
  await joinsGroup(member, 'Wolf pack');
  await member.waitsFor('#wolf-pack', /Ground rules/);
});

const asked = (lead: MemberActor): Promise<Tap> => lead.runs('/lead member deceased', { person: member.id });

const isMarked = async () =>
  (
    await running.database.asOwner(
      'select from remembrances r join members m on m.guild_id = r.guild_id and m.ref = r.member_ref where m.user_id = $1 and r.marked_at is not null',
      [member.id],
    )
  ).length > 0;

/** The newest card in the staff channel that asks for a second person. */
async function card() {
  await whenQuiet(running, community);
  const found = community.moderators[0]
    .sees('#staff')
    .filter(({ text }) => /waits for a second person/.test(text));
  const newest = found.at(-1);
  if (!newest) throw new Error('there is no card');
  return newest;
}

describe('marking', () => {
  test('takes a second person, who finds a card that says nothing', async () => {
    const { lead, moderators } = community;
    const begun = await asked(lead);
    expect(begun.ephemeral).toBe(true);
    expect(begun.text).toContain('Two people of the team together');
    expect(await isMarked()).toBe(false);
    const thanks = await lead.presses('Ask a second person', { on: begun });
    expect(thanks.text).toContain('Until then nothing changes');

    const shown = await card();
    expect(shown.text).not.toMatch(/die|dead|deceased|Remembered/i);
    expect(shown.text).not.toContain(member.id);
    const look = await moderators[0].presses('Look', { on: shown });
    expect(look.ephemeral).toBe(true);
    expect(look.text).toContain(`<@${member.id}>`);
    expect(look.text).toContain(`<@${lead.id}>`);
    const done = await moderators[0].presses('Confirm', { on: look });
    expect(done.text).toContain('Nothing is announced');
    expect(await isMarked()).toBe(true);
  });

  test('is begun by a moderator, too, from the menu of a person', async () => {
    const [first, second] = community.moderators;
    const begun = await first.uses('They have died', { on: member.id });
    expect(begun.ephemeral).toBe(true);
    await first.presses('Ask a second person', { on: begun });
    const look = await second.presses('Look', { on: await card() });
    await second.presses('Confirm', { on: look });
    expect(await isMarked()).toBe(true);
    await expect(community.members[0].uses('They have died', { on: member.id })).rejects.toThrow(
      /not offered/,
    );
  });

  test('is not done by one person twice, from whichever side', async () => {
    const { lead } = community;
    await lead.presses('Ask a second person', { on: await asked(lead) });
    const again = await lead.presses('Confirm', { on: await asked(lead) });
    expect(again.text).toContain('It takes a second person');
    expect(await isMarked()).toBe(false);
  });

  test('of two who confirm at the same moment one does it', async () => {
    const { lead, moderators } = community;
    await lead.presses('Ask a second person', { on: await asked(lead) });
    const shown = await card();
    const looks = await Promise.all(moderators.map((one) => one.presses('Look', { on: shown })));
    const answers = await Promise.all(
      looks.map((look, index) => moderators[index === 0 ? 0 : 1].presses('Confirm', { on: look })),
    );
    expect(answers.map(({ text }) => /It is done/.test(text)).filter(Boolean)).toHaveLength(1);
    expect(await isMarked()).toBe(true);
  });

  test('waits seven days for the second person, and can be called off', async () => {
    const { lead, moderators } = community;
    await lead.presses('Ask a second person', { on: await asked(lead) });
    const look = await moderators[0].presses('Look', { on: await card() });
    const off = await moderators[0].presses('Call it off', { on: look });
    expect(off.text).toContain('called off');
    await lead.presses('Ask a second person', { on: await asked(lead) });
    running.clock.advance(days(8));
    expect((await asked(lead)).labels).toContain('Ask a second person');
    expect(await isMarked()).toBe(false);
  });

  test('of somebody of whom nothing is kept has nothing to stop', async () => {
    const other = running.sandbox.user('Passer-by').in(community.guild);
    const answer = await community.lead.runs('/lead member deceased', { person: other.id });
    expect(answer.text).toContain('nothing to stop');
    expect(answer.labels).toEqual([]);
  });
});

describe('marked', () => {
  async function marks(): Promise<void> {
    const { lead, moderators } = community;
    await lead.presses('Ask a second person', { on: await asked(lead) });
    const look = await moderators[1].presses('Look', { on: await card() });
    await moderators[1].presses('Confirm', { on: look });
    expect(await isMarked()).toBe(true);
  }

  test('stops what would be sent, keeps their groups, and is announced nowhere', async () => {
    const { moderators, members, owner } = community;
    const message = members[0].sends('#lobby', `Hello ${count}`);
    const shown = await opensCase(running, community, member, message, {
      kind: 'selling',
      words: 'Please look',
      notice: 'direct_message',
    });
    const [lobby, group] = [owner.sees('#lobby').length, owner.sees('#wolf-pack').length];
    await marks();
    await moderators[0].presses('Take', { on: shown });
    const form = await acts(moderators[0], shown, 'resolve');
    await form.submits({ resolution: 'handled' });
    await whenQuiet(running, community);
    expect(member.directMessages()).toEqual([]);
    expect(letInto(running.sandbox, community.guild, 'wolf-pack')).toContain(member.id);
    expect(owner.sees('#lobby')).toHaveLength(lobby);
    expect(owner.sees('#wolf-pack')).toHaveLength(group);
  });

  test('is taken back by two, and not by one', async () => {
    const { lead, moderators } = community;
    await marks();
    const mistake = await moderators[0].presses('It is a mistake', {
      on: await moderators[0].presses('Look', { on: await card() }),
    });
    expect(mistake.text).toContain('second person');
    expect(await isMarked()).toBe(true);
    const back = await lead.presses('Confirm', { on: await asked(lead) });
    expect(back.text).toContain('The mark is taken back');
    expect(await isMarked()).toBe(false);
  });

  test('stands in the audit trail without their name, and in no log', async () => {
    await marks();
    await vi.waitFor(async () => {
      const entries = await running.database.asOwner<{ what: string }>(
        "select what from audit_entries where guild_id = $1 and what like 'member.%' order by number desc limit 2",
        [community.guild.id],
      );
      expect(entries.map(({ what }) => what)).toEqual(['member.mark.done', 'member.mark.asked']);
    });
    const told = await running.database.asOwner<{ text: string }>(
      'select audit_entries::text as text from audit_entries',
    );
    for (const line of [...running.log, ...told.map(({ text }) => text)])
      expect(line).not.toContain(member.id);
  });
});

describe('who may use it', () => {
  const withRights = (name: string, roles: string[]) => {
    const { guild } = community;
    const able = guild.createRole(name, { permissions: ['ManageEvents'] });
    const held = [...guild.guild.roles.values()].filter((role) => roles.includes(role.name));
    return guild.addMember(running.sandbox.user(name), { roles: [able, ...held] });
  };

  test('not a member, and not whoever may manage events', async () => {
    await expect(asked(community.members[2])).rejects.toThrow('is not offered to');
    const refused = await asked(withRights('Event helper', []));
    expect(refused.text).toContain('This is only for moderators and community leads');
    expect(refused.text).not.toContain(member.id);
  });

  test('a moderator begins as a lead does, where the server shows them the command', async () => {
    const moderator = withRights('Busy moderator', ['Moderator']);
    await moderator.presses('Ask a second person', { on: await asked(moderator) });
    await community.lead.presses('Confirm', { on: await asked(community.lead) });
    expect(await isMarked()).toBe(true);
  });
});
