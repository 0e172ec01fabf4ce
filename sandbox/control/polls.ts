/** Voting in a poll, as in the client: by the words of the answers. */
import { vote } from '../state/polls.ts';
import { messageSeen, nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

/** @param answers as they are written; none takes the vote back */
export function votesIn(here: Standpoint, messageId: string, answers: readonly string[]): void {
  const { world } = here.box;
  const message = messageSeen(world, here.user, messageId);
  const { poll } = message;
  if (!poll) throw new Refused('There is no poll in this message.');
  if (poll.endedAt !== null) throw new Refused('This poll is over.');
  if (answers.length > 1 && !poll.multiselect)
    throw new Refused(`${nameOf(here.user)} can vote for one answer here, not ${answers.length}.`);
  const ids = answers.map((text) => {
    const found = poll.answers.find((answer) => answer.text === text);
    if (found) return found.id;
    const offered = poll.answers.map((answer) => `“${answer.text}”`).join(', ');
    throw new Refused(`“${text}” is no answer here. Answers: ${offered}.`);
  });
  vote(world, message, ids, here.user.id);
}
