/**
 * Lets the sample community settle in through the real bot: a lead makes groups, members join and talk, and the moderators'
 * queue gets its first cases. Each step is looked for before it is taken and written down after it, so that a start that was
 * cut off is gone on with at the next one, and nothing happens twice.
 */
import { appendFile, readFile } from 'node:fs/promises';
import type { MemberActor, recall, sample, Sandbox, SeenMessage, Tap } from '#sandbox/index.ts';
import { stepsOfCheckin } from './sample-checkins.ts';
import type { Recalls } from './sample-checkins.ts';
import { stepsOfGathering } from './sample-gatherings.ts';
import { stepsOfOutcomes } from './sample-outcomes.ts';
import type { RecallsOutcomes } from './sample-outcomes.ts';
import { lookForSomebody } from './sample-matching.ts';
import { wordsFor } from './words-for.ts';

type Sample = typeof sample;
type Group = Sample['groups'][number];
type Report = Sample['reports'][number];
type Person = (key: keyof Sample['people']) => MemberActor;

export interface Step {
  /** By which it is known to have been taken, in the file. */
  readonly name: string;
  /** Can be seen to have been taken. */
  readonly isTaken: () => boolean;
  readonly take: () => Promise<void>;
}

export interface Settling {
  readonly sandbox: Sandbox;
  readonly sample: Sample;
  readonly recall: typeof recall;
  readonly recalls: { readonly answers: Recalls; readonly outcomes: RecallsOutcomes };
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
  const ways = [
    ...given.groups.map((group) => stepsOfGroup(settling, person, group)),
    ...given.reports.map((report) => stepsOfReport(sandbox, person, report)),
    ...given.seekers.map((seeker) => [lookForSomebody(person(seeker.who), seeker, corner.in)]),
    ...given.gatherings.map((gathering) =>
      stepsOfGathering({ sandbox, person, corner: corner.in, board: '#together', within }, gathering),
    ),
    ...given.checkins.map((history) =>
      stepsOfCheckin(person(history.who), history, {
        where: corner.in,
        now: sandbox.clock.now(),
        recalls: settling.recalls.answers,
      }),
    ),
    // After check-ins: whoever is offered this is a member already.
    stepsOfOutcomes(
      given.outcomes.map((key) => ({ key, member: person(key) })),
      { where: corner.in, recalls: settling.recalls.outcomes },
    ),
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

function stepsOfGroup({ sandbox, recall }: Settling, person: Person, group: Group): Step[] {
  const { topic, name, rules, members, talk, waiting = [] } = group;
  const channel = `#${group.channel}`;
  const robin = person('robin');
  const isThere = () =>
    robin.channels().includes(channel) && robin.sees(channel).some(({ pinned }) => pinned);
  const make: Step = {
    name: `${name} is made`,
    isTaken: isThere,
    async take() {
      await person('imani').runs('/lead group create', { topic, name, access: 'open', rules }, corner);
      await sandbox.until(isThere, within);
    },
  };
  const joins = members.map((key): Step => {
    const member = person(key);
    return {
      name: `${key} joins ${name}`,
      isTaken: () => member.channels().includes(channel),
      async take() {
        const shown = await (await member.runs('/group join', { group: name }, corner)).settled();
        // Those who agreed just before a start was cut off are told that they are in; only the channel is still to come.
        if (shown.labels.includes(wordsFor(member)('groups:agree'))) await agrees(member, shown);
        await member.waitsFor(channel, 'Ground rules', { within });
      },
    };
  });
  const saidThere = (words: string) => robin.sees(channel).some(({ text }) => text === words);
  const talks: Step = {
    name: `${name} talks`,
    isTaken: () => saidThere(talk[0]?.lines[0]?.[1] ?? ''),
    take: async () => recall(sandbox, channel, talk),
  };
  if (waiting.length === 0) return [make, ...joins, talks];
  const isOnRequest = { group: name, access: 'request' };
  const hasAsked = (asker: MemberActor) =>
    asker
      .sees(corner.in)
      .some(({ text, ephemeral }) => ephemeral && text.includes(wordsFor(asker)('groups:asked', { name })));
  const close: Step = {
    name: `${name} is on request`,
    // Said twice it changes nothing.
    isTaken: () => waiting.some((key) => hasAsked(person(key))),
    take: async () =>
      void (await (await person('imani').runs('/lead group edit', isOnRequest, corner)).settled()),
  };
  const asks = waiting.map((key): Step => {
    const asker = person(key);
    return {
      name: `${key} asks to join ${name}`,
      isTaken: () => hasAsked(asker),
      async take() {
        const shown = await (await asker.runs('/group join', { group: name }, corner)).settled();
        if (shown.labels.includes(wordsFor(asker)('groups:agree'))) await agrees(asker, shown);
      },
    };
  });
  return [make, ...joins, talks, close, ...asks];
}

/** The first time, somebody is asked how old they are as well. */
async function agrees(member: MemberActor, rules: Tap): Promise<void> {
  const t = wordsFor(member);
  const adult = t('members:age.adult');
  const answer = await (await member.presses(t('groups:agree'), { on: rules })).settled();
  if (answer.labels.includes(adult)) await member.presses(adult, { on: answer });
}

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
