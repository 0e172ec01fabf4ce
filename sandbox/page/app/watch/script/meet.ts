/** Scene 3: two people accept a match, and a thread opens for both; a third hears kindly that there is nobody yet. */
import type { Screen } from '../screen.ts';
import { moveClock, threadsOf } from '../backstage.ts';
import { findPair } from '../pair.ts';
import { prop } from '../stage.ts';
import type { Scene, Stage } from '../stage.ts';

/** Outcomes go out on the full hour, so that nobody can tell when the other answered. Milliseconds. */
const anHour = 3_600_000;

/** The bot looks every few seconds for what is due. Milliseconds. */
const threadWithin = 60_000;

const suggestion = /There is somebody who may fit/;

export const meeting: Scene = {
  title: 'Meeting somebody',
  async playable({ cast, props }) {
    const pair = await findPair(cast);
    if (pair) props.pair = pair;
    return pair !== undefined;
  },
  steps: [
    {
      on: 'phone',
      caption: () =>
        'Some people would like to meet just one other. Two of them look at the card that only they see.',
      async perform(stage) {
        const { phone, desk } = stage;
        const pair = prop(stage, 'pair');
        await phone.shows(pair.first, 'lobby');
        await desk.shows(pair.second, 'lobby');
        await Promise.all([opensCard(phone), opensCard(desk)]);
      },
      async expect({ phone, desk }) {
        await phone.reads(suggestion);
        await desk.reads(suggestion);
      },
    },
    {
      on: 'phone',
      caption: () =>
        'Each sees only what both share, and only where enough others do too. No name, no picture, none of the other’s words.',
      async perform({ phone, desk }) {
        await phone.presses(/^Look at it$/, 'newest');
        await desk.presses(/^Look at it$/, 'newest');
      },
      async expect({ phone, desk }) {
        await phone.reads(/Why we suggested this/);
        await desk.reads(/Why we suggested this/);
      },
    },
    {
      on: 'desk',
      caption: () => 'Both say yes. A no would never be told, nor who or why.',
      async perform({ phone, desk }) {
        await phone.presses(/^Yes, I would like to$/, 'newest');
        await phone.reads(/You said yes/);
        await desk.presses(/^Yes, I would like to$/, 'newest');
      },
      expect: async ({ desk }) => void (await desk.reads(/You said yes/)),
    },
    {
      on: 'phone',
      caption: () =>
        'Outcomes go out on the full hour, so that nothing shows who answered when. We move the clock by one …',
      async perform(stage) {
        await moveClock(anHour);
        stage.props.thread = await sharedThread(stage);
      },
      async expect(stage) {
        await stage.phone.lists(prop(stage, 'thread'));
        await stage.desk.lists(prop(stage, 'thread'));
      },
    },
    {
      on: 'phone',
      caption: () =>
        'A private thread has opened for both: who they are, how to begin, how to end it, and that staff can read it.',
      async perform(stage) {
        await stage.phone.opens(prop(stage, 'thread'));
        await stage.desk.opens(prop(stage, 'thread'));
      },
      async expect(stage) {
        const { phone, pace } = stage;
        await pace.until(
          () => phone.holds(/Staff can read this thread/)[0],
          'The thread does not say that staff can read it.',
        );
      },
    },
    {
      on: 'phone',
      caption: (stage) => {
        const { third } = prop(stage, 'pair');
        return third
          ? `And ${third.name}? There is nobody yet, and that is said kindly: why, what would help most, and what else there is.`
          : 'Whoever has nobody yet is told so kindly: why, what would help most, and what else there is.';
      },
      async perform(stage) {
        const { third } = prop(stage, 'pair');
        if (!third) return;
        const { phone } = stage;
        await phone.shows(third, 'lobby');
        await opensCard(phone);
        await phone.presses(/^Find now$/, 'newest');
      },
      async expect(stage) {
        if (prop(stage, 'pair').third) await stage.phone.reads(/There is nobody yet.*What would help most/);
      },
    },
  ],
};

async function opensCard(screen: Screen): Promise<void> {
  await screen.writes('/match ');
  await screen.sends();
  await screen.reads(/Meeting somebody/);
}

/** The newest thread that both are in. */
async function sharedThread({ pace, ...stage }: Stage): Promise<string> {
  const { first, second } = prop({ pace, ...stage }, 'pair');
  const before = performance.now();
  for (;;) {
    const [own, other] = await Promise.all([threadsOf(first), threadsOf(second)]);
    const shared = own.findLast((name) => name.startsWith('Conversation') && other.includes(name));
    if (shared !== undefined) return shared;
    if (performance.now() - before > threadWithin) throw new Error('No thread has opened for the two.');
    await pace.look();
  }
}
