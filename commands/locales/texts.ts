/** What a language says of all commands: what Discord shows of each. */
import type { CommandWords } from '#src/platform/discord/command-words.ts';
import type { askAboutPersonDefinition, askAModeratorDefinition } from '../ask-a-moderator/definition.ts';
import type { askDefinition, lookAfterDefinition, thisHelpedDefinition } from '../ask/definition.ts';
import type { checkinDefinition } from '../checkin/definition.ts';
import type { doctorDefinition } from '../doctor/definition.ts';
import type { dutyDefinition } from '../duty/definition.ts';
import type { eventDefinition } from '../event/definition.ts';
import type { flareDefinition } from '../flare/definition.ts';
import type { groupDefinition } from '../group/definition.ts';
import type { helpNowDefinition } from '../help-now/definition.ts';
import type { deceasedDefinition, leadDefinition } from '../lead/definition.ts';
import type { matchDefinition, notWithThemDefinition } from '../match/definition.ts';
import type { privacyDefinition } from '../privacy/definition.ts';
import type { queueDefinition } from '../queue/definition.ts';
import type { reportDefinition } from '../report/definition.ts';
import type { resourceDefinition } from '../resource/definition.ts';
import type { setupDefinition } from '../setup/definition.ts';
import type { shareDefinition } from '../share/definition.ts';
import type { startDefinition } from '../start/definition.ts';
import type { visitDefinition } from '../visit/definition.ts';

type Definition =
  | typeof askAboutPersonDefinition
  | typeof askAModeratorDefinition
  | typeof askDefinition
  | typeof checkinDefinition
  | typeof deceasedDefinition
  | typeof doctorDefinition
  | typeof dutyDefinition
  | typeof eventDefinition
  | typeof flareDefinition
  | typeof groupDefinition
  | typeof helpNowDefinition
  | typeof leadDefinition
  | typeof lookAfterDefinition
  | typeof matchDefinition
  | typeof notWithThemDefinition
  | typeof privacyDefinition
  | typeof queueDefinition
  | typeof reportDefinition
  | typeof resourceDefinition
  | typeof setupDefinition
  | typeof shareDefinition
  | typeof startDefinition
  | typeof thisHelpedDefinition
  | typeof visitDefinition;

/** By the name of the command. */
export type CommandTexts = {
  readonly [One in Definition as One['name']]: CommandWords<One>;
};
