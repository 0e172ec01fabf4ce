/** A community with a forum that two of its members are in. */
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import { channelsCalled } from '../server.ts';
import { joinsGroup } from './join-group.ts';
import { forum, makeGroup, rulesPosts, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

export async function withForum(
  running: TestSuite,
  name: string,
  plan: Partial<Plan> = {},
): Promise<TestCommunity> {
  const community = await testCommunity(running, name);
  await makeGroup(community, { ...forum, ...plan });
  for (const member of community.members.slice(0, 2)) await joinsGroup(member, forum.name);
  await whenQuiet(running, community);
  return community;
}

/** The forum as Discord has it. */
export function den({ guild }: Pick<TestCommunity, 'guild'>): ReturnType<typeof channelsCalled>[number] {
  const [channel] = channelsCalled(guild, 'wolf-den');
  if (!channel) throw new Error('there is no forum');
  return channel;
}

export function tagsOf(community: TestCommunity): string[] | undefined {
  return den(community).forum?.tags.map(({ name }) => name);
}

/** What stands in the post with the ground rules. */
export function rulesText({ owner }: TestCommunity): string[] {
  return owner.sees(rulesPosts(owner)[0]?.id ?? '').map(({ text }) => text);
}
