/** What Discord accepts as a poll. Source: resources/poll, "Poll Create Request Object". */
import type { Poll } from '../state/entities.ts';
import type { Form } from './form.ts';

const mostAnswers = 10;
/** Hours: 32 days. */
const longest = 768;

/** Notes every fault on the form, which the caller finishes. */
export function readPoll(form: Form): Poll | undefined {
  const poll = form.child('poll');
  if (!poll) return undefined;
  const question = poll.child('question', { required: true });
  const answers = poll.list('answers', { required: true, min: 1, max: mostAnswers }) ?? [];
  return {
    question: question?.text('text', { required: true, min: 1, max: 300 }) ?? '',
    answers: answers.map((answer, index) => {
      const media = answer.child('poll_media', { required: true });
      const emoji = media?.child('emoji');
      const id = emoji?.id('id') ?? null;
      return {
        id: index + 1,
        text: media?.text('text', { required: true, min: 1, max: 55 }) ?? '',
        emoji: emoji ? { id, name: emoji.text('name', { max: 32 }) ?? null } : null,
        voterIds: [],
      };
    }),
    multiselect: poll.flag('allow_multiselect') ?? false,
    hours: poll.integer('duration', { min: 1, max: longest }) ?? 24,
    endedAt: null,
  };
}
