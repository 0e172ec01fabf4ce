/**
 * The sample community. Its ids never change, so that a journal and a database of an earlier run still fit;
 * what the journal already holds is left as it is.
 */
import type { Right } from '../control/guild.ts';
import type { Sandbox } from '../sandbox.ts';
import { lobby, welcome } from './words.ts';

const id = (number: number): string => (1_100_000_000_000_000_000n + BigInt(number)).toString();

export const sample = {
  guild: { id: id(1), name: 'The Long Road' },
  bot: { name: 'kindred', applicationId: id(10), userId: id(11), roleId: id(12) },
  roles: { lead: { id: id(20), name: 'Community lead' }, moderator: { id: id(21), name: 'Moderator' } },
  channels: {
    welcome: { id: id(30), name: 'welcome' },
    lobby: { id: id(31), name: 'lobby' },
    staff: { id: id(32), name: 'staff' },
  },
  people: {
    robin: { id: id(40), name: 'Robin' },
    imani: { id: id(41), name: 'Imani' },
    theo: { id: id(42), name: 'Theo' },
    priya: { id: id(43), name: 'Priya' },
    mara: { id: id(44), name: 'Mara' },
    sol: { id: id(45), name: 'Sol' },
    wen: { id: id(46), name: 'Wen' },
    june: { id: id(47), name: 'June' },
  },
} as const;

/** What the bot asks for when it is invited; no administrator. */
const botRights: readonly Right[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'ManageChannels',
  'ManageRoles',
  'ManageMessages',
  'ManageThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'PinMessages',
  'ViewAuditLog',
  'ModerateMembers',
  'ManageEvents',
  'CreateEvents',
];

const staffRights: readonly Right[] = ['ManageMessages', 'ModerateMembers', 'KickMembers', 'ViewAuditLog'];

/** Makes the community, unless it is there already. */
export function raiseSample(sandbox: Sandbox): void {
  if (sandbox.hasGuild(sample.guild.id)) return;
  const { people, roles, channels, bot } = sample;
  const person = (
    who: { readonly id: string; readonly name: string },
    settings: { readonly locale?: string; readonly dmsClosed?: boolean } = {},
  ) => sandbox.user(who.name, { id: who.id, ...settings });
  const robin = person(people.robin);
  const guild = sandbox.createGuild({ ...sample.guild, owner: robin });
  const moderator = guild.createRole(roles.moderator.name, {
    id: roles.moderator.id,
    permissions: staffRights,
    position: 1,
  });
  const lead = guild.createRole(roles.lead.name, {
    id: roles.lead.id,
    permissions: [...staffRights, 'ManageGuild', 'ManageChannels', 'ManageRoles', 'ManageEvents'],
    position: 2,
  });
  sandbox.bot(bot.name, { application: bot.applicationId, user: bot.userId });
  guild.addBot(bot.name, { permissions: botRights, roleId: bot.roleId });

  guild.addMember(person(people.imani), { roles: [lead] });
  guild.addMember(person(people.theo), { roles: [moderator] });
  guild.addMember(person(people.priya), { roles: [moderator] });
  guild.addMember(person(people.mara));
  guild.addMember(person(people.sol));
  guild.addMember(person(people.wen, { locale: 'de' }));
  guild.addMember(person(people.june, { dmsClosed: true }));

  guild.createChannel({ ...channels.welcome, topic: 'Start here. Take your time.' });
  guild.createChannel({ ...channels.lobby, topic: 'Say hello, or just read along.' });
  guild.createChannel({
    ...channels.staff,
    topic: 'For moderators and community leads.',
    onlyFor: [moderator, lead, { id: bot.userId }],
  });
  for (const [name, text] of welcome) sandbox.user(name).in(guild).sends('#welcome', text);
  for (const [name, text] of lobby) sandbox.user(name).in(guild).sends('#lobby', text);
}
