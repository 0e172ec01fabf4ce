/** Scene: a member who has check-ins pauses everything with one word, and brings it back by hand. */
import { prop } from '../stage.ts';
import type { Scene } from '../stage.ts';

export const notNow: Scene = {
  title: 'Not now',
  steps: [
    {
      on: 'phone',
      caption: (stage) => `${prop(stage, 'member').name} would like to be asked, now and then, how it is.`,
      async perform({ phone }) {
        await phone.writes('/checkin ');
        await phone.sends();
        await phone.presses(/^Yes, ask me$/, 'newest');
        await phone.presses(/^It is .* here$/, 'newest');
      },
      expect: async ({ phone }) => void (await phone.reads(/Your check-in.*Every day/)),
    },
    {
      on: 'phone',
      caption: () =>
        'A bad day. One word, and nothing is asked, suggested or counted any more. The card names what is really paused.',
      async perform({ phone }) {
        await phone.writes('/flare ');
        await phone.sends();
      },
      expect: async ({ phone }) => void (await phone.reads(/Everything is paused.*Paused: .*Check-ins/)),
    },
    {
      on: 'phone',
      caption: () =>
        'Better. The same word ends it, but nothing begins by itself: one thing at a time, by hand.',
      async perform({ phone }) {
        await phone.presses(/^I am back$/, 'newest');
        await phone.reads(/Nothing has begun again by itself/);
        await phone.presses(/^Bring back$/, 'newest');
      },
      // Where more was paused, the rest is still there to be brought back.
      expect: async ({ phone }) => void (await phone.reads(/Nothing is paused|Good to see you/)),
    },
  ],
};
