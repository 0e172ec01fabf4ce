/** People who look for somebody, and what they do on the way to each other. */
import { vi, expect } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { hours } from '#src/platform/durations.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { joinsGroup } from '../groups/join-group.ts';

/** What the form is filled in with unless told otherwise. */
export const usualAnswers = {
  topics: ['lupus'],
  looksFor: ['peer'],
  freeTimes: ['workday_evenings', 'weekend_mornings'],
  languages: ['en'],
  pace: ['slow'],
};

export type Answers = Readonly<Partial<Record<keyof typeof usualAnswers, readonly string[]>>>;

/** Agrees to matching, says where they are, and what they look for. @returns the card */
export async function looksForSomebody(
  member: MemberActor,
  answers: Answers = {},
  city = 'Berlin',
): Promise<Tap> {
  let shown = await member.runs('/match');
  if (shown.labels.includes('Yes, I would like that'))
    shown = await member.presses('Yes, I would like that', { on: shown });
  if (shown.labels.includes('18 or over')) shown = await member.presses('18 or over', { on: shown });
  if (shown.labels.includes('Say where I am')) {
    const form = await member.presses('Say where I am', { on: shown });
    shown = await member.presses('Yes', { on: await form.submits({ zone: city }) });
  }
  const form = await member.presses(/^(Begin|Change)$/, { on: shown });
  return form.submits({ ...usualAnswers, ...answers });
}

/** Somebody new of the community who is in its group and looks for somebody. */
export async function seeker(
  { sandbox }: Pick<TestSuite, 'sandbox'>,
  community: TestCommunity,
  name: string,
  answers: Answers = {},
): Promise<MemberActor> {
  const user = sandbox.user(name);
  community.guild.addMember(user);
  const member = user.in(community.guild);
  await joinsGroup(member, 'Wolf pack');
  await looksForSomebody(member, answers);
  return member;
}

/** Looks at what was suggested, and answers it. @returns what they then see */
export async function answers(
  member: MemberActor,
  said: 'Yes, I would like to' | 'No, thank you',
): Promise<Tap> {
  const card = await member.runs('/match');
  const proposal = await member.presses('Look at it', { on: card });
  return member.presses(said, { on: proposal });
}

/** The next full hour strikes, and what is due then is done. */
export async function hourStrikes(
  { clock, suite }: Pick<TestSuite, 'clock' | 'suite'>,
  count = 1,
): Promise<void> {
  clock.advance(hours(count));
  await suite.runTicks();
}

/** The private thread of two people, once both are in it. */
export async function threadOf(member: MemberActor): Promise<string> {
  return vi.waitFor(
    () => {
      const own = member.threads().filter(({ name, joined }) => joined && name.includes('Conversation'));
      expect(own).toHaveLength(1);
      return own[0]?.name ?? '';
    },
    { timeout: 15_000, interval: 15 },
  );
}

/** What waits in somebody's inbox, heard at a tap of theirs. */
export async function hears(member: MemberActor, words: string): Promise<string> {
  return vi.waitFor(
    async () => {
      await (await member.runs('/match')).settled();
      const heard = member
        .sees('#lobby')
        .findLast(({ text, ephemeral }) => ephemeral && text.includes(words));
      if (!heard) throw new Error(`nothing like “${words}” was heard`);
      return heard.text.split('\n').find((line) => line.includes(words)) ?? '';
    },
    { timeout: 12_000, interval: 250 },
  );
}
