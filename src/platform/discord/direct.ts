/** What is sent into direct messages: the same messages as anywhere, with the community that they are about in every custom id. */
import type { Ref } from '../ref.ts';
import { addressed } from './custom-id.ts';
import type { Message } from './message.ts';
import type { Modal } from './components.ts';

/** Every message that goes into direct messages goes through this: what is pressed there is found again by it. */
export function forDirectMessages(shown: Message, community: Ref): Message {
  return { ...shown, components: withCommunity(shown.components, community) };
}

export function formForDirectMessages(form: Modal, community: Ref): Modal {
  return withCommunity(form, community);
}

/** A copy in which every custom id of ours carries the community, however deep it stands. */
function withCommunity<Part>(part: Part, community: Ref): Part {
  const copy = (value: unknown, name?: string): unknown => {
    if (typeof value === 'string') return name === 'custom_id' ? addressed(value, community) : value;
    if (Array.isArray(value)) return value.map((each) => copy(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each, key)]));
  };
  // A copy of the same shape: only texts change.
  return copy(part) as Part;
}
