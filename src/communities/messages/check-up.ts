/** The check-up as admins read it: a few findings to a page, each with what mends it. */
import type { Names } from '#src/platform/area.ts';
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { channelMention, roleMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Finding } from '../doctor/findings.ts';
import { countryName } from '#src/platform/places/countries.ts';
import { doctorPageId, mendAgainId, mendCloseId, mendMakeId, mendPlacesId, setupCardId } from '../ids.ts';
import { permissionName } from './permission-names.ts';

/** Channels that somebody cannot see are not named to them. */
export function namesFor(visible: (channel: string) => boolean, t: Translate): Names {
  return {
    channel: (id) => (visible(id) ? channelMention(id) : t('doctor:hiddenChannel')),
    role: roleMention,
  };
}

function what(finding: Finding, called: Names, t: Translate): string {
  const { channel: id = '', role: roleId = '', count = 0, limit = 0 } = finding;
  const names = (finding.names ?? []).map((name) => permissionName(name, t)).join(', ');
  const channel = called.channel(id);
  const role = called.role(roleId);
  switch (finding.code) {
    case 'permissions':
      return t('doctor:what.permissions', { names });
    case 'permissions_here':
      return t('doctor:what.permissions_here', { channel, names });
    case 'staff_open':
      return t('doctor:what.staff_open', { channel });
    case 'place_open':
      return t('doctor:what.place_open', { channel });
    case 'place_strangers':
      return t('doctor:what.place_strangers', { channel });
    case 'places_gone':
      return t('doctor:what.places_gone', { count });
    case 'nobody_moderates':
      return t('doctor:what.nobody_moderates', { role });
    case 'nobody_leads':
      return t('doctor:what.nobody_leads', { role });
    case 'role_above':
      return t('doctor:what.role_above', { role });
    case 'way_in_above':
      return t('doctor:what.way_in_above', { role });
    case 'command_hidden':
      return t('doctor:what.command_hidden', { role, names });
    case 'intent':
      return t('doctor:what.intent', { names });
    case 'refused':
      return t('doctor:what.refused', { count });
    case 'direct_closed':
      return t('doctor:what.direct_closed', { count });
    case 'helplines_unknown':
      return t('doctor:what.helplines_unknown', { country: countryName(names, t.locale) });
    case 'helplines_unchecked':
      return t('doctor:what.helplines_unchecked', { count });
    case 'helplines_stale':
      return t('doctor:what.helplines_stale', { count });
    case 'helplines_hidden':
      return t('doctor:what.helplines_hidden', { count });
    case 'channels_full':
      return t('doctor:what.channels_full', { count, limit });
    case 'category_full':
      return t('doctor:what.category_full', { channel, count, limit });
    case 'overwrites_full':
      return t('doctor:what.overwrites_full', { channel, count, limit });
    case 'roles_full':
      return t('doctor:what.roles_full', { count, limit });
    case 'threads_full':
      return t('doctor:what.threads_full', { count, limit });
    case 'area':
      return finding.say?.(t, called).what ?? '';
    case 'helplines_none':
    case 'not_set_up':
    case 'staff_gone':
    case 'role_gone':
    case 'start_gone':
    case 'pages_off':
    case 'health_off':
    case 'health_in_discord':
      return t(`doctor:what.${finding.code}`);
  }
}

/** One finding: what is wrong, whom it hurts, what mends it. */
export function findingWords(finding: Finding, called: Names, t: Translate): string {
  const { code, level } = finding;
  const titled = { level: t(`doctor:level.${level}`), what: what(finding, called, t) };
  const said =
    code === 'area'
      ? finding.say?.(t, called)
      : { whom: t(`doctor:whom.${code}`), step: t(`doctor:step.${code}`) };
  return t('doctor:line', {
    what: t('doctor:levelled', titled),
    whom: said?.whom ?? '',
    step: said?.step ?? '',
  });
}

/** The id of the button that mends it; undefined where only people can. */
function mendId({ mend, channel = '' }: Finding): string | undefined {
  if (mend === 'close') return mendCloseId.make({ channel });
  if (mend === 'make') return mendMakeId.make({});
  if (mend === 'look') return mendPlacesId.make({});
  return mend === 'again' ? mendAgainId.make({}) : undefined;
}

/** Long lines: more of them would not fit on a phone. */
const perPage = 3;

export function checkUpShown(
  { findings, page: wanted }: { findings: readonly Finding[]; page: number },
  called: Names,
  t: Translate,
): Message {
  const pages = Math.max(1, Math.ceil(findings.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const shown = findings.slice(page * perPage, (page + 1) * perPage);
  const mendable = new Set<string>();
  const lines = shown.map((finding) => {
    const id = mendId(finding);
    const words = findingWords(finding, called, t);
    // One step may mend several things; its button stands once.
    if (id === undefined || mendable.has(id)) return text(words);
    mendable.add(id);
    return lineWithButton(words, button(id, t('doctor:mend')));
  });
  const turn = (to: number) => doctorPageId.make({ page: `${to}` });
  const back = page > 0 ? [button(turn(page - 1), t('platform:previousPage'))] : [];
  const on = page < pages - 1 ? [button(turn(page + 1), t('platform:nextPage'))] : [];
  const more =
    pages === 1 ? [] : [text(t('platform:pageOf', { page: page + 1, pages })), row(...back, ...on)];
  const count = findings.length === 0 ? t('doctor:well') : t('doctor:found', { count: findings.length });
  return message(
    container(
      text(t('doctor:title')),
      text(count),
      ...lines,
      ...more,
      row(button(turn(page), t('doctor:lookAgain')), button(setupCardId.make({}), t('doctor:settings'))),
    ),
  );
}

export function mending(t: Translate): Message {
  return message(
    container(
      text(t('doctor:mending')),
      row(button(doctorPageId.make({ page: '0' }), t('doctor:lookAgain'))),
    ),
  );
}
