/** What the check-up says of the words that Discord looks for. */
import { AutoModerationActionType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { APIAutoModerationRule } from 'discord-api-types/v10';
import { communities } from '#db/communities.ts';
import * as alerts from '#db/escalation/alerts.ts';
import type { AlertPlaces } from '#db/escalation/alerts.ts';
import type { AreaFinding, ServerSeen } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import { somebodyCovers } from './rota.ts';
import { alertsInto } from './rules.ts';
import { alertRules } from './words.ts';

export const alertTroubles = [
  'permission',
  'gone',
  'elsewhere',
  'more',
  'by_hand',
  'full',
  'resting',
  'untold',
] as const;
export type AlertTrouble = (typeof alertTroubles)[number];

const hurts: readonly AlertTrouble[] = ['permission', 'gone', 'elsewhere', 'more'];
/** Those that hurt others than somebody who is not safe. */
const othersHurt = ['elsewhere', 'more', 'untold'] as const;
const hurtsOthers = (trouble: AlertTrouble): trouble is (typeof othersHurt)[number] =>
  othersHurt.some((one) => one === trouble);
const mended: readonly AlertTrouble[] = ['gone', 'full'];

/** Pure. @param rules - all of the server's; undefined where Kindred may not see them */
export function alertTroublesIn(
  places: AlertPlaces | undefined,
  rules: readonly APIAutoModerationRule[] | undefined,
  { channels, covered, told }: { channels: readonly string[]; covered: boolean; told: boolean },
): readonly AlertTrouble[] {
  if (!rules) return ['permission'];
  if (!places) return [];
  const known = alertRules.flatMap((one) => places.rules[one] ?? []);
  const ours = rules.filter(({ id }) => known.includes(id));
  const elsewhere = ours.flatMap(alertsInto).filter((id) => id !== places.channel);
  const isThere = (id: string) => channels.includes(id);
  const found: Readonly<Record<AlertTrouble, boolean>> = {
    permission: false,
    gone:
      (places.channel !== undefined && !isThere(places.channel)) ||
      ours.length < known.length ||
      !elsewhere.every(isThere),
    elsewhere: elsewhere.some(isThere),
    more: ours.some(({ actions }) =>
      actions.some(({ type }) => type !== AutoModerationActionType.SendAlertMessage),
    ),
    by_hand: ours.some(({ enabled }) => places.enabled !== undefined && enabled !== places.enabled),
    full: places.full,
    resting: !covered,
    untold: known.length > 0 && !told,
  };
  return alertTroubles.filter((trouble) => found[trouble]);
}

export async function checkAlerts(
  community: Community,
  { discord, server }: { readonly discord: Discord; readonly server: ServerSeen },
): Promise<readonly AreaFinding[]> {
  if (!community.settings?.wordAlerts) return [];
  const { places, ...known } = await community.read(async (tx) => ({
    places: await alerts.find(tx),
    covered: await somebodyCovers(tx, community),
    // One that was made and is gone is a trouble of its own.
    told: (await communities.record(tx))?.startMessage !== undefined,
  }));
  const rules = await discord.autoModRules(community.guild).catch((error: unknown) => {
    if (!refusedWith(error, RESTJSONErrorCodes.MissingPermissions)) throw error;
    return undefined;
  });
  const channels = server.channels.map(({ id }) => id);
  return alertTroublesIn(places, rules, { channels, ...known }).map((trouble) => ({
    level: hurts.includes(trouble) ? 'hurts' : 'soon',
    ...(mended.includes(trouble) && { mend: 'look' as const }),
    say: (t) => ({
      what: t(`alerts:what.${trouble}`),
      whom: t(hurtsOthers(trouble) ? `alerts:whom.${trouble}` : 'alerts:whom'),
      step: t(`alerts:step.${trouble}`),
    }),
  }));
}
