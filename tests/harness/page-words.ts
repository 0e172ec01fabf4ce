/** The words of a private page, for tests that read what is kept about somebody: in English, by UTC. */
import { createTranslations } from '#src/platform/i18n/index.ts';
import { pageWords } from '#src/platform/web/dates.ts';

export const englishPage = pageWords(createTranslations().for('en-US'), { language: 'en-GB', zone: 'UTC' });
