/** A community whose bot manages the server: it makes rules, and Ada runs into them. */
import type { Right } from '#sandbox/index.ts';
import { Blocked } from '#sandbox/control/auto-moderation.ts';
import { stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Json, Reply } from '../wire.ts';

const ruleRights: readonly Right[] = [...usualRights, 'ManageGuild', 'ModerateMembers'];

interface RuleStage extends Stage {
  /** `/guilds/…/auto-moderation/rules` */
  readonly path: string;
  /** An enabled rule that blocks messages with the word "cat", with these changes. */
  post(change?: object): Promise<Reply>;
  made(change?: object): Promise<Json>;
  /** The code that Ada gets for a text; undefined where it was posted. */
  codeFor(text: string, where?: string): number | undefined;
}

export async function ruleStage(rights: readonly Right[] = ruleRights): Promise<RuleStage> {
  const at = await stage({}, rights);
  const path = `/guilds/${at.guild.id}/auto-moderation/rules`;
  const post = (change: object = {}): Promise<Reply> =>
    at.ask(`POST ${path}`, { body: { ...noCats, ...change } });
  return {
    ...at,
    path,
    post,
    made: async (change) => (await post(change)).body,
    codeFor: (text, where = '#lobby') => {
      try {
        at.ada.sends(where, text);
        return undefined;
      } catch (error) {
        if (error instanceof Blocked) return error.code;
        throw error;
      }
    },
  };
}

const noCats = {
  name: 'No cats',
  event_type: 1,
  trigger_type: 1,
  trigger_metadata: { keyword_filter: ['cat'] },
  actions: [{ type: 1 }],
  enabled: true,
};

export { ruleRights };
