/** Somebody shares, asks or answers, and it stands in the group before a test goes on. */
import { expect, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { minutes, seconds } from '#src/platform/durations.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { taps, typed } from '../checkins/begin.ts';
import { whenQuiet } from '../groups/make-group.ts';

export interface Wish {
  readonly words: string;
  readonly naming?: 'own' | 'group';
  readonly group?: string;
  readonly touches?: string;
  readonly hidden?: 'yes' | 'no';
}

export const opens = async (member: MemberActor, line: string): Promise<Tap> =>
  (await member.runs(line)).settled();

/** Writes it and sees how it will look. */
export async function writes(member: MemberActor, wish: Wish, kind: 'share' | 'ask' = 'share'): Promise<Tap> {
  const button = kind === 'share' ? 'Write something' : 'Ask something';
  return typed(member, button, await opens(member, `/${kind}`), { ...wish });
}

/** Posts it, lets the time pass that it may wait, and resolves with the message. */
export async function posts(
  running: TestSuite,
  community: TestCommunity,
  { member, preview, channel, words }: { member: MemberActor; preview: Tap; channel: string; words: string },
): Promise<SeenMessage> {
  await taps(member, 'Post it', preview);
  await passes(running, community);
  return standing(member, channel, words);
}

/** Resolves with the message that says it. */
export async function standing(member: MemberActor, channel: string, words: string): Promise<SeenMessage> {
  return vi.waitFor(
    () => {
      const found = saying(member, channel, words);
      expect(found).toBeDefined();
      if (!found) throw new Error('it is not there');
      return found;
    },
    { timeout: seconds(20), interval: 20 },
  );
}

export const saying = (member: MemberActor, channel: string, words: string): SeenMessage | undefined =>
  member.sees(channel).findLast(({ text, ephemeral }) => !ephemeral && text.includes(words));

/** So much time that whatever waited is out. */
export async function passes(running: TestSuite, community: TestCommunity, time = minutes(3)): Promise<void> {
  running.clock.advance(time);
  await running.suite.runTicks();
  await whenQuiet(running, community, seconds(20));
}

/** What waits for somebody and comes with the answer of a tap. */
export async function told(member: MemberActor, words: string): Promise<SeenMessage> {
  const all = [await member.runs('/start')];
  return vi.waitFor(
    async () => {
      const seen = all.flatMap(({ followUps }) => followUps).find(({ text }) => text.includes(words));
      if (seen) return seen;
      all.push(await member.runs('/start'));
      throw new Error('nothing of that waits for them');
    },
    { timeout: seconds(30), interval: 300 },
  );
}
