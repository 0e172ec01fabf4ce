/** Scene 1: a member finds a group, reads its ground rules, and is in. */
import { findNewcomer, group } from '../newcomer.ts';
import { prop } from '../stage.ts';
import type { Scene, Stage } from '../stage.ts';

export const joining: Scene = {
  title: 'Finding a group',
  steps: [
    {
      on: 'phone',
      caption: () => 'On the left, a member’s phone. On the right, the moderators’ channel.',
      async perform(stage) {
        const { phone, desk, cast, pace, props } = stage;
        Object.assign(props, await findNewcomer(cast, pace));
        const [moderator] = cast.moderators;
        await phone.shows(prop(stage, 'member'), 'lobby');
        if (moderator) await desk.shows(moderator, 'staff');
      },
      expect: async () => undefined,
    },
    {
      on: 'phone',
      caption: (stage) =>
        `${prop(stage, 'member').name} types “ms”, as people do. That can mean several things, so the bot asks which, and never guesses.`,
      async perform({ phone }) {
        await phone.writes('/group find ');
        await phone.presses(/Add option topic$/);
        await phone.fills('topic', 'ms');
        await phone.sends();
      },
      expect: async ({ phone }) => void (await phone.reads(/Which do you mean\?.*Multiple sclerosis/)),
    },
    {
      on: 'phone',
      caption: () => 'Multiple sclerosis: and these are the groups that fit.',
      perform: ({ phone }) => phone.presses(/^Multiple sclerosis$/, 'newest'),
      expect: async ({ phone }) => void (await phone.reads(new RegExp(group))),
    },
    {
      on: 'phone',
      caption: () =>
        'One of them it shall be. Before anything happens: who can see it, and the ground rules.',
      async perform({ phone }) {
        await phone.writes('/group join ');
        await phone.fills('group', 'ms');
        await phone.presses(new RegExp(`^${group}$`));
        await phone.sends();
      },
      expect: async ({ phone }) => void (await phone.reads(/Who can see this\?.*I agree/)),
    },
    {
      on: 'phone',
      caption: () => 'I agree. Whoever joins for the first time is asked one thing more: how old they are.',
      perform: agrees,
      expect: (stage) => stage.phone.lists(prop(stage, 'channel')),
    },
    {
      on: 'phone',
      caption: () => 'The group’s channel has appeared in the list. Nobody else is told.',
      perform: async () => undefined,
      expect: async () => undefined,
    },
    {
      on: 'phone',
      caption: (stage) =>
        `${prop(stage, 'member').name} is in, and can write, or just read along for as long as it feels right.`,
      perform: (stage) => stage.phone.opens(prop(stage, 'channel')),
      expect: async () => undefined,
    },
  ],
};

const ageAsked = /How old are you\?/;

/** Who said their age in an earlier performance is in at once. */
async function agrees({ phone, pace }: Stage): Promise<void> {
  await phone.presses(/^I agree$/, 'newest');
  const asked = await pace.until(
    () => phone.now(ageAsked) ?? phone.now(/Welcome to/),
    'There was no answer to “I agree”.',
  );
  if (ageAsked.test(asked)) await phone.presses(/^18 or over$/, 'newest');
}
