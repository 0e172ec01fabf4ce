/** Does a rule object to a text? Values in, values out. Source: resources/auto-moderation, "Trigger Types". */
import { AutoModerationRuleTriggerType as Trigger } from 'discord-api-types/v10';
import type { AutoModRule } from './auto-moderation-record.ts';
import { compiled, keywordPattern, without } from './auto-moderation-patterns.ts';
import { presetWords, spamIn } from './auto-moderation-presets.ts';

export interface Hit {
  /** The word or pattern of the rule; null where it has none. */
  readonly keyword: string | null;
  /** The part of the text. */
  readonly content: string | null;
}

/** What the rule found first; `undefined` where it has nothing against the text. */
export function match({ triggerType, trigger }: AutoModRule, text: string): Hit | undefined {
  const left = without(text, trigger.allow_list ?? []);
  switch (triggerType) {
    case Trigger.Keyword:
    case Trigger.MemberProfile:
      return byKeyword(trigger.keyword_filter ?? [], left) ?? byPattern(trigger.regex_patterns ?? [], left);
    case Trigger.KeywordPreset:
      return byKeyword(
        (trigger.presets ?? []).flatMap((preset) => presetWords[preset]),
        left,
      );
    case Trigger.MentionSpam:
      return mentionsIn(text).size > (trigger.mention_total_limit ?? 0)
        ? { keyword: null, content: null }
        : undefined;
    case Trigger.Spam: {
      const spam = spamIn(text);
      return spam === undefined ? undefined : { keyword: null, content: spam };
    }
  }
}

function byKeyword(keywords: readonly string[], text: string): Hit | undefined {
  for (const keyword of keywords) {
    const [found] = keywordPattern(keyword).exec(text) ?? [];
    if (found !== undefined) return { keyword, content: found };
  }
  return undefined;
}

function byPattern(patterns: readonly string[], text: string): Hit | undefined {
  for (const keyword of patterns) {
    const [found] = compiled(keyword)?.exec(text) ?? [];
    if (found !== undefined) return { keyword, content: found };
  }
  return undefined;
}

/** People and roles, each once. */
function mentionsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/<@(?:!?|&)(\d+)>/g)].map((mention) => mention[1] ?? ''));
}
