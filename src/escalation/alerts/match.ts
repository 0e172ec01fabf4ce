/**
 * The words of automatic moderation, looked for by ourselves: Discord does not look at what a bot posts, and what members tell their
 * groups through this one would go unseen. Patterns that admins wrote are left to Discord, whose language for them is another.
 */
import { AutoModerationRuleTriggerType } from 'discord-api-types/v10';
import type { APIAutoModerationRule } from 'discord-api-types/v10';

/** As Discord matches them: whole words in any case, open at an end with a star (docs: resources/auto-moderation). */
function patternOf(keyword: string): RegExp {
  const core = keyword.replace(/^\*+|\*+$/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edge = String.raw`[\p{L}\p{N}_]`;
  const before = keyword.startsWith('*') ? '' : `(?<!${edge})`;
  const behind = keyword.endsWith('*') ? '' : `(?!${edge})`;
  return new RegExp(`${before}${core}${behind}`, 'giu');
}

type Rule = Pick<APIAutoModerationRule, 'id' | 'enabled' | 'trigger_type' | 'trigger_metadata'>;

/** The ids of the rules that find something in a text. Pure. */
export function rulesFinding(rules: readonly Rule[], words: string): readonly string[] {
  return rules
    .filter(({ enabled, trigger_type: type }) => enabled && type === AutoModerationRuleTriggerType.Keyword)
    .filter(({ trigger_metadata: { keyword_filter: looked = [], allow_list: allowed = [] } }) => {
      const rest = allowed.reduce((text, keyword) => text.replace(patternOf(keyword), ' '), words);
      return looked.some((keyword) => patternOf(keyword).test(rest));
    })
    .map(({ id }) => id);
}
