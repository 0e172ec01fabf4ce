/** `/help-now`, and *Help now* wherever it stands. For anybody, anywhere, whatever is broken; nothing that is pressed is kept. */
import { z } from 'zod';
import { help } from '#src/escalation/index.ts';
import type { HelpSpot, HelpStanding, ReachNeeds } from '#src/escalation/index.ts';
import { countryNamed, findCountries } from '#src/platform/places/find-countries.ts';
import { button, modal, select, slash } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { ok } from '#src/platform/result.ts';
import { helpNowDefinition } from './definition.ts';
import { everywhere, spotFor } from './spot.ts';

export function helpNowHandlers(needs: ReachNeeds): readonly Handler[] {
  const shows =
    (screen: (spot: HelpSpot, t: Translate) => Message) => async (standing: HelpStanding, tap: Tap) =>
      ok(screen(await spotFor(needs, standing, tap), tap.t));
  const number = shows(help.numberShown);

  return [
    slash({
      definition: helpNowDefinition,
      path: '',
      ...everywhere,
      run: async (_none, { t }) => ok(help.helpNow(t)),
    }),
    button({
      id: help.helpNowId,
      ...everywhere,
      answers: 'reply',
      run: async (_none, { t }) => ok(help.helpNow(t)),
    }),
    button({
      id: help.helpAgainId,
      ...everywhere,
      answers: 'update',
      run: async (_none, { t }) => ok(help.helpNow(t)),
    }),
    button({ id: help.helpWayId, ...everywhere, answers: 'update', run: number }),
    button({ id: help.helpMoreId, ...everywhere, answers: 'update', run: shows(help.numberMore) }),
    select({
      id: help.helpCountryPickId,
      ...everywhere,
      answers: 'update',
      chosen: z.tuple([z.string().regex(/^[A-Z]{2}$/)]),
      run: ({ way }, [country], tap) => number({ way, country, first: '0' }, tap),
    }),
    button({
      id: help.helpCountryId,
      ...everywhere,
      answers: 'modal',
      open: ({ way }, { t }) => ({ modal: help.whichCountry(way, t) }),
    }),
    modal({
      id: help.helpCountryFormId,
      ...everywhere,
      answers: 'update',
      fields: z.object({ country: z.string().max(60) }),
      async run({ way }, { country: typed }, tap) {
        const found = findCountries(typed, tap.locale);
        const country = countryNamed(found);
        if (country !== undefined) return number({ way, country, first: '0' }, tap);
        return found.codes.length === 0
          ? ok(help.countryUnknown(way, tap.locale, tap.t))
          : ok(help.countriesFit(way, found.codes, tap.locale, tap.t));
      },
    }),
  ];
}
