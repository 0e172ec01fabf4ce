/** What newcomers find pinned, and the community's ground rules as they are shown to one person. */
import { startPlaces } from '#src/platform/area.ts';
import type { StartHere } from '#src/platform/area.ts';
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { RulesToAgree } from '../rules.ts';
import { agreeToRulesId, notNowToRulesId, showRulesId } from '../ids.ts';

/** Three to a row: more in one are hard to hit on a phone. */
const perRow = 3;

/** @param offers - of the areas that are there: nothing is promised that cannot be had yet */
export function startHereMessage(
  offers: readonly StartHere[],
  { wordsLooked }: { readonly wordsLooked: boolean },
  t: Translate,
): Message {
  const buttons = [
    ...startPlaces
      .flatMap((place) => offers.filter((offer) => offer.place === place))
      .map(({ id, say }) => button(id, say(t), 'primary')),
    button(showRulesId.make({}), t('communities:startRules')),
  ];
  const rows = Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, index) =>
    row(...buttons.slice(index * perRow, (index + 1) * perRow)),
  );
  return message(
    container(
      text(t('communities:startTitle')),
      text(t('communities:startWords')),
      ...rows,
      ...(wordsLooked ? [text(t('communities:startWordAlerts'))] : []),
    ),
  );
}

export function rulesShown(rules: string | undefined, t: Translate): Message {
  return message(container(text(rules ? t('communities:rulesAre', { rules }) : t('communities:rulesNone'))));
}

/** Beside all of the rules: Discord takes 4,000 characters over all texts of a message (docs: components/reference). */
const roomForChanges = 2000;

function changes({ added, removed }: RulesToAgree, t: Translate): readonly string[] {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const said = [
    ...(added.length > 0 ? [t('communities:rulesAdded', { lines: list(added) })] : []),
    ...(removed.length > 0 ? [t('communities:rulesRemoved', { lines: list(removed) })] : []),
  ];
  return said.join('\n').length > roomForChanges ? [t('communities:rulesRewritten')] : said;
}

/** The ground rules with what changed, and the question whether somebody agrees again. */
export function rulesToAgree(changed: RulesToAgree, t: Translate): Message {
  const { version, rules } = changed;
  return message(
    container(
      text(t('communities:rulesChanged')),
      ...changes(changed, t).map(text),
      text(t('communities:rulesAre', { rules })),
      text(t('communities:rulesWho')),
      row(
        button(agreeToRulesId.make({ version: `${version}` }), t('communities:rulesAgree'), 'primary'),
        button(notNowToRulesId.make({}), t('communities:rulesNotNow')),
      ),
    ),
  );
}

export function rulesAgreed(t: Translate): Message {
  return message(
    container(
      text(
        t('communities:rulesAgreed', {
          find: commandMention('group find'),
          mine: commandMention('group mine'),
        }),
      ),
    ),
  );
}

export function rulesLeft(t: Translate): Message {
  return message(container(text(t('communities:rulesLeft'))));
}
