/** Scene: somebody at night, on a phone. The number first, one line, and one small step; nothing is kept, nobody is told. */
import { prop } from '../stage.ts';
import type { Scene } from '../stage.ts';

export const helpNow: Scene = {
  title: 'Help now',
  steps: [
    {
      on: 'phone',
      caption: (stage) =>
        `It is late, and ${prop(stage, 'member').name} does not feel safe. It says that it is a bot, and needs no set-up and no consent.`,
      async perform(stage) {
        const { phone } = stage;
        await phone.shows(prop(stage, 'member'), 'lobby');
        await phone.writes('/help-now ');
        await phone.sends();
      },
      expect: async ({ phone }) => void (await phone.reads(/This is a bot, not a person/)),
    },
    {
      on: 'phone',
      caption: () => 'The emergency number first, then one line, where it was found and who checked it.',
      async perform({ phone }) {
        await phone.presses(/^I don’t feel safe$/, 'newest');
        await phone.presses(/^The country where you are/, 'newest');
        await phone.presses(/^Germany$/);
      },
      expect: async ({ phone }) => void (await phone.reads(/call 112.*Germany.*TelefonSeelsorge/)),
    },
    {
      on: 'phone',
      caption: () =>
        'One minute, step by step: what is in the way, and one small step. Nothing of it is kept.',
      async perform({ phone }) {
        await phone.presses(/^One minute, step by step$/, 'newest');
        await phone.presses(/^Choose one/, 'newest');
        await phone.presses(/^I do not know what to say$/);
        await phone.reads(/One sentence is enough/);
        await phone.presses(/^Choose one/, 'newest');
        await phone.presses(/^Tell one person near me$/);
        await phone.presses(/^Now$/, 'newest');
      },
      expect: async ({ phone }) => void (await phone.reads(/Your step.*Tell one person near me, now/)),
    },
  ],
};
