/** Lists of groups, a few to a page: what there is, what fits a search, and one's own. */
import type { APISectionComponent } from 'discord-api-types/v10';
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { channelMention, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { topicSaid } from '#src/topics/index.ts';
import {
  inviteId,
  leaveGroupId,
  listGroupsId,
  listMineId,
  lookAtGroupId,
  nextRequestId,
  offerId,
  showPeopleId,
} from '../ids.ts';
import type { MyGroup } from '../membership.ts';
import type { Group } from '../types.ts';
import { contentNoteButton } from './content-note.ts';

/** Short enough to read on a phone without much scrolling. */
const perPage = 5;

interface Page<Item> {
  readonly items: readonly Item[];
  /** Counted from 0. */
  readonly number: number;
  readonly of: number;
}

/** A page that exists: the list may have become shorter since its buttons were drawn. */
function pageOf<Item>(all: readonly Item[], wanted: number): Page<Item> {
  const of = Math.max(1, Math.ceil(all.length / perPage));
  const number = Math.min(wanted, of - 1);
  return { items: all.slice(number * perPage, (number + 1) * perPage), number, of };
}

function turns({ number, of }: Page<unknown>, turn: (page: number) => string, t: Translate) {
  const back = number > 0 ? [button(turn(number - 1), t('platform:previousPage'))] : [];
  const on = number < of - 1 ? [button(turn(number + 1), t('platform:nextPage'))] : [];
  return of === 1 ? [] : [text(t('platform:pageOf', { page: number + 1, pages: of })), row(...back, ...on)];
}

/** A group in a list, with the button that opens it. */
export function groupLine(group: Group, t: Translate): APISectionComponent {
  return lineWithButton(
    t('groups:line', { name: group.name, topic: topicSaid(group, t) }),
    button(lookAtGroupId.make({ group: group.ref }), t('groups:look')),
  );
}

/** Every open group. */
export function groupList(open: readonly Group[], wanted: number, t: Translate): Message {
  if (open.length === 0) return message(container(text(t('groups:none'))));
  const page = pageOf(open, wanted);
  const turn = (number: number) => listGroupsId.make({ page: `${number}` });
  return message(
    container(
      text(t('groups:all', { count: open.length })),
      ...page.items.map((group) => groupLine(group, t)),
      ...turns(page, turn, t),
    ),
  );
}

/** The groups that fit best. What was searched for stands nowhere in it. */
export function groupsFound(found: readonly Group[], t: Translate): Message {
  const showAll = row(button(listGroupsId.make({ page: '0' }), t('groups:showAll')));
  if (found.length === 0) return message(container(text(t('groups:noneFits')), showAll));
  return message(
    container(
      text(t('groups:found', { count: found.length })),
      ...found.slice(0, perPage).map((group) => groupLine(group, t)),
      showAll,
    ),
  );
}

export function ownGroups(mine: readonly MyGroup[], wanted: number, t: Translate): Message {
  if (mine.length === 0)
    return message(container(text(t('groups:mineNone', { command: commandMention('group find') }))));
  const page = pageOf(mine, wanted);
  const turn = (number: number) => listMineId.make({ page: `${number}` });
  const lines = page.items.map((own) => lineWithButton(standing(own, t), mostUrgent(own, t)));
  return message(
    container(
      text(t('groups:mine', { count: mine.length })),
      ...lines,
      ...turns(page, turn, t),
      ...(mine.some(({ state }) => state === 'joined')
        ? [row(contentNoteButton(t), button(showPeopleId.make({}), t('groups:peopleShow')))]
        : []),
    ),
  );
}

function standing({ name, channel, state, archived }: MyGroup, t: Translate): string {
  if (state === 'invited') return t('circles:mineInvited', { name });
  if (state === 'asked') return t('groups:mineAsked', { name });
  if (state === 'waiting') return t('groups:mineWaiting', { name });
  if (!channel) return t('groups:mineLineSoon', { name });
  const known = { name, channel: channelMention(channel) };
  return archived ? t('groups:mineArchived', known) : t('groups:mineLine', known);
}

/** One button a line. Leaving is always there as a command, too. */
function mostUrgent(
  { ref, kind, state, part, archived, access, offer, rulesAgreed, rulesNow }: MyGroup,
  t: Translate,
) {
  const leave = button(leaveGroupId.make({ group: ref }), t('groups:leave'));
  if (state === 'invited') return button(lookAtGroupId.make({ group: ref }), t('groups:look'), 'primary');
  if (state !== 'joined') return leave;
  if (offer !== null) return button(offerId.make({ group: ref }), t('groups:mineAnswer'), 'primary');
  if (rulesAgreed < rulesNow)
    return button(lookAtGroupId.make({ group: ref }), t('groups:mineRules'), 'primary');
  if (part === 'facilitator' && kind === 'circle' && !archived)
    return button(inviteId.make({ group: ref }), t('circles:invite'));
  if (part === 'facilitator' && access === 'request')
    return button(nextRequestId.make({ group: ref }), t('groups:mineRequests'));
  return leave;
}
