/** The community's pulse as leads read it: a few sentences, and how they come about. */
import * as stored from '#db/checkins/pulses.ts';
import type { PulseRow } from '#db/checkins/pulses.ts';
import type { Community } from '#src/platform/community.ts';
import { container, text } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { KeptLine } from '../types.ts';

export async function communityPulse(community: Community): Promise<PulseRow | undefined> {
  return community.read((tx) => stored.find(tx));
}

export function pulseShown(pulse: PulseRow | undefined, t: Translate): Message {
  const lines = pulse?.lines ?? [];
  return message(
    container(
      text(t('pulse:title')),
      text(lines.length > 0 ? t('pulse:about') : t('pulse:nothing')),
      ...(lines.length > 0 ? [text(lines.map((line) => inWords(line, t)).join('\n'))] : []),
      text(t('pulse:who')),
    ),
  );
}

function inWords({ scale, people, levels, at }: KeptLine, t: Translate): string {
  const said = {
    scale: t(`history:scale.${scale}`),
    date: calendarDay(new Date(at)),
    people,
  };
  return levels ? t('pulse:line', { ...said, ...levels }) : t('pulse:lineOnly', said);
}
