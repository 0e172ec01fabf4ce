/** `/privacy`: a link to the private page about oneself. */
import { keptPageName, privatePageLink } from '#src/privacy/index.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { slash } from '#src/platform/discord/handlers.ts';
import type { SlashHandler } from '#src/platform/discord/handlers.ts';
import { refusal } from '#src/platform/failures.ts';
import { err, ok } from '#src/platform/result.ts';
import { privacyDefinition } from './definition.ts';

/** @param links - undefined where no page can be reached from outside */
export function privacy(links: LinkMaker | undefined): SlashHandler {
  return slash({
    definition: privacyDefinition,
    path: '',
    access: everyone,
    async run(_args, { community, caller, t }) {
      if (!links) return err(refusal((say) => say('privacy:unavailable')));
      return ok(privatePageLink(await links.make(community, keptPageName, caller.id), t));
    },
  });
}
