/** Scene 2: a report, a card that tells nothing of anybody, and two moderators who want it at the same moment. */
import type { Screen } from '../screen.ts';
import { prop } from '../stage.ts';
import type { Scene, Stage } from '../stage.ts';
import { fillInReport, pushACure, thanked } from './asking.ts';

const waiting = /Case (\d+) is waiting/;

export const report: Scene = {
  title: 'Asking a moderator to look',
  steps: [
    {
      on: 'phone',
      caption: () => 'Later, in the lobby: somebody sells a miracle.',
      async perform(stage) {
        const [moderator] = stage.cast.moderators;
        if (moderator) await stage.desk.shows(moderator, 'staff');
        await pushACure(stage, prop(stage, 'member'));
      },
      expect: async () => undefined,
    },
    {
      on: 'phone',
      caption: (stage) =>
        `${prop(stage, 'member').name} asks a moderator to look. Nobody is told who asked, not even the moderators.`,
      async perform(stage) {
        await fillInReport(stage);
        await stage.phone.presses(/^Submit$/);
      },
      expect: async ({ phone }) => void (await phone.reads(thanked)),
    },
    {
      on: 'desk',
      caption: () => 'The moderators get a card: what kind, how urgent. No name, and none of the words.',
      perform: async (stage) => {
        const card = await stage.desk.reads(waiting);
        stage.props.caseNumber = Number(waiting.exec(card)?.[1]);
      },
      expect: async () => undefined,
    },
    {
      on: 'desk',
      caption: ({ cast: { moderators } }) =>
        `${moderators[1]?.name} has the same card on a phone. Both press Take at once …`,
      async perform(stage) {
        const { phone, desk, cast } = stage;
        const [, second] = cast.moderators;
        if (second) await phone.shows(second, 'staff');
        const card = new RegExp(`Case ${prop(stage, 'caseNumber')} is waiting`);
        const presses = await Promise.all([desk.aimsAt(/^Take$/, card), phone.aimsAt(/^Take$/, card)]);
        for (const press of presses) press();
      },
      expect: async (stage) => void (await loserOf(stage)),
    },
    {
      on: 'desk',
      caption: (stage) =>
        `${prop(stage, 'owner').name} has it. The other was told so, kindly and at once. Never two, never none.`,
      async perform(stage) {
        const { phone, desk, cast, props } = stage;
        const [first, second] = cast.moderators;
        const owner = (await loserOf(stage)) === phone ? first : second;
        if (owner) props.owner = owner;
        await Promise.all([phone, desk].map((screen) => untilOwned(stage, screen)));
      },
      expect: async () => undefined,
    },
  ],
};

/** The screen on which it says that somebody else was quicker. */
function loserOf(stage: Stage): Promise<Screen> {
  const { phone, desk, pace } = stage;
  const told = new RegExp(`already has case ${prop(stage, 'caseNumber')}`);
  return pace.until(
    () => [phone, desk].find((screen) => screen.now(told) !== undefined),
    'Nobody was told who has the case.',
  );
}

/** The card says who has the case, in the same words for everybody. */
export async function untilOwned(stage: Stage, screen: Screen): Promise<void> {
  const { name } = prop(stage, 'owner');
  const card = new RegExp(`Case ${prop(stage, 'caseNumber')} is with @?${name}`);
  await stage.pace.until(
    () => screen.holds(card)[0],
    `The card of case ${prop(stage, 'caseNumber')} does not say that ${name} has it.`,
  );
}
