/** Phrases that several messages share. */
import { channelMention, moment, relativeTime } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { clockIn, placeOf as cityOf } from '#src/platform/places/time-zones/zones.ts';
import type { Place } from '../deliveries/place.ts';
import type { Gathering } from '../gathering.ts';
import type { GatheringAbout, Speaker } from '../types.ts';

export function kindWord(
  { kind, kindName }: Pick<GatheringAbout, 'kind' | 'kindName'>,
  t: Translate,
): string {
  return kind === 'own' && kindName !== undefined ? kindName : t(`gatherings:kind.${kind}`);
}

/** What it is called and when, for whatever names these. */
export function named({ title, startsAt }: Pick<Gathering, 'title' | 'startsAt'>) {
  return { title, when: moment(startsAt), soon: relativeTime(startsAt) };
}

/** "an hour", "3 days": as coarse as it can be said exactly. */
export function leadWord(minutes: number, t: Translate): string {
  if (minutes % 10_080 === 0) return t('gatherings:lead.weeks', { count: minutes / 10_080 });
  if (minutes % 1440 === 0) return t('gatherings:lead.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('gatherings:lead.hours', { count: minutes / 60 });
  return t('gatherings:lead.minutes', { count: minutes });
}

export function leadWords(minutes: readonly number[], locale: string, t: Translate): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    minutes.map((each) => leadWord(each, t)),
  );
}

/** Where it is, on a card that everybody sees: a link is for those who come. */
export function publicPlace({ channel, link }: Place, t: Translate): string {
  if (channel !== undefined) return channelMention(channel);
  return link === undefined ? t('gatherings:placeGone') : t('gatherings:placeLink');
}

export function ownPlace({ channel, link }: Place, t: Translate): string {
  if (channel !== undefined) return channelMention(channel);
  return link === undefined ? t('gatherings:placeGone') : t('gatherings:placeLinkShown', { link });
}

/** In the zone that somebody told, beside Discord's own timestamps, which follow their device. */
export function inZone(startsAt: Date, zone: string | undefined, locale: string, t: Translate): string[] {
  if (zone === undefined) return [];
  return [t('gatherings:inYourZone', { time: clockIn(zone, startsAt, locale), place: cityOf(zone) })];
}

export function easeLine(eases: GatheringAbout['eases'], t: Translate): string[] {
  if (eases.length === 0) return [];
  const line = eases.map((ease) => t(`gatherings:ease.${ease}`)).join(', ');
  return [t('gatherings:cardEases', { eases: line.charAt(0).toUpperCase() + line.slice(1) })];
}

/** Nobody is left to guess whether there is something: what was declared is said, and so is that there is nothing. */
export function speakerLine({ name, interest }: Speaker, t: Translate): string {
  if (interest === null) return t('gatherings:speakerFree', { name });
  return interest === ''
    ? t('gatherings:speakerDeclared', { name })
    : t('gatherings:speakerInterest', { name, interest });
}
