/** Scene 3: the bot is killed in the middle of its work and started again. Nothing is lost. */
import { plug, pullThePlug, slowNextPost } from '../backstage.ts';
import type { Screen } from '../screen.ts';
import { prop } from '../stage.ts';
import type { Scene, Stage } from '../stage.ts';
import { fillInReport, pushACure, thanked } from './asking.ts';
import { untilOwned } from './case.ts';

/** Milliseconds for which Discord holds the new card back: longer than it takes to kill a process. */
const heldBack = 3_000;

/** A process has to start anew, on whatever machine this is. */
const backWithin = 90_000;

export const pulledPlug: Scene = {
  title: 'Pulling the plug',
  playable: async () => (await plug()).offered,
  steps: [
    {
      on: 'phone',
      caption: (stage) =>
        `Now the worst moment. ${prop(stage, 'other').name} is about to send a report, ${prop(stage, 'owner').name} is about to look at a case …`,
      async perform(stage) {
        await pushACure(stage, prop(stage, 'other'));
        await fillInReport(stage);
        await ownersScreen(stage);
      },
      expect: async () => undefined,
    },
    {
      on: 'desk',
      caption: () =>
        'The report is sent, the button is pressed, and in that very moment the bot’s process is killed.',
      async perform(stage) {
        const { phone, desk, props } = stage;
        const { pid: before } = await plug();
        const look = await desk.aimsAt(/^Look$/, ownCard(stage));
        const letGo = await slowNextPost(heldBack);
        try {
          await phone.presses(/^Submit$/);
          await phone.reads(thanked);
          look();
          const { pid: after } = await pullThePlug();
          props.processes = [before ?? 0, after ?? 0];
        } finally {
          await letGo();
        }
      },
      expect: async () => undefined,
    },
    {
      on: 'desk',
      caption: (stage) => {
        const [before, after] = prop(stage, 'processes');
        return `Process ${before} is gone, process ${after} took over. The report it was working on arrives all the same, once.`;
      },
      perform: async () => undefined,
      async expect(stage) {
        await stage.desk.reads(nextCard(stage), backWithin);
      },
    },
    {
      on: 'desk',
      caption: (stage) =>
        `${prop(stage, 'owner').name} still has case ${prop(stage, 'caseNumber')}. A button from before the cut works as before.`,
      async perform(stage) {
        const { desk } = stage;
        // Pressed as the bot died, it is given up only when Discord gives it up.
        await desk.settles(backWithin);
        if (desk.now(looked(stage)) === undefined) {
          const press = await desk.aimsAt(/^Look$/, ownCard(stage));
          press();
        }
      },
      async expect(stage) {
        await stage.desk.reads(looked(stage), backWithin);
        await untilOwned(stage, stage.desk);
        if (stage.desk.holds(nextCard(stage)).length !== 1) throw new Error('The new card came twice.');
      },
    },
    {
      on: 'phone',
      caption: (stage) =>
        `And ${prop(stage, 'member').name} is still in the group. Nothing was lost: all of it is in PostgreSQL.`,
      perform: (stage) => stage.phone.shows(prop(stage, 'member'), prop(stage, 'channel')),
      expect: async ({ phone }) => {
        if (phone.holds(/What is said here stays here/).length !== 1)
          throw new Error('The group’s ground rules are not where they were.');
      },
    },
  ],
};

async function ownersScreen(stage: Stage): Promise<Screen> {
  await stage.desk.shows(prop(stage, 'owner'), 'staff');
  return stage.desk;
}

function ownCard(stage: Stage): RegExp {
  return new RegExp(`Case ${prop(stage, 'caseNumber')} is with`);
}

function nextCard(stage: Stage): RegExp {
  return new RegExp(`Case ${prop(stage, 'caseNumber') + 1} is waiting`);
}

/** What *Look* shows, privately. */
function looked(stage: Stage): RegExp {
  return new RegExp(`Case ${prop(stage, 'caseNumber')}.*It is noted that you looked`);
}
