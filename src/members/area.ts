/** Members: who has agreed to what, their keys, and what waits for them. */
import { defineArea } from '#src/platform/area.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import { html } from '#src/platform/web/index.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { countInInbox } from './inbox.ts';
import { memberRecord } from './membership.ts';

/** A language in its own words: "Deutsch", "American English". */
function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}

export const membersArea = defineArea({
  name: 'members',
  personalData: {
    tables: ['members', 'consents', 'vault.member_keys', 'inbox'],
    async export(tx, community, user, t) {
      const sections: PersonalSection[] = [];
      const record = await memberRecord(tx, community, user);
      if (record) {
        sections.push({
          heading: t('privacy:membership'),
          content: [
            html`<p>${t('privacy:memberSince', { date: isoDay(record.since) })}</p>`,
            html`<p>${t('privacy:language', { language: languageName(record.locale) })}</p>`,
            ...record.consents.map(
              ({ version, givenAt }) =>
                html`<p>${t('privacy:consent', { version, date: isoDay(givenAt) })}</p>`,
            ),
          ],
        });
      }
      const count = await countInInbox(tx, community, user);
      if (count > 0)
        sections.push({
          heading: t('privacy:inbox'),
          content: [html`<p>${t('privacy:waiting', { count })}</p>`],
        });
      return sections;
    },
  },
});
