/** What somebody agreed to: giving it and taking it back, and the age question in front of a first consent. */
import { memberCards, memberIds, ownRecord, withdrawConsent } from '#src/members/index.ts';
import type { AgeAnswer, MemberEvents } from '#src/members/index.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, ButtonHandler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';
import { agreeing } from '../agreeing.ts';
import { settingsNow } from './settings.ts';

interface Given {
  readonly purpose: ConsentPurpose;
  readonly version: `${number}`;
  readonly zone: string;
  readonly age?: AgeAnswer;
}

/** Gives a consent, or asks first what has to be known before. */
function give({ purpose, version, zone, age }: Given, tap: Tap): Answer {
  const tells = zone === 'none' ? undefined : { timezone: zone };
  return agreeing(
    tap,
    { purpose, version, age, tells },
    {
      askAge: () => memberCards.ageBeforeConsent({ purpose, version, zone }, tap.t),
      next: () => (purpose === 'profile' ? settingsNow(tap, 0) : consentsNow(tap, purpose)),
    },
  );
}

/** The card at the page where a purpose stands. */
async function consentsNow({ community, caller, t }: Tap, purpose: ConsentPurpose): Answer {
  const record = await ownRecord(community, caller.id);
  return ok(memberCards.consentCard(record, memberCards.pageOfPurpose(record, purpose), t));
}

const page = button({
  id: memberIds.consentsId,
  access: everyone,
  answers: 'update',
  run: async ({ page: number }, { community, caller, t }) =>
    ok(memberCards.consentCard(await ownRecord(community, caller.id), Number(number), t)),
});

const giveNow = button({ id: memberIds.giveId, access: everyone, answers: 'update', run: give });

const sayAge = button({ id: memberIds.ageThenGiveId, access: everyone, answers: 'update', run: give });

/** @param events - tells every area what was taken back */
export function consentHandlers(events: MemberEvents): readonly ButtonHandler[] {
  const withdraw = async (purpose: ConsentPurpose, tap: Tap): Answer => {
    await withdrawConsent(tap.community, events, { user: tap.caller.id, purpose });
    return consentsNow(tap, purpose);
  };

  const takeBack = button({
    id: memberIds.takeBackId,
    access: everyone,
    answers: 'update',
    run: async ({ purpose }, tap) =>
      // Leaving every group at once is more than a slip of the thumb should do.
      purpose === 'membership' ? ok(memberCards.takeBackQuestion(tap.t)) : withdraw(purpose, tap),
  });

  const takeBackSurely = button({
    id: memberIds.takeBackSurelyId,
    access: everyone,
    answers: 'update',
    run: ({ purpose }, tap) => withdraw(purpose, tap),
  });

  return [page, giveNow, sayAge, takeBack, takeBackSurely];
}
