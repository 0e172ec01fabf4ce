/** What every piece of the page needs from where it stands: who is acting, what time it is there, and the names behind ids. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type {
  APIApplicationCommand,
  APIGuildMember,
  APIRole,
  APIUser,
  ChannelType,
} from 'discord-api-types/v10';
import type { Acting } from '../acting.ts';
import type { Drafts } from '../compose/drafts.ts';

export interface Person {
  readonly user: Pick<APIUser, 'id' | 'username' | 'global_name' | 'bot'>;
  /** Absent for those who are not, or no longer, in this server. */
  readonly member?: Pick<APIGuildMember, 'nick' | 'roles' | 'joined_at'> | undefined;
}

export type NamedRole = Pick<APIRole, 'id' | 'name' | 'color' | 'position'>;

export interface NamedChannel {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  /** Where it opens on this page; a channel that the person cannot see is not in the list at all. */
  readonly href: string;
}

export interface OfferedCommand {
  readonly bot: { readonly id: string; readonly name: string };
  readonly command: APIApplicationCommand;
}

export interface RoleGiving {
  readonly roles: readonly NamedRole[];
  readonly give: (userId: string, roleId: string, given: boolean) => Promise<void>;
}

export interface Around {
  readonly acting: Acting;
  /** The open channel: where commands are run. */
  readonly channelId: string | undefined;
  /** The community's time in milliseconds; the clock of the box may be ahead of this machine's. */
  readonly now: ReadonlySignal<number>;
  /** By user id; `people`, `roles` and `channels` are those of the open server, or of the direct message. */
  readonly people: ReadonlyMap<string, Person>;
  readonly roles: ReadonlyMap<string, NamedRole>;
  readonly channels: ReadonlyMap<string, NamedChannel>;
  /** What this person may use here: slash commands and those of the context menus. */
  readonly commands: readonly OfferedCommand[];
  /** Of this person alone, kept while the page is open. */
  readonly drafts: Drafts;
  /** Says what went wrong where there is no better place for it, such as after a menu has closed. */
  readonly complain: (words: string) => void;
  /** Opens a direct message; where it is missing, no *Message* is offered. */
  readonly openDirect?: ((userId: string) => void) | undefined;
  /** The roles that this person may give and take, and how; where it is missing, none are offered. */
  readonly roleGiving?: RoleGiving | undefined;
  /** Puts a slash command into the message box, as a pressed `</command:id>` does. */
  readonly startCommand?: ((commandId: string, path: readonly string[]) => void) | undefined;
}

export const AroundContext = createContext<Around | undefined>(undefined);

/** @throws Error outside an `AroundContext.Provider`: a mistake of the page's own. */
export function useAround(): Around {
  const around = useContext(AroundContext);
  if (!around) throw new Error('A piece of the page stands outside AroundContext.');
  return around;
}

/** As this server calls them. */
export function nameOf({ user, member }: Person): string {
  return member?.nick ?? user.global_name ?? user.username;
}

/** Their highest role that has a colour, as CSS. Source: topics/permissions, "Role Object". */
export function colourOf(person: Person | undefined, roles: Around['roles']): string | undefined {
  const coloured = (person?.member?.roles ?? [])
    .map((id) => roles.get(id))
    .filter((role) => role !== undefined && role.color !== 0)
    .toSorted((one, other) => (other?.position ?? 0) - (one?.position ?? 0))[0];
  return coloured && roleColour(coloured);
}

export function roleColour(role: Pick<NamedRole, 'color'>): string | undefined {
  return role.color === 0 ? undefined : `#${role.color.toString(16).padStart(6, '0')}`;
}
