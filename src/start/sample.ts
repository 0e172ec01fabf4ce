/**
 * Lets the sample community settle in through the real bot: a lead makes groups, members join and talk, and the moderators'
 * queue gets its first cases; and beside it the small community of eight. Each step is looked for before it is taken and written down after it, so that a start that was
 * cut off is gone on with at the next one, and nothing happens twice.
 */
import { appendFile, readFile } from 'node:fs/promises';
import type { MemberActor, recall, sample, Sandbox, SeenMessage } from '#sandbox/index.ts';
import { stepsOfCheckin } from './sample-checkins.ts';
import type { Recalls } from './sample-checkins.ts';
import { stepsOfGathering } from './sample-gatherings.ts';
import { stepsOfGroup } from './sample-groups.ts';
import { stepsOfHarbour } from './sample-harbour.ts';
import { stepsOfOutcomes } from './sample-outcomes.ts';
import type { RecallsOutcomes } from './sample-outcomes.ts';
import { lookForSomebody } from './sample-matching.ts';
import { wordsFor } from './words-for.ts';

type Sample = typeof sample;
type Report = Sample['reports'][number];
type Talk = Parameters<typeof recall>[2];
type Person = (key: keyof Sample['people']) => MemberActor;

export interface Step {
  /** By which it is known to have been taken, in the file. */
  readonly name: string;
  /** Can be seen to have been taken. */
  readonly isTaken: () => boolean;
  readonly take: () => Promise<void>;
}

export interface Recalling {
  readonly answers: Recalls;
  readonly outcomes: RecallsOutcomes;
}

export interface Settling {
  readonly sandbox: Sandbox;
  readonly sample: Sample;
  readonly recall: typeof recall;
  /** Writes down, by server, what its people answered before there was a bot to ask. */
  readonly recalls: (guild: string) => Recalling;
  /** Where the names of steps that were taken are kept, one a line. */
  readonly file: string;
  /** Aborted, it ends before the next step. */
  readonly signal: AbortSignal;
}

/** @throws AggregateError of what failed: that group or report waits for the next start, all others do not */
export async function settleSample(settling: Settling): Promise<void> {
  const { sandbox, sample: given, file, signal } = settling;
  const taken = new Set((await textOf(file)).split('\n'));
  const guild = sandbox.guild(given.guild.id);
  const person: Person = (key) => sandbox.user(given.people[key].name).in(guild);
  const recalls = settling.recalls(given.guild.id);
  const road = {
    sandbox,
    within,
    owner: person('robin'),
    lead: person('imani'),
    person,
    corner: corner.in,
    recalls: (channel: string, talk: Talk) => settling.recall(sandbox, channel, talk),
  };
  const ways = [
    ...given.groups.map((group) => stepsOfGroup(road, group)),
    ...given.reports.map((report) => stepsOfReport(sandbox, person, report)),
    ...given.seekers.map((seeker) => [lookForSomebody(person(seeker.who), seeker, corner.in)]),
    ...given.gatherings.map((gathering) =>
      stepsOfGathering({ sandbox, person, corner: corner.in, board: '#together', within }, gathering),
    ),
    ...given.checkins.map((history) =>
      stepsOfCheckin(person(history.who), history, {
        where: corner.in,
        now: sandbox.clock.now(),
        recalls: recalls.answers,
      }),
    ),
    // After check-ins: whoever is offered this is a member already.
    stepsOfOutcomes(
      given.outcomes.map((key) => ({ key, member: person(key) })),
      { where: corner.in, recalls: recalls.outcomes, answered: { by: 'sixty', people: sixty } },
    ),
    stepsOfHarbour({
      sandbox,
      harbour: given.harbour,
      recalls: settling.recalls(given.harbour.guild.id),
      within,
    }),
  ];
  const goAlong = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      if (signal.aborted) return;
      if (taken.has(step.name)) continue;
      if (!step.isTaken()) await step.take();
      await appendFile(file, `${step.name}\n`);
    }
  };
  const failures: unknown[] = [];
  for (const steps of ways) await goAlong(steps).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'the sample community has not settled');
}

/** For the bot to answer in; milliseconds. Nobody waits for this, and the machine may be busy with a first start. */
const within = 30_000;

/** What people do with commands, they do there. */
const corner = { in: '#bot-corner' };

/** Whose answers the sample community's leads can read, long gone though most of them are. */
const sixty = 60;

function stepsOfReport(sandbox: Sandbox, person: Person, report: Report): Step[] {
  const { by, kind, words, reason, outcome } = report;
  const moderator = person(outcome?.moderator ?? 'theo');
  const card = (): SeenMessage | undefined =>
    moderator.sees('#staff').find(({ text, ephemeral }) => !ephemeral && text.includes(reason));
  const isThere = () => card() !== undefined;
  const reporter = person(by);
  const [thanks, ours] = [wordsFor(reporter), wordsFor(moderator)];
  const wasThanked = () =>
    reporter
      .sees('#lobby')
      .some(
        ({ text, ephemeral }) =>
          ephemeral &&
          [thanks('escalation:sent'), thanks('escalation:sentCrisis')].some((said) => text.startsWith(said)),
      );
  const ask: Step = {
    name: `${by} asks a moderator to look`,
    isTaken: () => isThere() || wasThanked(),
    async take() {
      const message = reporter.sees('#lobby').find(({ text }) => text === report.message);
      if (!message) throw new Error('what is to be reported is not there');
      const form = await reporter.uses('Ask a moderator to look', { on: message });
      await form.submits({ kind, notice: 'none', ...(words === '' ? {} : { words }) });
      await sandbox.until(isThere, within);
    },
  };
  if (!outcome) return [ask];
  const isOver = () =>
    outcome.does === 'take'
      ? card()?.labels.includes('Take') === false
      : card()?.text.includes('is resolved') === true;
  // The card stands in the language of the community, what it opens in that of whoever opens it.
  const handle: Step = {
    name: `${outcome.moderator} looks after it for ${by}`,
    isTaken: isOver,
    async take() {
      await sandbox.until(isThere, within);
      const on = card();
      if (on && outcome.does === 'take') await moderator.presses('Take', { on });
      else if (on) {
        const more = await moderator.presses('More', { on });
        const form = await moderator.chooses(ours('escalation:moreChoose'), 'resolve', { on: more });
        await form.submits({ resolution: 'handled' });
      }
      await sandbox.until(isOver, within);
    },
  };
  return [ask, handle];
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
