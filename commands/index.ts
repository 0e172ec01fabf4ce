/** Everything that people can call. Most handlers need nothing but the tap; the others get here what they need. */
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { askHandlers } from './ask-a-moderator/ask.ts';
import { caseHandlers } from './case/buttons.ts';
import { findHandlers } from './group/find.ts';
import { joinHandlers } from './group/join.ts';
import { leaveHandlers } from './group/leave.ts';
import { mineHandlers } from './group/mine.ts';
import { groupCreate } from './lead/group-create.ts';
import { privacy } from './privacy/privacy.ts';
import { setup } from './setup/setup.ts';
import type { SetupNeeds } from './setup/setup.ts';

export interface CommandNeeds extends SetupNeeds {
  readonly links: LinkMaker | undefined;
}

export function handlers(needs: CommandNeeds): readonly Handler[] {
  return [
    ...findHandlers,
    ...joinHandlers,
    ...leaveHandlers,
    ...mineHandlers,
    groupCreate,
    ...askHandlers,
    ...caseHandlers,
    privacy(needs.links),
    setup(needs),
  ];
}
