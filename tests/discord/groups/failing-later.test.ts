/** Discord fails at each step of what happens to a group that is there: in every way it ends as it should, and nothing is doubled. */
import { beforeAll, expect, test, vi } from 'vitest';
import { Refused } from '#sandbox/index.ts';
import type { FaultRequest, MemberActor, Trouble } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled, concerns, letInto } from '../server.ts';
import { byHand } from './by-hand.ts';
import { joinsGroup } from './join-group.ts';
import { lupus, makeGroup, whenComplete, whenQuiet } from './make-group.ts';
import type { Plan } from './make-group.ts';

const running = await testSuite();
const { sandbox } = running;

interface Deed {
  readonly plan?: Partial<Plan>;
  /** What has happened before Discord fails. */
  readonly before?: (community: TestCommunity) => Promise<void>;
  readonly act: (community: TestCommunity) => Promise<void>;
  readonly expectDone: (community: TestCommunity) => void;
}

const inside = ({ guild }: TestCommunity, channel = 'wolf-pack') =>
  letInto(sandbox, guild, channel).toSorted();
const staffSees = ({ moderators }: TestCommunity, words: RegExp) =>
  moderators[0].sees('#staff').filter(({ text }) => words.test(text));
const writesIn = (member: MemberActor) => () => member.sends('#wolf-pack', 'Hello');

async function moves(member: MemberActor): Promise<void> {
  const question = await member.presses('A question for you', { on: await member.runs('/group mine') });
  await member.presses('Move there', { on: question });
}

const deeds: Readonly<Record<string, Deed>> = {
  'a request is made and accepted': {
    plan: { access: 'request' },
    async act(community) {
      await joinsGroup(community.members[0], 'Wolf pack');
      await vi.waitFor(() => expect(staffSees(community, /asks to join/)).toHaveLength(1), {
        timeout: 8_000,
      });
      const look = await community.lead.presses('Look', { on: staffSees(community, /asks to join/)[0] });
      await community.lead.presses('Let them in', { on: look });
    },
    expectDone(community) {
      expect(inside(community)).toEqual([community.members[0].id]);
      expect(staffSees(community, /asks to join/)).toHaveLength(0);
      expect(staffSees(community, /That is settled/)).toHaveLength(1);
    },
  },
  'somebody moves in a merge': {
    async before(community) {
      await joinsGroup(community.members[0], 'Wolf pack');
      await makeGroup(community, { ...lupus, name: 'Butterflies' });
      await community.lead.runs('/lead group merge', { group: 'Wolf pack', into: 'Butterflies' });
    },
    act: ({ members }) => moves(members[0]),
    expectDone(community) {
      expect(inside(community, 'butterflies')).toEqual([community.members[0].id]);
      expect(inside(community)).toEqual([]);
    },
  },
  'a group is split': {
    before: async ({ members }) => void (await joinsGroup(members[0], 'Wolf pack')),
    async act(community) {
      await community.lead.runs('/lead group split', { group: 'Wolf pack' });
      await whenComplete(community, { ...lupus, name: 'Wolf pack 2' }, 40_000);
      await moves(community.members[0]);
    },
    expectDone(community) {
      expect(channelsCalled(community.guild, 'wolf-pack-2')).toHaveLength(1);
      expect(inside(community, 'wolf-pack-2')).toEqual([community.members[0].id]);
      expect(inside(community)).toEqual([]);
    },
  },
  'a group is archived': {
    before: async ({ members }) => void (await joinsGroup(members[0], 'Wolf pack')),
    act: async ({ lead }) => void (await lead.runs('/lead group archive', { group: 'Wolf pack' })),
    expectDone: ({ members }) => expect(writesIn(members[0])).toThrow(Refused),
  },
  'a group is restored': {
    async before({ lead, members }) {
      await joinsGroup(members[0], 'Wolf pack');
      await lead.runs('/lead group archive', { group: 'Wolf pack' });
    },
    act: async ({ lead }) => void (await lead.runs('/lead group restore', { group: 'Wolf pack' })),
    expectDone: ({ members }) => expect(writesIn(members[0])).not.toThrow(),
  },
  'an opened group is closed': {
    async act(community) {
      const { guild, members } = community;
      await byHand(sandbox, community).opens('wolf-pack', guild.id, 'role');
      await vi.waitFor(() => expect(members[2].channels()).not.toContain('#wolf-pack'), { timeout: 20_000 });
    },
    expectDone(community) {
      expect(community.members[2].channels()).not.toContain('#wolf-pack');
      expect(staffSees(community, /opened by hand/)).toHaveLength(1);
      expect(staffSees(community, /can still be seen/)).toHaveLength(0);
    },
  },
};

const ways = {
  'answers with an error': (first) =>
    sandbox.faults.onRequest((request): Trouble | undefined =>
      first(request) ? { status: 500 } : undefined,
    ),
  'is cut off before it acts': (first) =>
    sandbox.faults.onRequest((request) => (first(request) ? 'drop' : undefined)),
  'is cut off after it acted': (first) =>
    sandbox.faults.onHandled((request) => (first(request) ? 'drop' : undefined)),
} as const satisfies Record<string, (first: (request: FaultRequest) => boolean) => () => void>;

const flows = Object.entries(deeds).flatMap(([name, deed]) =>
  Object.entries(ways).map(([way, fault]) => ({ name: `${name}, and Discord ${way}`, deed, fault })),
);
const underway = new Map<string, Promise<{ community: TestCommunity; met: number }>>();

/** Every kind of call fails the first time that it comes. */
async function happens({ name, deed, fault }: (typeof flows)[number]) {
  const community = await testCommunity(running, name);
  await makeGroup(community, { ...lupus, ...deed.plan });
  await deed.before?.(community);
  await whenQuiet(running, community);
  const met = new Set<string>();
  const heal = fault((request) => {
    const kind = `${request.route} ${channelsCalled(community.guild, 'staff')[0]?.id === request.path.split('/')[2]}`;
    if (request.bot !== 'kindred' || met.has(kind) || !concerns(community.guild, request)) return false;
    met.add(kind);
    return true;
  });
  await deed.act(community);
  await whenQuiet(running, community, 20_000);
  heal();
  return { community, met: met.size };
}

// All at once: each waits some seconds for its further attempts.
beforeAll(() => {
  for (const flow of flows) {
    const one = happens(flow);
    one.catch(() => undefined);
    underway.set(flow.name, one);
  }
});

test.for(flows)('$name', { timeout: 60_000 }, async ({ name, deed }) => {
  const { community, met } = (await underway.get(name)) ?? {};
  expect(met).toBeGreaterThan(0);
  if (community) deed.expectDone(community);
});
