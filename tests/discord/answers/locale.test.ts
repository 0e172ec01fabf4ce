/** Everybody is answered in their own Discord language, and what a whole community sees comes in the server's. */
import { expect, test } from 'vitest';
import { createTranslations } from '#src/platform/i18n/index.ts';
import english from '#src/platform/i18n/locales/en-US/index.ts';
import { testSuite } from '#tests/harness/suite.ts';

/** Every word of ours, marked as being of another language. */
function marked(tag: string) {
  const mark = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `${tag}·${text}`]));
  return Object.fromEntries(Object.entries(english).map(([area, texts]) => [area, mark(texts)]));
}
const running = await testSuite({ translations: createTranslations({ de: marked('de'), nl: marked('nl') }) });

function newServer(name: string, locale: string) {
  const { sandbox } = running;
  const person = (who: string, own: string) => sandbox.user(`${who} of ${name}`, { locale: own });
  const guild = sandbox.createGuild({ name, owner: person('Robin', 'en-US'), locale });
  const moderator = guild.createRole('Moderator');
  const leads = guild.createRole('Community lead', { permissions: ['ManageEvents'] });
  guild.addBot('kindred', {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'ManageChannels',
      'ManageRoles',
      'ViewAuditLog',
      'PinMessages',
      'SendMessagesInThreads',
      'ManageThreads',
      'CreatePrivateThreads',
      'Connect',
      'CreatePublicThreads',
    ],
  });
  guild.createChannel({ name: 'lobby' });
  const staff = guild.createChannel({
    name: 'staff',
    onlyFor: [moderator, { id: sandbox.bot('kindred').id }],
  });
  return {
    owner: person('Robin', 'en-US').in(guild),
    member: (who: string, own: string) => person(who, own).in(guild),
    choices: { staff: staff.id, moderators: moderator.id, leads: leads.id },
  };
}

test('a member’s Discord language is the one they are answered in', async () => {
  const server = newServer('Many tongues', 'en-US');
  await server.owner.runs('/setup', server.choices, { in: '#staff' });
  const answer = async (who: string, locale: string) =>
    (await server.member(who, locale).runs('/group mine')).text;
  expect(await answer('Anna', 'de')).toMatch(/^de·You are not in a group yet/);
  expect(await answer('Brechtje', 'nl')).toMatch(/^nl·/);
  expect(await answer('Chiara', 'it')).toMatch(/^You are not in a group yet/);
  expect(await answer('Dan', 'en-GB')).toMatch(/^You are not in a group yet/);
});

test('a form and its refusal speak the reporter’s language, the card the server’s', async () => {
  const server = newServer('Dutch house', 'nl');
  await server.owner.runs('/setup', server.choices, { in: '#staff' });
  const [reporter, author] = [server.member('Anna', 'de'), server.member('Emil', 'en-US')];
  const form = await reporter.uses('Ask a moderator to look', { on: author.sends('#lobby', 'Hello.') });
  expect(form.modal?.title).toBe('de·Ask a moderator to look');
  expect((await form.submits({ kind: 'other' })).text).toMatch(/^de·Please add a few words/);
  await form.submits({ kind: 'other', words: 'Here they are' });
  const card = await server.owner.waitsFor('#staff', /Case 1/);
  expect(card.text).toMatch(/^nl·\*\*Case 1\*\*/);
});
