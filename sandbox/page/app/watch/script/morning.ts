/** Scene: somebody asks to be asked. The clock moves to the next morning, and one tap answers. */
import { moveClockTo } from '../backstage.ts';
import { prop } from '../stage.ts';
import type { Actable } from '../../../wire.ts';
import type { Scene, Stage } from '../stage.ts';

/** Of the two who met, the first; where nobody met, whoever joined the group. */
export function whoIsAsked(stage: Stage): Actable {
  return stage.props.pair?.first ?? prop(stage, 'member');
}

const card = /Your check-in.*Every day at/;
/** The sample's bot, as it stands among direct messages. */
const bot = 'kindred';

export const morning: Scene = {
  title: 'Tomorrow, 09:00',
  steps: [
    {
      on: 'phone',
      caption: (stage) => `${whoIsAsked(stage).name} would like to be asked, now and then, how it is.`,
      async perform(stage) {
        const { phone } = stage;
        await phone.shows(whoIsAsked(stage), 'lobby');
        await phone.writes('/checkin ');
        await phone.sends();
        if (card.test(await phone.reads(/Your check-in|Yes, ask me/))) return;
        await phone.presses(/^Yes, ask me$/, 'newest');
        if (card.test(await phone.reads(/Your check-in|Where are you/))) return;
        await phone.presses(/^It is .* here$/, 'newest');
      },
      expect: async ({ phone }) => void (await phone.reads(card)),
    },
    {
      on: 'phone',
      caption: () =>
        'We move the clock to the next morning. Its first lines would tell a lock screen nothing.',
      async perform(stage) {
        await moveClockTo(await stage.phone.momentIn(card));
        await stage.phone.showsDirect(whoIsAsked(stage), bot);
      },
      expect: async ({ phone, pace }) =>
        void (await pace.until(
          () => phone.holds(/You asked me to look in.*How is your mood/)[0],
          'The question does not come.',
        )),
    },
    {
      on: 'phone',
      caption: () => 'One tap answers, without a word. Leaving it would be just as fine: nobody counts.',
      perform: ({ phone }) => phone.presses(/^3 In between$/),
      expect: async ({ phone, pace }) =>
        void (await pace.until(
          () => phone.holds(/Thank you\. That is all for now|How much energy|How is your pain|How tired/)[0],
          'The answer is not kept.',
        )),
    },
  ],
};
