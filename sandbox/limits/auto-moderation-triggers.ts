/** What each kind of rule looks for, and how much of it. Source: resources/auto-moderation, "Trigger Metadata Field Limits". */
import { AutoModerationRuleTriggerType as Trigger } from 'discord-api-types/v10';
import type { APIAutoModerationRuleTriggerMetadata } from 'discord-api-types/v10';
import { isPattern } from '../state/auto-moderation-patterns.ts';
import type { Form } from './form.ts';

const { Keyword, Spam, KeywordPreset, MentionSpam, MemberProfile } = Trigger;

/** These say nothing without it. */
const needsMetadata = [KeywordPreset, MemberProfile];

/** What Discord's own settings page begins with. */
const usualMentions = 20;

/** Every field that the kind has, and no other. Notes every fault on the form, which the caller finishes. */
export function readTrigger(
  form: Form,
  type: Trigger,
  present: APIAutoModerationRuleTriggerMetadata | undefined,
): APIAutoModerationRuleTriggerMetadata {
  const required = present === undefined && needsMetadata.includes(type);
  const given = form.child('trigger_metadata', { required });
  const words = (field: 'keyword_filter' | 'allow_list' | 'regex_patterns', most: number, longest: number) =>
    given ? (texts(given, field, most, longest) ?? present?.[field] ?? []) : (present?.[field] ?? []);
  switch (type) {
    case Keyword:
    case MemberProfile: {
      const patterns = words('regex_patterns', 10, 260);
      patterns.forEach((pattern, index) => {
        if (!isPattern(pattern))
          given?.fail('regex_patterns', 'AUTO_MODERATION_INVALID_REGEX', `Pattern ${index} cannot be read.`);
      });
      return {
        keyword_filter: words('keyword_filter', 1000, 60),
        regex_patterns: patterns,
        allow_list: words('allow_list', 100, 60),
      };
    }
    case KeywordPreset:
      return {
        presets: (given && presetsOf(given)) ?? present?.presets ?? [],
        allow_list: words('allow_list', 1000, 60),
      };
    case MentionSpam:
      return {
        mention_total_limit:
          given?.integer('mention_total_limit', { min: 0, max: 50 }) ??
          present?.mention_total_limit ??
          usualMentions,
        mention_raid_protection_enabled:
          given?.flag('mention_raid_protection_enabled') ?? present?.mention_raid_protection_enabled ?? false,
      };
    case Spam:
      return {};
  }
}

function texts(form: Form, field: string, most: number, longest: number): string[] | undefined {
  const values = form.values(field, { max: most });
  if (!values) return undefined;
  values.forEach((value, index) => {
    const fits = typeof value === 'string' && value.length >= 1 && value.length <= longest;
    if (!fits)
      form.fail(field, 'BASE_TYPE_BAD_LENGTH', `Entry ${index} must be between 1 and ${longest} in length.`);
  });
  return values.map(String);
}

function presetsOf(form: Form): NonNullable<APIAutoModerationRuleTriggerMetadata['presets']> | undefined {
  const values = form.values('presets');
  if (!values) return undefined;
  const presets = [...new Set(values)].map(Number);
  if (presets.some((preset) => ![1, 2, 3].includes(preset)))
    form.fail('presets', 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3}.');
  return presets;
}
