/** Our rules among those of a server: made where there is room, found by their names, turned on and off. Those of others stay as they are. */
import {
  AutoModerationActionType,
  AutoModerationRuleEventType,
  AutoModerationRuleTriggerType,
} from 'discord-api-types/v10';
import type { APIAutoModerationAction, APIAutoModerationRule } from 'discord-api-types/v10';
import type { AlertPlaces } from '#db/escalation/alerts.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { alertRules, firstWords, reworded } from './words.ts';
import type { AlertRule, Looked } from './words.ts';

/** Discord's limit on rules that look for words of a server's own (docs: resources/auto-moderation). */
const mostRules = 6;
/** And on channels that a rule leaves alone. */
const mostExempt = 50;

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
    exempt,
    locale,
  }: {
    places: AlertPlaces;
    channel: string;
    enabled: boolean;
    /** Channels in which nothing is looked for. */
    exempt: readonly string[];
    locale: string;
  },
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
  const gone = await goneChannels(there, channel, async () =>
    (await discord.guildChannels(guild)).map(({ id }) => id),
  );
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
      const left = exemptIn(found, { before: places.exempted ?? [], exempt });
      const actions = repointed(found, { gone, channel });
      const change = {
        ...(turned && { enabled }),
        ...(words && { trigger_metadata: words }),
        ...(left && { exempt_channels: left }),
        ...(actions && { actions }),
      };
      if (Object.keys(change).length > 0) await discord.changeAutoModRule(guild, found.id, change, reason);
    } else if (known !== undefined) {
      // Deleted by hand: an admin is told, and has it made again if they wish.
      made[which] = known;
    } else if (room > 0) {
      room -= 1;
      made[which] = (
        await discord.createAutoModRule(
          guild,
          newRule(name, firstWords(which, locale), { channel, enabled, exempt }),
          reason,
        )
      ).id;
    }
  }
  return { ...made, full: alertRules.some((which) => made[which] === undefined) };
}

/** Where rules alert, beside our channel, that is no more. */
async function goneChannels(
  rules: readonly APIAutoModerationRule[],
  channel: string,
  read: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const elsewhere = rules.flatMap(alertsInto).filter((id) => id !== channel);
  if (elsewhere.length === 0) return [];
  const there = await read();
  return elsewhere.filter((id) => !there.includes(id));
}

/** The channels into which a rule alerts. */
export const alertsInto = ({ actions }: Pick<APIAutoModerationRule, 'actions'>): readonly string[] =>
  actions.flatMap(({ metadata }) => metadata?.channel_id ?? []);

/** What a rule is to do instead: where it alerts is ours again once that is gone. A channel that an admin chose stays. */
function repointed(
  rule: APIAutoModerationRule,
  { gone, channel }: { gone: readonly string[]; channel: string },
): APIAutoModerationAction[] | undefined {
  if (!alertsInto(rule).some((id) => gone.includes(id))) return undefined;
  return rule.actions.map((action) =>
    gone.includes(action.metadata?.channel_id ?? '')
      ? { ...action, metadata: { ...action.metadata, channel_id: channel } }
      : action,
  );
}

/**
 * What a rule is to leave alone instead. What an admin added stays, and so does what they took out.
 * @param change - what we had it leave alone before, and now
 */
function exemptIn(
  { exempt_channels: there }: APIAutoModerationRule,
  { before, exempt }: { before: readonly string[]; exempt: readonly string[] },
): string[] | undefined {
  const kept = there.filter((id) => exempt.includes(id) || !before.includes(id));
  const added = exempt.filter((id) => !before.includes(id) && !there.includes(id));
  const wanted = [...kept, ...added].slice(0, mostExempt);
  return wanted.length === there.length && added.length === 0 ? undefined : wanted;
}

const newRule = (
  name: string,
  words: Looked,
  { channel, enabled, exempt }: { channel: string; enabled: boolean; exempt: readonly string[] },
) => ({
  name,
  enabled,
  event_type: AutoModerationRuleEventType.MessageSend,
  trigger_type: AutoModerationRuleTriggerType.Keyword,
  trigger_metadata: words,
  exempt_channels: [...exempt],
  actions: [{ type: AutoModerationActionType.SendAlertMessage, metadata: { channel_id: channel } }],
});
