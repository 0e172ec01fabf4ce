/** Groups: channels about one topic, their ground rules, and who is in them. */
import * as memberships from '#db/memberships.ts';
import { defineArea } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { html } from '#src/platform/web/index.ts';
import { access } from './deliveries/access.ts';
import { buildKinds } from './deliveries/build.ts';
import { trouble } from './deliveries/trouble.ts';

export const groupsArea = defineArea({
  name: 'groups',
  requires: {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'ManageChannels',
      'ManageRoles',
      'ViewAuditLog',
      'PinMessages',
    ],
  },
  deliveries: [...buildKinds, access, trouble],
  // Nobody shall stand outside for good because a permission was missing for a while.
  ticks: (housekeeping) => [
    tryKindAgain({ kind: access, pause: minutes(10), within: days(7) }, housekeeping),
  ],
  personalData: {
    tables: ['group_members'],
    async export(tx, _community, user, t) {
      const kept = await memberships.keptOf(tx, user);
      if (kept.length === 0) return [];
      const content = kept.map(({ name, joinedAt, leftAt }) => {
        const line = leftAt
          ? t('privacy:groupLeft', { name, date: isoDay(leftAt) })
          : t('privacy:group', { name, date: isoDay(joinedAt) });
        return html`<p>${line}</p>`;
      });
      return [{ heading: t('privacy:groups'), content }];
    },
  },
});
