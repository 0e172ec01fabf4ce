/** What is coming up, as one person is shown it. */
import { container, lineWithButton, linkButton, text } from '#src/platform/discord/components.ts';
import { moment, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Upcoming } from '../coming-up.ts';

/** As many as fit on a phone. */
const shownAtOnce = 5;

export function comingUpShown(guild: string, events: readonly Upcoming[], t: Translate): Message {
  if (events.length === 0) return message(container(text(t('gatherings:none'))));
  const more = events.length - shownAtOnce;
  return message(
    container(
      text(t('gatherings:title')),
      ...events
        .slice(0, shownAtOnce)
        .map((event) =>
          lineWithButton(
            lineOf(event, t),
            linkButton(`https://discord.com/events/${guild}/${event.id}`, t('gatherings:look')),
          ),
        ),
      ...(more > 0 ? [text(t('gatherings:more', { count: more }))] : []),
    ),
  );
}

function lineOf({ name, startsAt, isOn }: Upcoming, t: Translate): string {
  return isOn
    ? t('gatherings:lineNow', { name })
    : t('gatherings:line', { name, when: moment(startsAt), soon: relativeTime(startsAt) });
}
