/** Lets somebody of the sample community look for one person, tap by tap as anybody would. */
import type { MemberActor, sample, Tap } from '#sandbox/index.ts';
import type { Step } from './sample.ts';
import { wordsFor } from './words-for.ts';

type Seeker = (typeof sample)['seekers'][number];

/** @param where - the channel in which people do what they do with commands */
export function lookForSomebody(
  member: MemberActor,
  { who, city, typed, chooses }: Seeker,
  where: string,
): Step {
  const t = wordsFor(member);
  const press = async (label: string, on: Tap) => (await member.presses(label, { on })).settled();
  return {
    name: `${who} looks for somebody`,
    isTaken: () =>
      member
        .sees(where)
        .some(
          ({ text, ephemeral }) => ephemeral && text.includes(t('matching:lookingFor', { lines: '' }).trim()),
        ),
    async take() {
      let shown = await (await member.runs('/match', {}, { in: where })).settled();
      for (const label of [t('matching:agree'), t('members:age.adult')])
        if (shown.labels.includes(label)) shown = await press(label, shown);
      if (shown.labels.includes(t('matching:zoneSet'))) {
        const form = await member.presses(t('matching:zoneSet'), { on: shown });
        shown = await press(t('matching:zoneYes'), await (await form.submits({ zone: city })).settled());
      }
      if (typed !== undefined) {
        const form = await member.presses(t('matching:moreTopic'), {
          on: await press(t('matching:more'), shown),
        });
        shown = await press(typed, await (await form.submits({ topic: typed })).settled());
      }
      const form = await member.presses(
        shown.labels.includes(t('matching:begin')) ? t('matching:begin') : t('matching:change'),
        { on: shown },
      );
      await (await form.submits({ ...chooses })).settled();
    },
  };
}
