/** Scene: somebody who has check-ins and a match pauses everything with one word, and brings it back by hand, one thing at a time. */
import type { Scene } from '../stage.ts';
import { whoIsAsked } from './morning.ts';

const allBack = /Nothing is paused/;

export const notNow: Scene = {
  title: 'Not now',
  steps: [
    {
      on: 'phone',
      caption: () =>
        'A bad day. One word, and nothing is asked, suggested or counted any more. The card names what is really paused.',
      async perform(stage) {
        const { phone } = stage;
        await phone.shows(whoIsAsked(stage), 'lobby');
        await phone.writes('/flare ');
        await phone.sends();
      },
      async expect({ phone, props }) {
        const things = props.pair ? 'Meeting somebody, Check-ins' : '.*Check-ins';
        await phone.reads(new RegExp(`Everything is paused.*Paused: ${things}`));
      },
    },
    {
      on: 'phone',
      caption: () =>
        'Better. The same word ends it, but nothing begins by itself: one thing at a time, by hand.',
      async perform({ phone }) {
        await phone.presses(/^I am back$/, 'newest');
        await phone.reads(/Nothing has begun again by itself/);
        do {
          await phone.presses(/^Bring back$/, 'newest');
          await phone.settles();
        } while (phone.now(allBack) === undefined);
      },
      expect: async ({ phone }) => void (await phone.reads(allBack)),
    },
  ],
};
