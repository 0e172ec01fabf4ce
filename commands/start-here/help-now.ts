/** *Help now*, under the message where newcomers begin. For anybody, without consent; nothing that is pressed is kept. */
import { z } from 'zod';
import { helplinesOf } from '#src/communities/index.ts';
import {
  helpCountryFormId,
  helpCountryId,
  helpNow,
  helpNowId,
  helpShown,
  helpWayId,
  whichCountry,
} from '#src/escalation/index.ts';
import type { HelpWay } from '#src/escalation/index.ts';
import { ownRecord } from '#src/members/index.ts';
import { findCountries } from '#src/platform/places/countries.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refusal } from '#src/platform/failures.ts';
import { err, ok } from '#src/platform/result.ts';

const begin = button({
  id: helpNowId,
  access: everyone,
  answers: 'reply',
  run: async (_values, { t }) => ok(helpNow(t)),
});

/** @param country - the one that somebody chose here; otherwise their own, or the community's */
async function show(way: HelpWay, country: string | undefined, first: number, tap: Tap): Answer {
  const { community, caller, locale, t } = tap;
  const own = country ?? (await ownRecord(community, caller.id))?.profile.country;
  const known = await helplinesOf(community, own ?? community.settings?.country);
  return ok(helpShown({ way, known, first, locale }, t));
}

const way = button({
  id: helpWayId,
  access: everyone,
  answers: 'update',
  run: ({ way: chosen, country, first }, tap) =>
    show(chosen, country === 'own' ? undefined : country, Number(first), tap),
});

const askCountry = button({
  id: helpCountryId,
  access: everyone,
  answers: 'modal',
  open: ({ way: chosen }, { t }) => ({ modal: whichCountry(chosen, t) }),
});

const country = modal({
  id: helpCountryFormId,
  access: everyone,
  answers: 'update',
  fields: z.object({ country: z.string().max(60) }),
  async run({ way: chosen }, { country: typed }, tap) {
    const [found] = findCountries(typed, tap.locale);
    return found ? show(chosen, found, 0, tap) : err(refusal((t) => t('helplines:unknownCountry')));
  },
});

export const helpNowHandlers = [begin, way, askCountry, country];
