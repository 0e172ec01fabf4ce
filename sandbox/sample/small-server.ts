/** Raises a server beside the sample community: a handful of people, a few rooms, and what was said there this hour. */
import type { Box } from '../box.ts';
import type { Right } from '../control/guild.ts';
import { Sandbox } from '../sandbox.ts';
import { pastOf } from './past.ts';
import { bot, botRights } from './places.ts';

interface SmallServerPerson {
  readonly id: string;
  readonly name: string;
  /** A short line on who they are. */
  readonly about: string;
  readonly locale: string;
  /** What they look after, by a role's name. */
  readonly role?: string;
}

export interface SmallServer<Key extends string> {
  readonly guild: { readonly id: string; readonly name: string };
  /** The language of what everybody sees, as a Discord locale. */
  readonly locale: string;
  readonly botRoleId: string;
  readonly owner: Key;
  readonly people: Readonly<Record<Key, SmallServerPerson>>;
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly permissions: readonly Right[];
  }[];
  /** What is said stands in the first of them. With `staffOnly` only those with a role see it. */
  readonly channels: readonly { readonly id: string; readonly name: string; readonly staffOnly?: true }[];
  /** What has been said so far, and how many minutes ago. */
  readonly lines: readonly (readonly [minutesAgo: number, who: Key, text: string])[];
}

/** Unless it is there already, as in a journal of an earlier run. */
export function raiseSmallServer<Key extends string>(box: Box, server: SmallServer<Key>): void {
  if (box.world.store.guilds.has(server.guild.id)) return;
  const now = box.world.clock.now().getTime();
  const day = 86_400_000;
  const past = pastOf(box, now - day);
  const sandbox = new Sandbox(past.box, async () => {});
  const person = (key: Key) => {
    const { id, name, about, locale } = server.people[key];
    return sandbox.user(name, { id, about, locale });
  };
  const { guild, locale, owner } = server;
  const handle = sandbox.createGuild({ ...guild, locale, owner: person(owner) });
  const roles = server.roles.map(({ name, ...look }, below) =>
    handle.createRole(name, { ...look, position: below + 1, hoist: true }),
  );
  for (const key of Object.keys(server.people) as Key[]) {
    const { role } = server.people[key];
    handle.addMember(person(key), { roles: roles.filter(({ name }) => name === role) });
  }
  sandbox.bot(bot.name, { application: bot.applicationId, user: bot.userId });
  handle.addBot(bot.name, { permissions: botRights, roleId: server.botRoleId });
  for (const { staffOnly, ...channel } of server.channels)
    handle.createChannel({ ...channel, ...(staffOnly && { onlyFor: [...roles, { id: bot.userId }] }) });
  const [first] = server.channels;
  for (const [minutesAgo, who, text] of server.lines) {
    past.goTo(now - minutesAgo * 60_000);
    if (first) person(who).in(handle).sends(first.id, text);
  }
  past.end();
}
