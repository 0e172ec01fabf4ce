/** The steps of the tour: who to be, what to do, and how one sees that it was done. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Actable } from '../../wire.ts';
import type { Seat } from '../seat/seat.ts';
import { isEphemeral } from '../shell/message-rows.ts';
import { group } from '../watch/newcomer.ts';

export type Part = 'member' | 'moderator' | 'lead';

/** Who plays which part, and the group's channel. */
export type TourCast = Readonly<Record<Part, Actable>> & { readonly channel: string };

/** What the tour sees while the visitor acts. Instants in milliseconds since 1970, on the community's clock. */
export interface Seen {
  readonly cast: TourCast;
  readonly shown: Seat['shown'];
  readonly now: number;
  readonly tourBegan: number;
  readonly stepBegan: number;
}

export interface TourStep {
  readonly title: string;
  readonly as: Part;
  /** The channel to begin in, or the direct messages. */
  readonly begins: 'lobby' | 'staff' | 'direct';
  words(cast: TourCast): string;
  done(seen: Seen): boolean;
}

export const steps: readonly TourStep[] = [
  {
    title: 'Find a group, and join it',
    as: 'member',
    begins: 'lobby',
    words: () =>
      `Write /group join in the box below, type “ms” and choose “${group}”. Send it, read, press I agree, and say how old you are.`,
    done: ({ cast, shown }) => (shown.channels.value ?? []).some(({ name }) => name === cast.channel),
  },
  {
    title: 'Say hello',
    as: 'member',
    begins: 'lobby',
    words: ({ channel }) =>
      `#${channel} has appeared in the list of channels. Open it, and write a word or two.`,
    done: ({ cast, shown, stepBegan }) =>
      shown.channels.value?.find(({ id }) => id === shown.messages.value?.channelId)?.name === cast.channel &&
      since(stepBegan, shown).some(({ author }) => author.id === cast.member.id),
  },
  {
    title: 'Ask a moderator to look',
    as: 'member',
    begins: 'lobby',
    words: () =>
      'Open the menu of any message (the ⋯ beside it, a right click, or a long press) and choose Ask a moderator to look. Say what it is about, and ask to hear back by direct message.',
    done: ({ shown, stepBegan }) => since(stepBegan, shown).some((one) => isEphemeral(one) && thanks(one)),
  },
  {
    title: 'Take the case',
    as: 'moderator',
    begins: 'staff',
    words: () => 'Now you are a moderator. The new card is the last one here. Press Take: it is yours then.',
    done: (seen) => ownCards(seen).length > 0,
  },
  {
    title: 'Look, then resolve',
    as: 'moderator',
    begins: 'staff',
    words: () =>
      'Press Look: only you see what it is about, and it is noted that you looked. Then press More, choose Resolve, and say how it ended.',
    done: (seen) => ownCards(seen).some((card) => JSON.stringify(card.components).includes('is resolved')),
  },
  {
    title: 'Hear back',
    as: 'member',
    begins: 'direct',
    words: () => 'You asked to hear back, and kindred has written to you. Open its message on the left.',
    done: ({ cast, shown, tourBegan }) => {
      const open = shown.channels.value?.find(({ id }) => id === shown.messages.value?.channelId);
      return (
        open?.guildId === null && since(tourBegan, shown).some(({ author }) => author.id !== cast.member.id)
      );
    },
  },
  {
    title: 'Make a group',
    as: 'lead',
    begins: 'lobby',
    words: () =>
      'Now you lead the community. Write /lead group create and fill it in; its channel and its pinned ground rules make themselves.',
    done: ({ shown, stepBegan }) => since(stepBegan, shown).some(isEphemeral),
  },
  {
    title: 'Move the clock',
    as: 'lead',
    begins: 'lobby',
    words: () =>
      'The clock stands at the top. Press it, and choose Tomorrow 09:00: a day goes by at once, and what was due in it happens.',
    done: ({ now, stepBegan }) =>
      now > stepBegan && new Date(now).getDate() !== new Date(stepBegan).getDate(),
  },
];

/** Cards of cases that were opened during this tour and are with the moderator. */
function ownCards({ cast, shown, tourBegan }: Seen): readonly APIMessage[] {
  return since(tourBegan, shown).filter(
    (message) =>
      !isEphemeral(message) &&
      message.author.bot === true &&
      JSON.stringify(message.components).includes(`<@${cast.moderator.id}>`),
  );
}

/** What is still missing is asked for; what has arrived is thanked for. */
function thanks({ components }: APIMessage): boolean {
  return JSON.stringify(components ?? []).includes('Thank you for saying something');
}

function since(instant: number, shown: Seat['shown']): readonly APIMessage[] {
  return (shown.messages.value?.messages ?? []).filter(({ timestamp }) => Date.parse(timestamp) >= instant);
}
