/** A forum: its posts, and a form for a new one. */
import { useState } from 'preact/hooks';
import type { SeatChannel } from '../../wire.ts';
import { useTrying } from '../message/trying.ts';
import { useStanding } from './person.ts';
import { may } from './rights.ts';
import { TagWords, ThreadRows } from './thread-rows.tsx';

export function Forum({ channel }: { readonly channel: SeatChannel }) {
  const { seat } = useStanding();
  const posts = (seat.shown.channels.value ?? []).filter((one) => one.parentId === channel.id);
  return (
    <div class="forum">
      {may(channel, 'SendMessages') && <NewPost channel={channel} />}
      {posts.length === 0 ? <p>Nobody has posted here yet.</p> : <ThreadRows threads={posts} label="Posts" />}
    </div>
  );
}

function NewPost({ channel }: { readonly channel: SeatChannel }) {
  const { seat, go } = useStanding();
  const { pending, trouble, trying } = useTrying();
  const [title, setTitle] = useState('');
  const [content, setContent] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const toggle = (name: string): void =>
    setTags(tags.includes(name) ? tags.filter((one) => one !== name) : [...tags, name]);
  const post = async (): Promise<void> => {
    const { channelId } = await seat.does('post', { channelId: channel.id, title, content, tags });
    go({ at: 'channel', id: channelId });
  };
  return (
    <form
      class="new-post"
      onSubmit={(event) => {
        event.preventDefault();
        void trying('post', post);
      }}
    >
      <label>
        Title
        <input value={title} maxLength={100} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <label>
        What you want to say
        <textarea
          rows={3}
          value={content}
          maxLength={2000}
          onInput={(event) => setContent(event.currentTarget.value)}
        />
      </label>
      {channel.tags.length > 0 && (
        <fieldset class="new-post-tags">
          <legend>Tags</legend>
          {channel.tags.map((tag) => (
            <button
              key={tag.name}
              type="button"
              class="tag"
              aria-pressed={tags.includes(tag.name)}
              onClick={() => toggle(tag.name)}
            >
              <TagWords tag={tag} />
            </button>
          ))}
        </fieldset>
      )}
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <button type="submit" class="button button-primary" disabled={pending.size > 0}>
        Post
      </button>
    </form>
  );
}
