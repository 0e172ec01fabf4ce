/** Lets somebody of the sample community look for one person, tap by tap as anybody would. */
import type { MemberActor, sample, Tap } from '#sandbox/index.ts';
import type { Step } from './sample.ts';

type Seeker = (typeof sample)['seekers'][number];

/** @param where - the channel in which people do what they do with commands */
export function lookForSomebody(
  member: MemberActor,
  { who, city, typed, chooses }: Seeker,
  where: string,
): Step {
  const press = async (label: string, on: Tap) => (await member.presses(label, { on })).settled();
  return {
    name: `${who} looks for somebody`,
    isTaken: () =>
      member.sees(where).some(({ text, ephemeral }) => ephemeral && text.includes('You look for')),
    async take() {
      let shown = await (await member.runs('/match', {}, { in: where })).settled();
      for (const label of ['Yes, I would like that', '18 or over'])
        if (shown.labels.includes(label)) shown = await press(label, shown);
      if (shown.labels.includes('Say where I am')) {
        const form = await member.presses('Say where I am', { on: shown });
        shown = await press('Yes', await (await form.submits({ zone: city })).settled());
      }
      if (typed !== undefined) {
        const form = await member.presses('Another topic', { on: await press('More', shown) });
        shown = await press(typed, await (await form.submits({ topic: typed })).settled());
      }
      const form = await member.presses(/^(Begin|Change)$/, { on: shown });
      await (await form.submits({ ...chooses })).settled();
    },
  };
}
