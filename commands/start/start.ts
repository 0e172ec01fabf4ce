/** Everything of `/start`. */
import type { MemberEvents } from '#src/members/index.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { ageHandlers } from './age.ts';
import { consentHandlers } from './consents.ts';
import { hubHandlers } from './hub.ts';
import type { StartNeeds } from './hub.ts';
import { settingsHandlers } from './settings.ts';

export function startHandlers({
  memberEvents: events,
  ...needs
}: StartNeeds & { readonly memberEvents: MemberEvents }): readonly Handler[] {
  return [...hubHandlers(needs), ...settingsHandlers, ...ageHandlers(events), ...consentHandlers(events)];
}
