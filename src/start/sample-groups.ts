/** Gives a sample community its groups, tap by tap: a lead makes each, and people join it or ask to. */
import type { MemberActor, recall, Sandbox, Tap } from '#sandbox/index.ts';
import type { Step } from './sample.ts';
import { wordsFor } from './words-for.ts';

type Talk = Parameters<typeof recall>[2];

interface Grouping<Key extends string> {
  readonly sandbox: Sandbox;
  readonly owner: MemberActor;
  readonly lead: MemberActor;
  readonly person: (key: Key) => MemberActor;
  /** Where people do what they do with commands. */
  readonly corner: string;
  /** Gives a channel what was said before it was made. */
  readonly recalls: (channel: string, talk: Talk) => void;
  /** For the bot to answer in; milliseconds. */
  readonly within: number;
}

interface SampleGroup<Key extends string> {
  readonly topic: string;
  readonly name: string;
  readonly channel: string;
  readonly rules: string;
  readonly members: readonly Key[];
  readonly talk: Talk;
  readonly waiting?: readonly Key[];
}

export function stepsOfGroup<Key extends string>(
  { sandbox, owner, lead, person, corner, recalls, within }: Grouping<Key>,
  group: SampleGroup<Key>,
): Step[] {
  const { topic, name, rules, members, talk, waiting = [] } = group;
  const channel = `#${group.channel}`;
  const here = { in: corner };
  const seesIt = (who: MemberActor) =>
    who.channels().includes(channel) && who.sees(channel).some(({ pinned }) => pinned);
  const make: Step = {
    name: `${name} is made`,
    isTaken: () => seesIt(owner),
    async take() {
      await lead.runs('/lead group create', { topic, name, access: 'open', rules }, here);
      await sandbox.until(() => seesIt(owner), within);
    },
  };
  const joins = members.map((key): Step => {
    const member = person(key);
    return {
      name: `${key} joins ${name}`,
      isTaken: () => member.channels().includes(channel),
      async take() {
        const shown = await (await member.runs('/group join', { group: name }, here)).settled();
        // Those who agreed just before a start was cut off are told that they are in; only the channel is still to come.
        if (shown.labels.includes(wordsFor(member)('groups:agree'))) await agrees(member, shown);
        await sandbox.until(() => seesIt(member), within);
      },
    };
  });
  const saidThere = (words: string) => owner.sees(channel).some(({ text }) => text === words);
  const talks: Step = {
    name: `${name} talks`,
    isTaken: () => saidThere(talk[0]?.lines[0]?.[1] ?? ''),
    take: async () => recalls(channel, talk),
  };
  const settled = [make, ...joins, ...(talk.length > 0 ? [talks] : [])];
  if (waiting.length === 0) return settled;
  const isOnRequest = { group: name, access: 'request' };
  const hasAsked = (asker: MemberActor) =>
    asker
      .sees(corner)
      .some(({ text, ephemeral }) => ephemeral && text.includes(wordsFor(asker)('groups:asked', { name })));
  const close: Step = {
    name: `${name} is on request`,
    // Said twice it changes nothing.
    isTaken: () => waiting.some((key) => hasAsked(person(key))),
    take: async () => void (await (await lead.runs('/lead group edit', isOnRequest, here)).settled()),
  };
  const asks = waiting.map((key): Step => {
    const asker = person(key);
    return {
      name: `${key} asks to join ${name}`,
      isTaken: () => hasAsked(asker),
      async take() {
        const shown = await (await asker.runs('/group join', { group: name }, here)).settled();
        if (shown.labels.includes(wordsFor(asker)('groups:agree'))) await agrees(asker, shown);
      },
    };
  });
  return [...settled, close, ...asks];
}

/** The first time, somebody is asked how old they are as well. */
async function agrees(member: MemberActor, rules: Tap): Promise<void> {
  const t = wordsFor(member);
  const adult = t('members:age.adult');
  const answer = await (await member.presses(t('groups:agree'), { on: rules })).settled();
  if (answer.labels.includes(adult)) await member.presses(adult, { on: answer });
}
