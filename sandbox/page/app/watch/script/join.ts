/** Scene 1: a member finds a group, reads its ground rules, and is in. */
import { findNewcomer, group } from '../newcomer.ts';
import { prop } from '../stage.ts';
import type { Scene } from '../stage.ts';

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
        `${prop(stage, 'member').name} types “ms”, as people do, and is shown which groups fit.`,
      async perform({ phone }) {
        await phone.writes('/group find ');
        await phone.presses(/Add option topic$/);
        await phone.fills('topic', 'ms');
        await phone.presses(/^Multiple sclerosis/);
        await phone.sends();
      },
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
      caption: () => 'I agree: and the group’s channel appears in the list. Nobody else is told.',
      perform: ({ phone }) => phone.presses(/^I agree$/, 'newest'),
      expect: (stage) => stage.phone.lists(prop(stage, 'channel')),
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
