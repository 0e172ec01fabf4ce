/** `/start`: the hub, one's own settings, and that nothing is kept before a yes. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newMember = () => running.sandbox.user(`Newcomer ${(count += 1)}`).in(community.guild);

const isKept = async ({ id }: MemberActor) =>
  (await running.database.asOwner('select from members where user_id = $1', [id])).length > 0;

/** The settings of somebody who has said yes to them. */
async function settingsOf(member: MemberActor) {
  const asked = await member.presses('My settings', { on: await member.runs('/start') });
  if (!asked.labels.includes('Yes, keep them')) return asked;
  const age = await member.presses('Yes, keep them', { on: asked });
  return age.labels.includes('18 or over') ? member.presses('18 or over', { on: age }) : age;
}

describe('the hub', () => {
  test('is private, says what this is, and keeps nothing', async () => {
    const member = newMember();
    const hub = await member.runs('/start');
    expect(hub.ephemeral).toBe(true);
    expect(hub.text).toContain('nothing is kept about you');
    expect(hub.text).toContain('/group mine');
    expect(hub.labels).toEqual(['My settings', 'What I agreed to', 'What is this?']);
    const what = await member.presses('What is this?', { on: hub });
    expect(what.text).toContain('It does not diagnose');
    await member.presses('Back', { on: what });
    await member.presses('What I agreed to', { on: hub });
    expect(await isKept(member)).toBe(false);
  });

  test('asks before the first setting, then for the age, and only then keeps anything', async () => {
    const member = newMember();
    const asked = await member.presses('My settings', { on: await member.runs('/start') });
    expect(asked.text).toContain('May Kindred keep your settings?');
    expect(asked.text).toContain('Who can see this?');
    expect(asked.labels).toEqual(['Yes, keep them', 'Not now']);
    const age = await member.presses('Yes, keep them', { on: asked });
    expect(age.text).toContain('How old are you?');
    expect(await isKept(member)).toBe(false);
    const settings = await member.presses('18 or over', { on: age });
    expect(settings.text).toContain('My settings');
    expect(await isKept(member)).toBe(true);
  });

  test('“Not now” and “Under 13” keep nothing', async () => {
    const [one, other] = [newMember(), newMember()];
    const declined = await one.presses('Not now', {
      on: await one.presses('My settings', { on: await one.runs('/start') }),
    });
    expect(declined.text).toContain('nothing was changed');
    const age = await other.presses('Yes, keep them', {
      on: await other.presses('My settings', { on: await other.runs('/start') }),
    });
    expect((await other.presses('Under 13', { on: age })).text).toContain('Thank you for being honest');
    expect([await isKept(one), await isKept(other)]).toEqual([false, false]);
  });

  test('run again shows the present state', async () => {
    const member = newMember();
    await settingsOf(member);
    expect((await member.runs('/start')).text).toContain('You have been here since');
    expect((await settingsOf(member)).text).toContain('My settings');
  });
});

describe('a time zone', () => {
  test('is offered while somebody types, by city, country and hours, with the time there', async () => {
    const member = newMember();
    const offered = async (typed: string) =>
      (await member.types('/start', { timezone: typed }, 'timezone')).choices;
    const [munich] = await offered('münch');
    expect(munich?.value).toBe('Europe/Berlin');
    expect(munich?.name).toMatch(/^Berlin, .*\d{1,2}:\d\d/);
    expect((await offered('india'))[0]?.value).toBe('Asia/Kolkata');
    expect((await offered('+5:30')).map(({ value }) => value)).toContain('Asia/Kolkata');
    expect(await offered('')).toEqual([]);
    expect((await offered('+0')).length).toBeLessThanOrEqual(25);
  });

  test('is confirmed by the time on the clock, and kept with the yes that it asks for', async () => {
    const member = newMember();
    const confirm = await member.runs('/start', { timezone: 'Europe/Berlin' });
    expect(confirm.text).toMatch(/Europe\/Berlin[^]*It is .*\d:\d\d.* there now/);
    expect(await isKept(member)).toBe(false);
    const asked = await member.presses('Yes, keep it', { on: confirm });
    expect(asked.text).toContain('You chose Europe/Berlin');
    const age = await member.presses('Yes, keep them', { on: asked });
    const settings = await member.presses('18 or over', { on: age });
    expect(settings.text).toContain('Europe/Berlin');
  });

  test('can be typed into a form, chosen among several, and asked for again', async () => {
    const member = newMember();
    const settings = await settingsOf(member);
    const form = await member.presses('Time zone', { on: settings });
    const several = await form.submits({ zone: 'australia' });
    expect(several.text).toContain('Which of these');
    expect(several.labels).toHaveLength(5);
    const none = await (await member.presses('Another one', { on: several })).submits({ zone: 'xyzzyx' });
    expect(none.text).toContain('No time zone fits');
    const one = await (await member.presses('Another one', { on: none })).submits({ zone: 'Lisboa' });
    expect((await member.presses('Yes, keep it', { on: one })).text).toContain('Europe/Lisbon');
  });
});

describe('the other settings', () => {
  test('country, pace, language and who sees what, each kept with one answer', async () => {
    const member = newMember();
    let card = await settingsOf(member);
    card = await (await member.presses('Country', { on: card })).submits({ country: 'Nige' });
    expect(card.text).toContain('Which one is it?');
    card = await (await member.presses('Another one', { on: card })).submits({ country: 'Nigerai' });
    expect(card.text).toContain('Is it this one?');
    card = await member.presses('Nigeria', { on: card });
    expect(card.text).toContain('Nigeria');
    card = await member.presses('Pace', { on: card });
    expect(card.labels).toEqual(['Slow', 'Steady', 'Quick', 'Back']);
    card = await member.presses('Slow', { on: card });
    expect(card.text).toContain('some days I answer late');
    card = await member.presses('More', { on: card });
    const form = await member.presses('Who sees what', { on: card });
    expect(form.text).toContain('Nobody sees any of it unless you choose so here');
    card = await form.submits({
      timezone: 'matching',
      country: 'only_me',
      pace: 'my_match',
      language: 'my_groups',
    });
    expect(card.text).toContain('Time zone: Matching only');
    expect(card.text).toContain('Pace: Somebody I am matched with');
    card = await (await member.presses('Language', { on: card })).submits({ language: 'en-US' });
    expect(card.text).toContain('English');
    const back = await member.presses('Back', { on: card });
    expect(back.text).toContain('Nigeria');
  });

  test('of two changes at the same moment both are kept', async () => {
    const member = newMember();
    const settings = await settingsOf(member);
    const pace = await member.presses('Pace', { on: await settingsOf(member) });
    const zone = await (await member.presses('Time zone', { on: settings })).submits({ zone: 'Oslo' });
    await Promise.all([member.presses('Quick', { on: pace }), member.presses('Yes, keep it', { on: zone })]);
    const now = await settingsOf(member);
    expect(now.text).toContain('Europe/Oslo');
    expect(now.text).toContain('Quick');
  });

  test('are not kept where the consent was taken back meanwhile, and what was typed is not lost', async () => {
    const member = newMember();
    const settings = await settingsOf(member);
    const form = await member.presses('Country', { on: settings });
    const consents = await member.presses('What I agreed to', { on: await member.runs('/start') });
    await member.presses('Take back', { on: consents });
    const refused = await form.submits({ country: 'Iceland' });
    expect(refused.text).toContain('so nothing was kept');
    expect(refused.text).toContain('> Iceland');
  });
});
