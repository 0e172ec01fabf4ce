/** Direct messages: those that are open, and the bots that one can write to. */
import { Avatar } from '../message/avatar.tsx';
import { marksInWords, Marks } from './marks.tsx';
import { useStanding } from './person.ts';
import { useRoving } from './roving.ts';

export function Directs({ onGo }: { readonly onGo: () => void }) {
  const { seat, name, open, hrefOf } = useStanding();
  const roving = useRoving<HTMLElement>();
  const direct = (seat.shown.channels.value ?? []).filter((channel) => channel.guildId === null);
  return (
    <nav class="channels" aria-label={`${name}’s direct messages`} {...roving}>
      <h2 class="channels-title">Direct messages</h2>
      <div class="channels-scroll">
        {direct.length === 0 && (
          <p class="channels-none">Nothing yet. Bots write here what only {name} should read.</p>
        )}
        <ul>
          {direct.map((channel) => (
            <li key={channel.id}>
              <a
                class={`channel-link${channel.unread ? ' is-unread' : ''}`}
                href={hrefOf({ at: 'channel', id: channel.id })}
                aria-current={open?.id === channel.id ? 'page' : undefined}
                aria-label={`${channel.name}${marksInWords(channel.unread, channel.mentions)}`}
                data-rove
                onClick={onGo}
              >
                <Avatar id={channel.users[0]?.id ?? channel.id} name={channel.name} size={32} />
                <span class="channel-name">{channel.name}</span>
                <Marks unread={channel.unread} mentions={channel.mentions} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
