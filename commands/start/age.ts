/** What somebody said of their age: seeing it, putting it right, and being forgotten where the right answer keeps them out. */
import { changeAge, forgetKeptOut, memberCards, memberIds, ownRecord } from '#src/members/index.ts';
import type { AgeAnswer, MemberEvents } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, ButtonHandler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';

async function ageNow({ community, caller, t }: Tap): Answer {
  const record = await ownRecord(community, caller.id);
  return ok(record ? memberCards.ownAge(record.age, t) : memberCards.hubCard(undefined, undefined, t));
}

/** @param events - tells every area what changed, and has each forget whoever is kept out */
export function ageHandlers(events: MemberEvents): readonly ButtonHandler[] {
  const change = async (age: AgeAnswer, tap: Tap): Answer => {
    const { community, caller, t } = tap;
    const changed = await changeAge(community, events, { user: caller.id, age });
    if (changed.ok) return ok(memberCards.ageChanged(changed.value, t));
    return changed.error === 'no_record' ? ageNow(tap) : ok(memberCards.keptOutSurely(age, changed.error, t));
  };

  return [
    button({
      id: memberIds.ownAgeId,
      access: everyone,
      answers: 'update',
      run: (_values, tap) => ageNow(tap),
    }),
    button({
      id: memberIds.changeAgeId,
      access: everyone,
      answers: 'update',
      run: ({ age }, tap) => change(age, tap),
    }),
    button({
      id: memberIds.keptOutSurelyId,
      access: everyone,
      answers: 'update',
      async run({ age }, tap) {
        const { community, caller, t } = tap;
        const refused = await forgetKeptOut(community, events, { user: caller.id, age });
        // What keeps people out may have changed since this was asked.
        return refused ? ok(memberCards.keptOutForgotten(refused, t)) : change(age, tap);
      },
    }),
  ];
}
