/** Who somebody is in this server: names, since when, roles, and a way to write to it where it is a bot: people here do not write to each other in private. */
import { BotBadge, RoleDot } from '../message/badges.tsx';
import { nameOf, roleColour, useAround } from '../message/around.ts';
import type { Person } from '../message/around.ts';
import { Avatar } from '../message/avatar.tsx';
import { timeInWords } from '../message/time.ts';

export function Profile({ person }: { readonly person: Person }) {
  const { roles, openDirect } = useAround();
  const { user, member } = person;
  const theirs = (member?.roles ?? []).map((id) => roles.get(id)).filter((role) => role !== undefined);
  const joined = member?.joined_at ? Date.parse(member.joined_at) : undefined;
  return (
    <section class="profile" aria-label={nameOf(person)}>
      <header>
        <Avatar id={user.id} name={nameOf(person)} size={64} />
        <div>
          <strong class="profile-name">{nameOf(person)}</strong> {user.bot && <BotBadge />}
          <small class="profile-user">{user.username}</small>
        </div>
      </header>
      {joined !== undefined && <p>Here since {timeInWords(joined, 'D', joined)}</p>}
      {!member && <p>Not a member of this server.</p>}
      {theirs.length > 0 && (
        <ul class="profile-roles" aria-label="Roles">
          {theirs.map((role) => (
            <li key={role.id}>
              <RoleDot colour={roleColour(role)} /> {role.name}
            </li>
          ))}
        </ul>
      )}
      {openDirect && user.bot && (
        <button type="button" class="button button-primary" data-first onClick={() => openDirect(user.id)}>
          Message
        </button>
      )}
    </section>
  );
}
