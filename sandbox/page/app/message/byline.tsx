/** Who wrote a message, whether that is a bot, and when. */
import type { APIMessage } from 'discord-api-types/v10';
import { PersonButton } from '../menu/person.tsx';
import { colourOf, nameOf, useAround } from './around.ts';
import type { Person } from './around.ts';
import { BotBadge, RoleDot } from './badges.tsx';
import { sentInWords, timeInWords } from './time.ts';

interface BylineProps {
  readonly message: APIMessage;
  readonly person: Person;
  /** Under an earlier message of the same author: for screen readers alone, with the time on hover. */
  readonly unseen: boolean;
}

export function Byline({ message, person, unseen }: BylineProps) {
  const { roles } = useAround();
  const at = Date.parse(message.timestamp);
  if (unseen)
    return (
      <span class="message-hover-time">
        <span class="unseen">{nameOf(person)}, </span>
        <time dateTime={message.timestamp} title={timeInWords(at, 'F', at)}>
          {timeInWords(at, 't', at)}
        </time>
      </span>
    );
  return (
    <div class="byline">
      <PersonButton id={person.user.id} class="byline-name">
        <RoleDot colour={colourOf(person, roles)} />
        {nameOf(person)}
      </PersonButton>
      {person.user.bot && <BotBadge />}
      <SentAt at={at} iso={message.timestamp} />
    </div>
  );
}

function SentAt({ at, iso }: { readonly at: number; readonly iso: string }) {
  const { now } = useAround();
  return (
    <time class="byline-time" dateTime={iso} title={timeInWords(at, 'F', at)}>
      {sentInWords(at, now.value)}
    </time>
  );
}
