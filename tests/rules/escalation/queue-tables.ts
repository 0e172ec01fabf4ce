/** What docs/queue.md says of cases, made of the tables that the suite itself reads. */
import { stepOf, usualTargets } from '#src/escalation/clock.ts';
import { pathOf, severityOf } from '#src/escalation/severity.ts';
import { happenings, transitions } from '#src/escalation/transitions.ts';
import type { Effect, Transition, Who } from '#src/escalation/transitions.ts';
import { caseKinds, severities } from '#src/escalation/types.ts';
import { minutes } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('en-US');

const who: Readonly<Record<Who, string>> = {
  anybody: 'whoever asks',
  moderator: 'any moderator',
  owner: 'its owner; a lead in their place; anybody while nobody has it',
  another: 'a moderator who is not its owner',
  system: 'the suite, when its owner is away or must not see it any more',
};

const follows: Readonly<Record<Effect, string>> = {
  clock: 'its clock begins anew',
  clock_runs_on: 'its clock runs on while it waits, sooner where that makes it graver, and else begins anew',
  in_hand: 'its clock asks its owner first',
  clock_stops: 'its clock stops',
  tell_new_owner: 'the new owner is told',
  tell_owner: 'its owner is told',
  tell_reporters: 'reporters who asked are told that somebody looked',
  carried: 'it counts among what its owner carries',
  debrief: 'after a heavy one, whoever had it is asked how they are',
};

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

function transitionsTable(): string {
  const lines = happenings.map((name) => {
    const { from, by, to, wakes, follows: then, fresh, looked }: Transition = transitions[name];
    const becomes = to ?? (wakes ? 'stays; aftercare becomes taken' : 'stays');
    const after = [
      ...then.map((effect) => follows[effect]),
      ...(looked ? ['only after a look'] : []),
      ...(fresh ? ['only as last seen'] : []),
    ];
    return row(`\`${name}\``, from.join(', '), who[by], becomes, after.join('; ') || 'nothing else');
  });
  return table(['what', 'from', 'who', 'becomes', 'what follows'], lines);
}

function reasonsTable(): string {
  const lines = caseKinds.map((kind) =>
    row(
      t(`escalation:kind.${kind}`),
      severityOf(kind),
      pathOf(kind),
      t(`guide:do.${kind}`),
      t(`guide:dont.${kind}`),
    ),
  );
  return table(['reason', 'severity', 'path', 'do', 'please do not'], lines);
}

function clockTable(): string {
  const inWords = (ms: number) => (ms < minutes(60) ? `${ms / minutes(1)} min` : `${ms / minutes(60)} h`);
  const lines = severities.toReversed().map((severity) => {
    const target = usualTargets[severity];
    const steps = [0, 1, 2, 3].map((nudges) => stepOf(severity, nudges));
    return row(
      severity,
      inWords(target),
      ...steps.map(({ after, attention }) => `${inWords(Math.round(after * target))}: ${attention}`),
    );
  });
  return table(['severity', 'target', 'first', 'second', 'third', 'fourth'], lines);
}

const tables = { transitions: transitionsTable, reasons: reasonsTable, clock: clockTable };

/** Puts each table between its two markers. */
export function withQueueTables(text: string): string {
  return Object.entries(tables).reduce((written, [name, make]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = written.indexOf(begin);
    const to = written.indexOf(end);
    if (from === -1 || to === -1) throw new Error(`docs/queue.md has no place for ${name}`);
    return `${written.slice(0, from + begin.length)}\n${make()}\n${written.slice(to)}`;
  }, text);
}
