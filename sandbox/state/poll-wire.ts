/** A poll as Discord writes it. Source: resources/poll, "Poll Object". */
import { PollLayoutType } from 'discord-api-types/v10';
import type { APIPoll } from 'discord-api-types/v10';
import type { Poll } from './entities.ts';

const hour = 60 * 60_000;

/** `viewerId` decides whose votes count as "me". */
export function pollWire(poll: Poll, startedAt: number, viewerId: string | null): APIPoll {
  return {
    question: { text: poll.question },
    answers: poll.answers.map(({ id, text, emoji }) => ({
      answer_id: id,
      poll_media: { text, ...(emoji ? { emoji: { id: emoji.id, name: emoji.name } } : {}) },
    })),
    expiry: new Date(poll.endedAt ?? startedAt + poll.hours * hour).toISOString(),
    allow_multiselect: poll.multiselect,
    layout_type: PollLayoutType.Default,
    results: {
      is_finalized: poll.endedAt !== null,
      answer_counts: poll.answers.map(({ id, voterIds }) => ({
        id,
        count: voterIds.length,
        me_voted: viewerId !== null && voterIds.includes(viewerId),
      })),
    },
  };
}
