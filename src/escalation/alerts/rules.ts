/** Our rules among those of a server: made where there is room, found by their names, turned on and off. Those of others stay as they are. */
import {
  AutoModerationActionType,
  AutoModerationRuleEventType,
  AutoModerationRuleTriggerType,
} from 'discord-api-types/v10';
import type { APIAutoModerationRule } from 'discord-api-types/v10';
import type { AlertPlaces } from '#db/escalation/alerts.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { alertRules, firstWords, reworded } from './words.ts';
import type { AlertRule, Looked } from './words.ts';

/** Discord's limit on rules that look for words of a server's own (docs: resources/auto-moderation). */
const mostRules = 6;

type Rules = Partial<Record<AlertRule, string>> & { readonly full: boolean };

const isKeyword = ({ trigger_type: type }: APIAutoModerationRule) =>
  type === AutoModerationRuleTriggerType.Keyword;

/** The one that is known, or one of ours by its name. */
function ruleAmong(
  there: readonly APIAutoModerationRule[],
  { known, name, bot }: { known: string | undefined; name: string; bot: string },
): APIAutoModerationRule | undefined {
  return (
    there.find(({ id }) => id === known) ??
    there.find((rule) => isKeyword(rule) && rule.name === name && rule.creator_id === bot)
  );
}

export async function setRules(
  {
    places,
    channel,
    enabled,
    locale,
  }: { places: AlertPlaces; channel: string; enabled: boolean; locale: string },
  {
    discord,
    community: { guild },
    bot,
    translations,
  }: Pick<Sending, 'discord' | 'community' | 'bot' | 'translations'>,
): Promise<Rules> {
  const t = translations.for(locale);
  const there = await discord.autoModRules(guild);
  const reason = reasonOf(places.ref);
  let room = mostRules - there.filter(isKeyword).length;
  const made: Partial<Record<AlertRule, string>> = {};
  for (const which of alertRules) {
    const name = t(`alerts:rule.${which}`);
    const known = places.rules[which];
    const found = ruleAmong(there, { known, name, bot });
    if (found) {
      made[which] = found.id;
      // One that somebody turned on or off by hand stays so.
      const ours = places.enabled === undefined || found.enabled === places.enabled;
      const words = reworded(which, locale, found.trigger_metadata);
      const turned = ours && found.enabled !== enabled;
      const change = { ...(turned && { enabled }), ...(words && { trigger_metadata: words }) };
      if (turned || words) await discord.changeAutoModRule(guild, found.id, change, reason);
    } else if (known !== undefined) {
      // Deleted by hand: an admin is told, and has it made again if they wish.
      made[which] = known;
    } else if (room > 0) {
      room -= 1;
      made[which] = (
        await discord.createAutoModRule(
          guild,
          newRule(name, firstWords(which, locale), { channel, enabled }),
          reason,
        )
      ).id;
    }
  }
  return { ...made, full: alertRules.some((which) => made[which] === undefined) };
}

const newRule = (
  name: string,
  words: Looked,
  { channel, enabled }: { channel: string; enabled: boolean },
) => ({
  name,
  enabled,
  event_type: AutoModerationRuleEventType.MessageSend,
  trigger_type: AutoModerationRuleTriggerType.Keyword,
  trigger_metadata: words,
  actions: [{ type: AutoModerationActionType.SendAlertMessage, metadata: { channel_id: channel } }],
});
