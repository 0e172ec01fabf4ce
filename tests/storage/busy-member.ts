/** A member of whom something is kept wherever something can be. */
import { aGroup } from './a-group.ts';
import { joinGroup } from '#src/groups/membership.ts';
import { giveConsent } from '#src/members/consenting.ts';
import { putInInbox } from '#src/members/inbox.ts';
import { changeSettings } from '#src/members/settings.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aReport, beginReport } from './escalation-reporting.ts';

export async function groupIn(community: Community, name: string) {
  return (await aGroup(community, { name })).ref;
}

/** Somebody who has left traces wherever one can. */
export async function busyMember(community: Community, name = 'Herons') {
  const user = newId();
  const group = await groupIn(community, `${name} ${newRef()}`);
  await joinGroup(community, { group, user, locale: 'de', rulesVersion: 1, age: 'adult' });
  await giveConsent(community, { user, locale: 'de', purpose: 'profile', version: 1 });
  await changeSettings(community, user, { timezone: 'Europe/Berlin', pace: 'slow' });
  await community.transaction((tx) =>
    putInInbox(tx, community, { user, kind: 'escalation.notice', subject: newRef() }),
  );
  await beginReport(community, aReport({ reporter: user }));
  return user;
}
