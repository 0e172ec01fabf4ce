/** Gives some of the sample community check-ins, tap by tap as anybody would start them, and the answers of the weeks before. */
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { after, days, hours, minutes } from '../platform/durations.ts';
import type { Step } from './sample.ts';
import { around, wordsFor } from './words-for.ts';

/** What check-ins ask about, in the order in which their card names it. */
const scales = ['mood', 'coping', 'energy', 'pain', 'fatigue'] as const;

/** Of the sample's people, by their keys. */
interface History {
  readonly who: string;
  readonly answered: Readonly<Record<string, string>>;
}

export interface PastAnswer {
  readonly at: Date;
  /** As check-ins call what they ask. */
  readonly scale: string;
  readonly value: number;
}

/** Writes down what somebody answered before there was a bot to ask. */
export type Recalls = (user: string, answers: readonly PastAnswer[]) => Promise<void>;

export function stepsOfCheckin(
  member: MemberActor,
  { who, answered }: History,
  { where, now, recalls }: { where: string; now: Date; recalls: Recalls },
): Step[] {
  const press = async (label: string, on: Tap) => (await member.presses(label, { on })).settled();
  const t = wordsFor(member);
  const asked = scales.filter((scale) => scale in answered);
  const [first = 'mood'] = asked;
  const hasCheckin = () =>
    member
      .sees(where)
      .some(
        ({ text, ephemeral }) =>
          ephemeral && text.includes(t('checkins:asks', { scales: t(`checkins:scale.${first}`) })),
      );
  return [
    {
      name: `${who} starts a check-in`,
      isTaken: hasCheckin,
      async take() {
        let shown = await (await member.runs('/checkin', {}, { in: where })).settled();
        const here = around((time) => t('checkins:zoneHere', { time }));
        const wanted = [t('checkins:firstYes'), t('members:age.adult')];
        for (const isWanted of [
          ...wanted.map((one) => (label: string) => label === one),
          (label: string) => here.fits(label),
        ]) {
          const label = shown.labels.find(isWanted);
          if (label !== undefined) shown = await press(label, shown);
        }
        if (asked.length === 1) return;
        const what = await press(t('checkins:change.scales'), await press(t('checkins:change'), shown));
        await (await member.chooses(t('checkins:scalesPick'), asked, { on: what })).settled();
      },
    },
    {
      name: `${who} has answered for some weeks`,
      isTaken: () => false,
      take: () => recalls(member.user.id, answersIn(answered, now)),
    },
  ];
}

/** In the morning of each day, before now. */
function answersIn(answered: History['answered'], now: Date): PastAnswer[] {
  const today = new Date(now);
  today.setUTCHours(0, 0, 0, 0);
  const morning = hours(9) + minutes(4);
  return Object.entries(answered)
    .flatMap(([scale, line]) =>
      Array.from(line, (value, index) => ({
        at: after(today, morning - days(line.length - 1 - index)),
        scale,
        value: Number(value),
      })),
    )
    .filter(({ at, value }) => at < now && !Number.isNaN(value));
}
