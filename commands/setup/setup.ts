/** `/setup`: opens the card, or sets everything up at once. What was chosen is checked against the server before it is kept. */
import {
  checkChoices,
  saveSettings,
  setUpDone,
  setUpRefused,
  setupCard,
  setupState,
} from '#src/communities/index.ts';
import type { ServerState } from '#src/communities/index.ts';
import { refusal } from '#src/platform/failures.ts';
import { admins } from '#src/platform/discord/access.ts';
import { slash } from '#src/platform/discord/handlers.ts';
import type { SlashHandler } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { setupDefinition } from './definition.ts';

export interface SetupNeeds {
  /** How the server stands at this moment. */
  readonly serverState: (guild: string) => Promise<ServerState>;
  /** Has the new settings seen at once. */
  readonly settingsChanged: (guild: string) => void;
}

export function setup({ serverState, settingsChanged }: SetupNeeds): SlashHandler {
  return slash({
    definition: setupDefinition,
    path: '',
    access: admins,
    async run({ staff, moderators, leads }, { community, caller, guildLocale, t }) {
      if (staff === undefined && moderators === undefined && leads === undefined)
        return ok(setupCard(await setupState(community), t));
      if (staff === undefined || moderators === undefined || leads === undefined)
        return err(refusal((words) => words('communities:optionsTogether')));
      const chosen = { staffChannel: staff, moderatorRole: moderators, leadRole: leads, locale: guildLocale };
      const checked = checkChoices(chosen, await serverState(community.guild));
      if (!checked.ok) return err(setUpRefused(checked.error, chosen));
      await saveSettings(community, chosen, { by: caller.id, rules: t('communities:defaultRules') });
      settingsChanged(community.guild);
      return ok(setUpDone(chosen, t));
    },
  });
}
