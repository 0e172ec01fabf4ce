/** What a moderator reads of a case, privately. What does not fit into a message comes as a file, whole. */
import { button, container, linkButton, row, separator, text } from '#src/platform/discord/components.ts';
import { messageLink, quote, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { KeptMessage, KeptPerson } from '../draft.ts';
import { lookPageId, openCaseId } from '../ids.ts';
import type { Appealed, CaseContent } from '../look.ts';
import { stillHolds, toldTooLate } from '../types.ts';
import type { ActionState } from '../types.ts';
import { filesThatFit, textThatFits } from './what-fits.ts';

export function caseContent(guild: string, content: CaseContent, t: Translate): Message {
  const { case: current, message: kept, files, further, appealed } = content;
  const gone = content.actions.some(({ deed, state }) => deed === 'remove' && isOver(state));
  const full = [
    ...reported(content, gone, t),
    ...appealedLines(content, t),
    ...reportLines(content, t),
    ...pastLines(content, t),
    ...deedLines(content, t),
  ].join('\n\n');
  const { shown, whole } = textThatFits(full, `case-${current.number}.txt`, t);
  const fitting = filesThatFit(whole, files, { case: current.ref, page: 0, from: 0 }, t);
  const link = kept && !gone ? linkTo(guild, kept, t) : undefined;
  const more = lookPageId.make({ case: current.ref, page: '1' });
  const buttons = [
    ...(further > 0 ? [button(more, t('further:pages', { count: further }), 'primary')] : []),
    ...(link ? [link] : []),
    ...(appealed ? [appealedButton(appealed, t)] : []),
  ];
  const links = buttons.length > 0 ? [row(...buttons)] : [];
  const parts = container(
    text(t('escalation:lookTitle', { number: current.number })),
    text(shown),
    ...fitting.leftOut,
    separator(),
    text(`${t('escalation:lookNoted')} ${t('escalation:lookKept')}`),
    ...links,
  );
  return { ...message(parts, ...fitting.files), files: fitting.attached };
}

/** Done on Discord, whatever was said of it since: a message that was taken down cannot be brought back. */
const isOver = (state: ActionState): boolean => state === 'done' || state === 'undone';

function reported(content: CaseContent, gone: boolean, t: Translate): string[] {
  const { message: kept, asker, person } = content;
  if (kept?.about === 'noticed' && gone) return [t('alerts:lookGone'), ...aboutPerson(person, t)];
  if (kept?.about === 'direct' || kept?.about === 'noticed' || kept?.about === 'blocked')
    return [reportedMessage(kept, content.files, t), ...aboutPerson(person, t)];
  // Whom a report named beside a message; most often it is whoever wrote it.
  const named = kept?.about || kept?.seen?.author === person ? undefined : person;
  if (kept) return [reportedMessage(kept, content.files, t), ...aboutPerson(named, t)];
  if (asker) return [whoAsked(asker, content, t)];
  return aboutPerson(person, t);
}

function aboutPerson(person: string | undefined, t: Translate): string[] {
  return person === undefined ? [] : [t('escalation:lookPerson', { person: userMention(person) })];
}

function appealedLines({ appealed }: CaseContent, t: Translate): string[] {
  if (!appealed) return [];
  const { case: decided, deed, madeAt, words, untold } = appealed;
  const what = { number: decided.number, what: t(`letters:deed.${deed}`), when: relativeTime(madeAt) };
  const told = untold ? t('escalation:lookAppealedUntold') : t('escalation:lookAppealedWords');
  return [[t('escalation:lookAppealed', what), told, quote(words)].join('\n')];
}

const appealedButton = ({ case: { ref, number } }: Appealed, t: Translate) =>
  button(openCaseId.make({ case: ref }), t('escalation:lookAppealedOpen', { number }));

/** Undefined where what was told is of no place. */
function linkTo(guild: string, { about, channel, id }: KeptMessage, t: Translate) {
  if (about === 'words' || about === 'direct' || about === 'blocked') return undefined;
  return about === 'conversation'
    ? linkButton(`https://discord.com/channels/${guild}/${channel}`, t('escalation:lookGo'))
    : linkButton(messageLink(guild, channel, id), t('escalation:lookLink'));
}

/** They asked themselves, so moderators see who: whom else should they write to? */
function whoAsked(asker: KeptPerson, { reports, further }: CaseContent, t: Translate): string {
  const person = userMention(asker.person);
  if (asker.slip) return t('further:slip', { person });
  // What they wrote besides stands below, or on the next page.
  const onlyThat = further === 0 && reports.every(({ words }) => words === '');
  if (asker.agreedBefore)
    return [
      t('escalation:lookAgreed', { person }),
      ...(onlyThat ? [t('escalation:lookAgreedAll')] : []),
    ].join(' ');
  const unsafe = asker.unsafe ?? reports.some(({ kind }) => kind === 'crisis');
  const said = unsafe ? t('escalation:lookAskedUnsafe', { person }) : t('escalation:lookAsked', { person });
  return [said, ...(onlyThat ? [t('escalation:lookAskedAll')] : []), t('escalation:lookAskedWaits')].join(
    ' ',
  );
}

function reportedMessage({ seen, about }: KeptMessage, files: CaseContent['files'], t: Translate): string {
  if (about === 'words') return t('escalation:lookWordsOnly');
  if (about === 'direct') return t('contact:look');
  if (about === 'noticed') return t('alerts:look');
  if (about === 'blocked') return t('alerts:lookBlocked');
  if (about === 'conversation') return t('escalation:lookConversation');
  if (!seen) return t('escalation:lookNoMessage');
  const lost = seen.files - files.length;
  return [
    t('escalation:lookMessage', {
      author: writtenBy(seen),
      when: relativeTime(new Date(seen.sentAt)),
    }),
    ...(seen.content === '' ? [] : [quote(seen.content)]),
    ...(lost > 0 ? [t('escalation:lookFilesLost', { count: lost })] : []),
  ].join('\n');
}

/** Under a name that is not to be opened, that name. */
export function writtenBy({ author, as }: NonNullable<KeptMessage['seen']>): string {
  return author === undefined ? `**${as}**` : userMention(author);
}

/** What pressing a button under *Help now* said: nobody has chosen a reason there. */
function saidByTap(
  { kind, words, reporter }: CaseContent['reports'][number],
  { asker, person, message: kept }: CaseContent,
  t: Translate,
): string | undefined {
  const about = kept && kept.about !== 'direct' ? undefined : (asker?.person ?? person);
  if (words !== '' || reporter === undefined || reporter !== about) return undefined;
  if (kind === 'crisis') return t('escalation:lookAskedUnsafe', { person: userMention(reporter) });
  return kind === 'reach_out' ? t('escalation:lookAsked', { person: userMention(reporter) }) : undefined;
}

function reportLines(content: CaseContent, t: Translate): string[] {
  const { reports, asker } = content;
  // Who only asked to be written to has said nothing; what they wrote afterwards, and that they asked again, stands there.
  return reports
    .filter(({ words }, index) => !asker || words !== '' || index > 0)
    .map((report) => {
      const { kind, words, named, sentAt, reporter } = report;
      const said = saidByTap(report, content, t);
      if (said !== undefined) return t('escalation:lookSaid', { when: relativeTime(sentAt), said });
      const known = { kind: t(`escalation:kind.${kind}`), when: relativeTime(sentAt) };
      return [
        t('escalation:lookReport', known),
        ...(reporter === undefined ? [] : [t('escalation:lookKnown', { reporter: userMention(reporter) })]),
        ...(named === undefined ? [] : [t('escalation:lookNamed', { person: userMention(named) })]),
        ...(words === '' ? [] : [quote(words)]),
      ].join('\n');
    });
}

/** What moderators did, but for reports that joined: those stand above. */
function pastLines({ history }: CaseContent, t: Translate): string[] {
  return history
    .filter(({ type, note }) => note !== '' || !['opened', 'joined'].includes(type))
    .map(({ type, actor, to, note, at }) => {
      // Whoever hands a case to themselves takes it.
      const toThemselves = type === 'handed_over' && to === actor;
      const known = {
        what: t(`escalation:past.${toThemselves ? 'taken' : type}`),
        who: actor === null ? t('escalation:pastSystem') : userMention(actor),
        when: relativeTime(at),
      };
      return [
        type === 'added'
          ? t('escalation:pastAdded', known)
          : to === null || toThemselves
            ? t('escalation:pastLine', known)
            : t('escalation:pastLineTo', { ...known, to: userMention(to) }),
        ...(note === '' ? [] : [quote(note)]),
      ].join('\n');
    });
}

function deedLines({ actions, where }: CaseContent, t: Translate): string[] {
  const noMore = actions.some(({ noMoreAt }) => noMoreAt !== null);
  const lines = actions.flatMap(({ deed, state, madeAt, toldAt, untold, failure }) => {
    if (state === 'draft') return [];
    const what = { what: t(`letters:deed.${deed}`), when: relativeTime(madeAt) };
    if (untold && !toldAt) return [t('escalation:deedNotDone', what)];
    if (deed === 'write' && untold && where !== 'away') return [t('letters:noteInInbox', what)];
    const stands = t('escalation:deedLine', { ...what, state: t(`escalation:deedState.${state}`) });
    const line = failure === stillHolds ? t('letters:deedStillHolds', { line: stands }) : stands;
    if (!untold) return [line];
    const notTold = t(failure === toldTooLate ? 'letters:deedTooLate' : 'escalation:deedNotTold', { line });
    // Whoever is banned has no inbox to find it in.
    if (deed === 'ban' || where === 'banned') return [notTold];
    return [t(where === 'away' ? 'letters:deedIfBack' : 'letters:deedInInbox', { line: notTold })];
  });
  return noMore ? [...lines, t('letters:wantsNoMore')] : lines;
}
