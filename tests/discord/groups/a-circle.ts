/** A circle, and people who are asked into it. */
import { expect, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { agrees } from './join-group.ts';
import { whenQuiet } from './make-group.ts';

export const moon = { topic: 'Lupus', name: 'Moon circle' } as const;

type SeenThread = ReturnType<MemberActor['threads']>[number];

/** The threads of circles that somebody sees. */
export function circlesSeenBy(who: MemberActor): SeenThread[] {
  return who.threads().filter(({ channel }) => channel === '#side-rooms');
}

export async function whenCircleStands(
  { owner }: Pick<TestCommunity, 'owner'>,
  within = 15_000,
): Promise<void> {
  const rules = (thread: string) => owner.sees(thread).filter(({ text }) => text.includes('Ground rules'));
  const stands = () => circlesSeenBy(owner).map(({ id }) => rules(id).map(({ pinned }) => pinned));
  await vi.waitFor(() => expect(stands()).toEqual([[true]]), { timeout: within, interval: 50 });
}

export async function makeCircle(
  running: TestSuite,
  community: TestCommunity,
  facilitator: MemberActor = community.members[0],
  more: object = {},
): Promise<Tap> {
  const said = await community.lead.runs('/lead group circle', {
    ...moon,
    facilitator: facilitator.id,
    ...more,
  });
  await whenCircleStands(community);
  await whenQuiet(running, community, 15_000);
  return said;
}

/** What they see of the invitation before they answer. */
export async function looksAtInvitation(who: MemberActor): Promise<Tap> {
  return who.presses('Look', { on: await who.runs('/group mine') });
}

export async function accepts(running: TestSuite, community: TestCommunity, who: MemberActor): Promise<Tap> {
  const welcome = await agrees(who, await looksAtInvitation(who));
  await whenQuiet(running, community, 15_000);
  return welcome;
}

/** A circle with its facilitator and one more in it. */
export async function circleOfTwo(running: TestSuite, community: TestCommunity): Promise<void> {
  await makeCircle(running, community);
  const [facilitator, other] = community.members;
  await accepts(running, community, facilitator);
  await invites(facilitator, other);
  await accepts(running, community, other);
}

export async function invites(facilitator: MemberActor, ...people: readonly MemberActor[]): Promise<Tap> {
  const asked = await facilitator.presses('Invite', { on: await facilitator.runs('/group mine') });
  return facilitator.chooses(
    'Choose people',
    people.map(({ id }) => id),
    { on: asked },
  );
}
