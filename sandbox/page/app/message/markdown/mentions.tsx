/** People, roles, channels and commands named in a text. */
import { nameOf, useAround } from '../around.ts';
import { PersonButton } from '../../menu/person.tsx';

export function UserMention({ id }: { readonly id: string }) {
  const person = useAround().people.get(id);
  if (!person) return <span class="mention">@unknown-user</span>;
  return (
    <PersonButton id={id} class="mention">
      @{nameOf(person)}
    </PersonButton>
  );
}

export function RoleMention({ id }: { readonly id: string }) {
  return <span class="mention">@{useAround().roles.get(id)?.name ?? 'deleted-role'}</span>;
}

/** A channel that the viewer cannot see is no link, and has no name for them. */
export function ChannelMention({ id }: { readonly id: string }) {
  const channel = useAround().channels.get(id);
  if (!channel) return <span class="mention"># No access</span>;
  return (
    <a class="mention" href={channel.href}>
      #{channel.name}
    </a>
  );
}

export function CommandMention({ id, name }: { readonly id: string; readonly name: string }) {
  const { startCommand } = useAround();
  if (!startCommand) return <span class="mention">/{name}</span>;
  return (
    <button type="button" class="mention" onClick={() => startCommand(id, name.split(' ').slice(1))}>
      /{name}
    </button>
  );
}
