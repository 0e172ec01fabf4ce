/** Threads or posts as rows: what they are called, who began them, how much was said, and when last. */
import type { SeatChannel, SeatTag } from '../../wire.ts';
import { useAround } from '../message/around.ts';
import { timeInWords } from '../message/time.ts';
import { useStanding } from './person.ts';

interface ThreadRowsProps {
  readonly threads: readonly SeatChannel[];
  readonly label: string;
}

export function ThreadRows({ threads, label }: ThreadRowsProps) {
  const { hrefOf } = useStanding();
  const { now } = useAround();
  const newest = threads.toSorted((left, right) => latest(right) - latest(left));
  return (
    <ul class="thread-rows" aria-label={label}>
      {newest.map((thread) => (
        <li key={thread.id}>
          <a class={thread.unread ? 'is-unread' : ''} href={hrefOf({ at: 'channel', id: thread.id })}>
            <strong>{thread.name}</strong>
            {thread.tags.length > 0 && (
              <span class="tags">
                {thread.tags.map((tag) => (
                  <span key={tag.name} class="tag">
                    <TagWords tag={tag} />
                  </span>
                ))}
              </span>
            )}
            <span>
              {thread.thread?.by} · {thread.thread?.messages}{' '}
              {thread.thread?.messages === 1 ? 'message' : 'messages'} ·{' '}
              {timeInWords(latest(thread), 'R', now.value)}
              {thread.archived && ' · archived'}
              {thread.locked && ' · locked'}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function TagWords({ tag }: { readonly tag: SeatTag }) {
  return (
    <>
      {tag.emoji !== null && <span aria-hidden="true">{tag.emoji} </span>}
      {tag.name}
    </>
  );
}

function latest({ thread }: SeatChannel): number {
  return thread ? Date.parse(thread.latestAt) : 0;
}
