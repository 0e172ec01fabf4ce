/** Threads by the channel that they stand under, who is in each, and when each is to be archived. */
import type { Channel, ThreadMember } from './entities.ts';

const nobody: ReadonlyMap<string, ThreadMember> = new Map();

export class ThreadIndex {
  readonly #byParent = new Map<string, Map<string, Channel>>();
  readonly #members = new Map<string, Map<string, ThreadMember>>();
  /** Calls off the archiving that the clock waits for, by thread. */
  readonly archiving = new Map<string, () => void>();

  put(thread: Channel): void {
    const parentId = thread.parentId ?? '';
    const present = this.#byParent.get(parentId);
    if (present) present.set(thread.id, thread);
    else this.#byParent.set(parentId, new Map([[thread.id, thread]]));
  }

  remove(thread: Channel): void {
    this.#byParent.get(thread.parentId ?? '')?.delete(thread.id);
    this.#members.delete(thread.id);
    this.archiving.get(thread.id)?.();
    this.archiving.delete(thread.id);
  }

  /** Oldest first, archived ones too. */
  under(parentId: string): Channel[] {
    return [...(this.#byParent.get(parentId)?.values() ?? [])];
  }

  putMember(member: ThreadMember): void {
    const present = this.#members.get(member.threadId);
    if (present) present.set(member.userId, member);
    else this.#members.set(member.threadId, new Map([[member.userId, member]]));
  }

  removeMember(member: ThreadMember): void {
    this.#members.get(member.threadId)?.delete(member.userId);
  }

  /** By user id. */
  membersOf(threadId: string): ReadonlyMap<string, ThreadMember> {
    return this.#members.get(threadId) ?? nobody;
  }

  *allMembers(): Generator<ThreadMember> {
    for (const members of this.#members.values()) yield* members.values();
  }
}
