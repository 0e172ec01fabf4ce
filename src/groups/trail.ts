/** What leads read of groups in the trail of changes: what was done, and to which group by the name that it has now. */
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import type { TrailValues } from '#src/platform/area.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

type Words = (t: Translate, values: TrailValues) => string;

/** Two names are of a group and of where its people are asked to go. */
const called =
  (what: (t: Translate) => string): Words =>
  (t, { names = [] }) =>
    names.length === 0
      ? what(t)
      : t('groups:trailCalled', { what: what(t), names: names.map((name) => `**${name}**`).join(' → ') });

export const trailWords: Readonly<Record<string, Words>> = {
  'groups.created': called((t) => t('groups:trailCreated')),
  'groups.voice': called((t) => t('groups:trailVoice')),
  'groups.circle': called((t) => t('groups:trailCircle')),
  'groups.invited': called((t) => t('groups:trailInvited')),
  'groups.edited': called((t) => t('groups:trailEdited')),
  'groups.archived': called((t) => t('groups:trailArchived')),
  'groups.restored': called((t) => t('groups:trailRestored')),
  'groups.merge': called((t) => t('groups:trailMerge')),
  'groups.split': called((t) => t('groups:trailSplit')),
  'groups.facilitator': called((t) => t('groups:trailFacilitator')),
  'groups.member': called((t) => t('groups:trailMember')),
};

/** Leads see every group in their list, so none of these is news to them. */
export async function groupNames(tx: GuildTx, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (refs.length === 0) return new Map();
  const wanted = new Set(refs);
  const all = await groups.all(tx);
  return new Map(all.flatMap(({ ref, name }) => (wanted.has(ref) ? [[ref, name] as const] : [])));
}
