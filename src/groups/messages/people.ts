/** What people in a group show to each other: a few to a page, each with what they chose and nothing else. */
import { sharedLine } from '#src/members/index.ts';
import { button, container, menu, row, text } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { choosePeopleId, peopleId } from '../ids.ts';
import type { MyGroup } from '../membership.ts';
import type { PeopleShown } from '../people.ts';

const perPage = 5;

export interface PeopleReader {
  /** As a Discord locale. */
  readonly locale: string;
  readonly now: Date;
  readonly page: number;
}

export function peopleShown(
  { group: { ref, name }, people }: PeopleShown,
  { locale, now, page: wanted }: PeopleReader,
  t: Translate,
): Message {
  const pages = Math.max(1, Math.ceil(people.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const turn = (to: number) => peopleId.make({ group: ref, page: `${to}` });
  const turns = [
    ...(page > 0 ? [button(turn(page - 1), t('platform:previousPage'))] : []),
    ...(page < pages - 1 ? [button(turn(page + 1), t('platform:nextPage'))] : []),
  ];
  return message(
    container(
      text(t('groups:people', { name })),
      ...(people.length === 0 ? [text(t('groups:peopleNone'))] : []),
      ...people
        .slice(page * perPage, (page + 1) * perPage)
        .map((one) => text(`**${userMention(one.user)}**\n${sharedLine(one, { locale, now }, t)}`)),
      text(t('groups:peopleWho', { command: commandMention('start') })),
      ...(turns.length > 0 ? [row(...turns)] : []),
    ),
  );
}

/** Discord takes 25 choices in a menu. */
const mostGroups = 25;

/** Whoever is in several groups says which. */
export function whichPeople(mine: readonly MyGroup[], t: Translate): Message {
  const options = mine.slice(0, mostGroups).map(({ ref, name }) => ({ value: ref, label: name }));
  return message(
    container(
      text(t('groups:peopleWhich')),
      menu({ id: choosePeopleId.make({}), placeholder: t('groups:peopleChoose'), options }),
    ),
  );
}
