/** What is kept of somebody as a member, as they read it themselves. */
import * as members from '#db/members.ts';
import * as remembrances from '#db/remembrances.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { languageName, languageRead } from '#src/platform/i18n/index.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import { countInInbox } from './inbox.ts';
import { audienceOf } from './profile.ts';
import { memberRecord } from './record.ts';
import type { MemberRecord } from './record.ts';
import { attributes } from './types.ts';

const lines = (texts: readonly string[]) => texts.map((line) => html`<p>${line}</p>`);

export async function exportMember(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const record = await memberRecord(tx, community, user);
  const waiting = await countInInbox(tx, community, user);
  const asked = await remembrances.askedBy(tx, user);
  const sections = [
    {
      heading: t('privacy:membership'),
      texts: record ? [...membership(record, t), ...(await ofRemembrance(tx, user, t))] : [],
    },
    { heading: t('privacy:settings'), texts: record ? settings(record, t) : [] },
    { heading: t('privacy:consents'), texts: record ? consents(record, t) : [] },
    { heading: t('privacy:inbox'), texts: waiting > 0 ? [t('privacy:waiting', { count: waiting })] : [] },
    {
      heading: t('privacy:staff'),
      texts: asked.map((at) => t('privacy:remembranceAsked', { date: t.day(at) })),
    },
  ];
  return sections
    .filter(({ texts }) => texts.length > 0)
    .map(({ heading, texts }) => ({ heading, content: lines(texts) }));
}

function membership({ since, locale, age }: MemberRecord, t: PageWords): readonly string[] {
  return [
    t('privacy:memberSince', { date: t.day(since) }),
    t('privacy:age', { age: t(`members:age.${age}`) }),
    t('privacy:language', { language: languageName(locale), read: languageRead(locale) }),
  ];
}

function settings({ profile, locale }: MemberRecord, t: PageWords): readonly string[] {
  const { timezone, country, pace, lighter, letters, seenBy } = profile;
  return [
    ...(timezone ? [t('privacy:timezone', { zone: timezone })] : []),
    ...(country ? [t('privacy:country', { country: countryName(country, locale) })] : []),
    ...(pace ? [t('privacy:pace', { pace: t(`members:pace.${pace}`) })] : []),
    ...(lighter === undefined
      ? []
      : [t('privacy:lighter', { lighter: lighter ? t('members:lighterYes') : t('members:lighterNo') })]),
    ...(letters ? [t('privacy:letters', { way: t(`members:letterWay.${letters}`) })] : []),
    ...attributes
      .filter((attribute) => seenBy[attribute] !== undefined)
      .map((attribute) =>
        t('members:seenByOne', {
          attribute: t(`members:attribute.${attribute}`),
          audience: t(`members:audience.${audienceOf(profile, attribute)}`),
        }),
      ),
  ];
}

function consents({ consents: agreed }: MemberRecord, t: PageWords): readonly string[] {
  return agreed.map(({ purpose, version, givenAt, withdrawnAt }) => {
    const known = { purpose: t(`members:purpose.${purpose}`), version, date: t.day(givenAt) };
    return withdrawnAt
      ? t('privacy:consentBack', { ...known, back: t.day(withdrawnAt) })
      : t('privacy:consent', known);
  });
}

/** Somebody who reads this is alive: they learn of the mark, and how it is taken back. */
async function ofRemembrance(tx: GuildTx, user: string, t: PageWords): Promise<readonly string[]> {
  const member = await members.find(tx, user);
  const remembrance = member && (await remembrances.find(tx, member.ref));
  return remembrance ? [t('privacy:remembered')] : [];
}
