/** Somebody of full age who has agreed to check-ins and to nothing else. */
import { giveConsent } from '#src/members/consenting.ts';
import { currentVersion } from '#src/members/consents.ts';
import type { Community } from '#src/platform/community.ts';
import { newId } from '#tests/harness/guilds.ts';

/** @returns their id */
export async function agreed(community: Community): Promise<string> {
  const user = newId();
  await giveConsent(community, {
    user,
    locale: 'en-US',
    age: 'adult',
    purpose: 'checkins',
    version: currentVersion('checkins'),
  });
  return user;
}
