/** The questions of making an event, one at a time. Each leads back to how it stands. */
import { ChannelType, ComponentType } from 'discord-api-types/v10';
import type { APIComponentInContainer } from 'discord-api-types/v10';
import {
  button,
  channelMenu,
  container,
  lineWithButton,
  menu,
  peopleMenu,
  roleMenu,
  row,
  text,
} from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { placeOf as cityOf } from '#src/platform/places/time-zones/zones.ts';
import type { Ref } from '#src/platform/ref.ts';
import {
  cardChannelId,
  easesId,
  enrolsId,
  hostChosenId,
  hubId,
  linkFormId,
  mirrorId,
  pingNobodyId,
  pingRoleId,
  roomChosenId,
  seatsFormId,
  placeKindId,
  whenChosenId,
  whenFormId,
  whoId,
  wordsFormId,
  zoneId,
} from '../ids.ts';
import type { Need, PlanView } from '../making/plan.ts';
import { misreadInWords, whenInWords } from '../sentence/read-back.ts';
import { eases, gatheringAudiences, whereKinds } from '../types.ts';
import { groupQuestion } from './choosing-group.ts';
import type { GroupChoice } from './choosing-group.ts';
import { speakersQuestion } from './speaking.ts';
import type { WhereKind } from '../types.ts';

type Parts = APIComponentInContainer[];

/** What has to be known first. */
export function askFor(need: Need, view: PlanView, locale: string, t: Translate): Parts {
  switch (need) {
    case 'when':
      return whenAsked(view, locale, t);
    case 'where':
      return whereQuestion(view, t);
    case 'group':
      return [
        text(t('planner:askGroup')),
        row(button(whoId.make({ plan: view.ref, who: 'group' }), t('planner:groupPlaceholder'))),
      ];
    case 'card':
      return cardQuestion(view, t);
  }
}

/** What of a sentence is open: which of two readings, or what is to be mended about it. */
function whenAsked(view: PlanView, locale: string, t: Translate): Parts {
  const { ref: plan, misread } = view;
  if (!misread) return whenQuestion(view, t);
  const choices = 'choices' in misread ? misread.choices : [];
  return [
    text(misreadInWords(misread, t)),
    ...choices.map(({ when }, choice) =>
      lineWithButton(
        whenInWords(when, locale, t),
        button(whenChosenId.make({ plan, choice: `${choice}` }), t('planner:thisOne')),
      ),
    ),
    row(
      button(
        whenFormId.make({ plan }),
        t('planner:askWhenButton'),
        choices.length > 0 ? 'secondary' : 'primary',
      ),
    ),
  ];
}

function whenQuestion({ ref: plan }: PlanView, t: Translate): Parts {
  return [
    text(t('planner:askWhen')),
    row(button(whenFormId.make({ plan }), t('planner:askWhenButton'), 'primary')),
  ];
}

function whereQuestion({ ref: plan }: PlanView, t: Translate): Parts {
  return [
    text(t('planner:askWhere')),
    menu({
      id: placeKindId.make({ plan }),
      placeholder: t('planner:wherePlaceholder'),
      options: whereKinds.map((kind) => ({ label: t(`planner:where.${kind}`), value: `where_${kind}` })),
    }),
  ];
}

function cardQuestion({ ref: plan, cardChannel }: PlanView, t: Translate): Parts {
  return [
    text(t('planner:askCard')),
    channelMenu({
      id: cardChannelId.make({ plan }),
      placeholder: t('planner:askChannel'),
      types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      chosen: cardChannel,
    }),
  ];
}

export type Question =
  | {
      readonly ask:
        | 'where_voice'
        | 'where_stage'
        | 'where_link'
        | 'when'
        | 'where'
        | 'who'
        | 'seats'
        | 'speakers'
        | 'enrols'
        | 'eases'
        | 'card'
        | 'ping'
        | 'host'
        | 'stand_in'
        | 'mirror'
        | 'words';
    }
  | {
      readonly ask: 'where_group' | 'who_group';
      readonly groups: readonly GroupChoice[];
      /** From 0. */
      readonly page: number;
    }
  | { readonly ask: 'zone'; readonly here: string; readonly mine: string | undefined };

/** One question, with the way back. */
export function questionShown(question: Question, view: PlanView, t: Translate): Message {
  const back = button(hubId.make({ plan: view.ref }), t('planner:back'));
  return message(container(...partsOf(question, view, t), row(back)));
}

function partsOf(question: Question, view: PlanView, t: Translate): Parts {
  const plan = view.ref;
  switch (question.ask) {
    case 'words':
      return [
        text(t('planner:titleField')),
        row(button(wordsFormId.make({ plan }), t('planner:change.words'))),
      ];
    case 'when':
      return whenQuestion(view, t);
    case 'where':
      return whereQuestion(view, t);
    case 'card':
      return cardQuestion(view, t);
    case 'where_voice':
    case 'where_stage':
      return roomQuestion(plan, question.ask === 'where_voice' ? 'voice' : 'stage', t);
    case 'where_link':
      return [text(t('planner:askLink')), row(button(linkFormId.make({ plan }), t('planner:linkButton')))];
    case 'where_group':
      return groupQuestion(plan, 'where', question, t);
    case 'who_group':
      return groupQuestion(plan, 'who', question, t);
    case 'who':
      return [
        text(t('planner:askWho')),
        row(
          ...gatheringAudiences.map((who) =>
            button(whoId.make({ plan, who }), t(`planner:whoButton.${who}`)),
          ),
        ),
      ];
    case 'seats':
      return [text(t('planner:askSeats')), row(button(seatsFormId.make({ plan }), t('planner:seatsButton')))];
    case 'eases':
      return easesQuestion(view, t);
    case 'speakers':
      return speakersQuestion(view, t);
    case 'enrols':
      return [
        text(t('planner:askEnrols')),
        row(
          button(enrolsId.make({ plan, enrols: 'yes' }), t('planner:yes')),
          button(enrolsId.make({ plan, enrols: 'no' }), t('planner:no')),
        ),
      ];
    case 'ping':
      return [
        text(t('planner:askPing')),
        roleMenu({
          id: pingRoleId.make({ plan }),
          placeholder: t('planner:pingPlaceholder'),
          chosen: view.plan.card?.ping,
        }),
        row(button(pingNobodyId.make({ plan }), t('planner:pingNobody'))),
      ];
    case 'host':
    case 'stand_in':
      return [
        text(t(question.ask === 'host' ? 'planner:askHost' : 'planner:askStandIn')),
        peopleMenu({
          id: hostChosenId.make({ plan, as: question.ask }),
          placeholder: t('planner:personPlaceholder'),
          most: 1,
        }),
      ];
    case 'mirror':
      return [
        text(t('planner:askMirror')),
        row(
          button(mirrorId.make({ plan, shown: 'yes' }), t('planner:yes')),
          button(mirrorId.make({ plan, shown: 'no' }), t('planner:no')),
        ),
      ];
    case 'zone':
      return [
        text(t('planner:askZone')),
        row(
          button(
            zoneId.make({ plan, whose: 'here' }),
            t('planner:zoneHere', { place: cityOf(question.here) }),
          ),
          ...(question.mine === undefined
            ? []
            : [
                button(
                  zoneId.make({ plan, whose: 'mine' }),
                  t('planner:zoneMine', { place: cityOf(question.mine) }),
                ),
              ]),
        ),
      ];
  }
}

function roomQuestion(plan: Ref, kind: Extract<WhereKind, 'voice' | 'stage'>, t: Translate): Parts {
  const types = [kind === 'voice' ? ChannelType.GuildVoice : ChannelType.GuildStageVoice];
  return [
    text(t('planner:askChannel')),
    channelMenu({ id: roomChosenId.make({ plan, kind }), placeholder: t(`planner:where.${kind}`), types }),
  ];
}

function easesQuestion({ ref: plan, plan: { about } }: PlanView, t: Translate): Parts {
  const chosen = new Set(about.eases);
  return [
    text(t('planner:askEases')),
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: easesId.make({ plan }),
          placeholder: t('planner:easesPlaceholder'),
          min_values: 0,
          max_values: eases.length,
          options: eases.map((ease) => ({
            label: t(`gatherings:ease.${ease}`),
            value: ease,
            default: chosen.has(ease),
          })),
        },
      ],
    },
  ];
}
