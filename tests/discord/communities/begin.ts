/** A server where nobody has set anything up: an owner, two others, and the bot as an admin invited it. */
import { expect, vi } from 'vitest';
import type { GuildHandle, MemberActor, Right, SeenMessage } from '#sandbox/index.ts';
import type { TestSuite } from '#tests/harness/suite.ts';

export interface EmptyServer {
  readonly guild: GuildHandle;
  readonly owner: MemberActor;
  readonly others: readonly [MemberActor, MemberActor];
}

const invited: readonly Right[] = [
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'ManageChannels',
  'ManageRoles',
  'ManageMessages',
  'ModerateMembers',
  'BanMembers',
  'ManageGuild',
  'ManageEvents',
  'CreateEvents',
  'ViewAuditLog',
  'PinMessages',
  'SendMessagesInThreads',
  'ManageThreads',
  'CreatePrivateThreads',
  'Connect',
  'CreatePublicThreads',
  'MentionEveryone',
];

export function emptyServer(
  { sandbox }: Pick<TestSuite, 'sandbox'>,
  name: string,
  permissions: readonly Right[] = invited,
): EmptyServer {
  const person = (who: string) => sandbox.user(`${who} of ${name}`);
  const guild = sandbox.createGuild({ name, owner: person('Robin') });
  guild.addBot('kindred', { permissions });
  guild.createChannel({ name: 'lobby' });
  const others = [guild.addMember(person('Mara')), guild.addMember(person('Sol'))] as const;
  return { guild, owner: person('Robin').in(guild), others };
}

/** Sensible defaults, from nothing, in three taps. Resolves once everything stands. */
export async function setUpByDefaults({ owner, guild }: EmptyServer): Promise<void> {
  const card = await owner.runs('/setup');
  await owner.presses('Use sensible defaults', { on: card });
  await owner.presses('Make it', { on: card });
  await whenStarted({ owner, guild });
}

/** What a community that was set up otherwise has not. */
export async function makeWhatIsMissing(server: Pick<EmptyServer, 'owner' | 'guild'>): Promise<void> {
  const card = await server.owner.runs('/setup');
  await server.owner.presses('Make what is missing', { on: card });
  await server.owner.presses('Make it', { on: card });
  await whenStarted(server);
}

/** What newcomers begin with. */
export const startHere = (member: MemberActor): SeenMessage => {
  const found = member.sees('#start-here').find(({ text }) => text.includes('Start here'));
  if (!found) throw new Error('there is nothing to begin with');
  return found;
};

/** Everything that the check-up says, all pages of it. */
export async function checkedUp(admin: MemberActor): Promise<string> {
  const card = await admin.runs('/doctor');
  expect(card.ephemeral).toBe(true);
  const pages = [card.text];
  while (card.labels.includes('Next')) {
    await admin.presses('Next', { on: card });
    pages.push(card.text);
  }
  return pages.join('\n');
}

/** Resolves once the message where newcomers begin is pinned. */
export async function whenStarted({ owner }: Pick<EmptyServer, 'owner' | 'guild'>): Promise<void> {
  await owner.waitsFor('#start-here', /Start here/);
  await vi.waitFor(
    () => {
      const pinned = owner.sees('#start-here').filter((message) => message.pinned);
      expect(pinned).toHaveLength(1);
    },
    { timeout: 5_000, interval: 15 },
  );
}

export function roleCalled({ guild }: GuildHandle, name: string) {
  return [...guild.roles.values()].filter((role) => role.name === name);
}
