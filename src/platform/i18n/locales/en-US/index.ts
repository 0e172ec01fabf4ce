/** American English, the source of all translations: its keys and arguments are what every other locale must have. */
import communities from './communities.ts';
import escalation from './escalation.ts';
import groups from './groups.ts';
import pages from './pages.ts';
import platform from './platform.ts';
import privacy from './privacy.ts';

export default { platform, pages, communities, groups, escalation, privacy } as const;
