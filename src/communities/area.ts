/** Communities: who has run `/setup`, what they chose, the ground rules that everybody agrees to, and the trail of changes. */
import * as audit from '#db/audit.ts';
import * as rulesRows from '#db/community-rules.ts';
import { defineArea } from '#src/platform/area.ts';
import { html } from '#src/platform/web/index.ts';
import { sealTrail } from './audit/sweep.ts';
import { closePlace } from './doctor/close-place.ts';
import { settingChanged } from './messages/values.ts';
import { settingNames } from './setup/settings.ts';
import { countryName } from '#src/platform/places/countries.ts';

const changes = settingNames.flatMap((setting) =>
  setting === 'rules' ? [] : [[`settings.${setting}`, settingChanged(setting)] as const],
);

export const communitiesArea = defineArea({
  name: 'communities',
  requires: {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'ManageRoles',
      'ManageChannels',
      'ViewAuditLog',
      'PinMessages',
    ],
  },
  deliveries: [closePlace],
  ticks: (housekeeping) => [sealTrail(housekeeping)],
  trail: {
    ...Object.fromEntries(changes),
    'settings.rules': (t, { before, after }) =>
      before === '0'
        ? t('communities:trailFirstRules')
        : t('communities:trailRules', { before: before ?? '', after: after ?? '' }),
    'settings.defaults': (t) => t('communities:trailDefaults'),
    'settings.helpline': (t, { after }) =>
      t('communities:trailHelpline', { country: countryName(after ?? '', t.locale) }),
    'doctor.mended': (t) => t('communities:trailMended'),
  },
  personalData: {
    tables: ['audit_actors', 'audit_entries', 'rule_agreements'],
    async export(tx, _community, user, t) {
      const count = await audit.countBy(tx, user);
      const agreed = await rulesRows.agreed(tx, user);
      const content = [
        ...(agreed
          ? [
              html`<p>${t('communities:keptRules', { version: agreed.version, date: t.day(agreed.agreedAt) })}</p>`,
            ]
          : []),
        ...(count > 0 ? [html`<p>${t('communities:keptChanges', { count })}</p>`] : []),
      ];
      return content.length > 0 ? [{ heading: t('communities:keptHeading'), content }] : [];
    },
    async erase(tx, _community, user) {
      await rulesRows.forget(tx, user);
      await audit.forgetActor(tx, user);
    },
  },
});
