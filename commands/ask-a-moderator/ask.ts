/** The menus and `/report` open one form at once; the form sends the report. What was pointed at is kept while it is being read. */
import { z } from 'zod';
import {
  keepDraft,
  keepPersonDraft,
  linkUnreadable,
  namedIds,
  personIds,
  readDraft,
  readOrLose,
  reportAnswers,
  reportFailed,
  reportForm,
  reportIds,
  reportLimited,
  reportLost,
  reportNotNow,
  reportNowhere,
  reportSent,
  reportTooLate,
  reportWaits,
  runningReports,
  sentBefore,
  submitReport,
  whichReport,
  wordsIds,
  wasSent,
} from '#src/escalation/index.ts';
import type { Draft, Relates, Report } from '#src/escalation/index.ts';
import { sharing } from '#src/sharing/index.ts';
import type { Community } from '#src/platform/community.ts';
import { everyone } from '#src/platform/discord/access.ts';
import type { CustomId, PartValues, Parts } from '#src/platform/discord/custom-id.ts';
import { placeBehind } from '#src/platform/discord/behind-link.ts';
import type { MessagePlace, ReadMessage } from '#src/platform/discord/behind-link.ts';
import { button, messageMenu, modal, select, slashForm, userForm } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler, Opened, Opening } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { inTime } from '#src/platform/in-time.ts';
import { newRef, refPattern } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { reportDefinition } from '../report/definition.ts';
import { askAboutPersonDefinition, askAModeratorDefinition } from './definition.ts';

/** Whether nobody has set Kindred up there, so that no moderator would get anything. */
type Nowhere = (community: Community) => Promise<boolean>;
/** How long the database is waited for, in milliseconds. */
const patience = 700;
/** The same where only the database knows what belongs into a form, which Discord waits for at most three seconds. */
const formWithin = 1_500;

type Answers = typeof reportAnswers._output;
/** What stands in a button of what was chosen in the form. */
type Chosen = Pick<Answers, 'kind' | 'notice'> & { readonly known: 'sealed' | 'known' };

interface Place {
  readonly draft: string;
  readonly channel?: string;
  readonly message?: string;
  readonly onlyWords?: boolean;
  readonly named?: boolean;
}

const askWith = (nowhere: Nowhere, relates: Relates) =>
  messageMenu({
    definition: askAModeratorDefinition,
    access: everyone,
    async open(target, { community, caller, t }) {
      if (await nowhere(community)) return err(reportNowhere);
      const draft = newRef();
      return {
        modal: reportForm({ draft, channel: target.channel, message: target.id }, t),
        async meanwhile() {
          const shared = await sharing.asReported(community, target.id);
          await keepDraft(community, relates, { ref: draft, reporter: caller.id, target: shared ?? target });
        },
      };
    },
  });

/** Whom it is about is stored first: the form cannot carry it. Where that fails, it asks. */
async function aboutPerson(person: string, tap: Tap, place: Place = { draft: newRef() }): Promise<Opened> {
  const kept = keepPersonDraft(tap.community, { ref: place.draft, reporter: tap.caller.id, person });
  const known = await inTime(kept, patience).then(
    () => true,
    () => false,
  );
  return { modal: reportForm(place, tap.t, { asksWho: !known }) };
}

/** Nothing has to be kept before it is sent. */
const onlyWords = ({ t }: Tap): Opened => ({ modal: reportForm({ draft: newRef(), onlyWords: true }, t) });

const askAboutPersonWith = (nowhere: Nowhere) =>
  userForm({
    definition: askAboutPersonDefinition,
    access: everyone,
    open: async ({ id }, tap) => ((await nowhere(tap.community)) ? err(reportNowhere) : aboutPerson(id, tap)),
  });

interface ByLink {
  readonly place: MessagePlace;
  readonly person: string | undefined;
  readonly readMessage: ReadMessage;
  readonly relates: Relates;
}

/** A message as it is to be reported, with the name under which it stands; undefined where it cannot be read. */
const whatStands = async (community: Community, readMessage: ReadMessage, place: MessagePlace) =>
  (await sharing.asReported(community, place.message)) ?? readMessage(community.guild, place);

/** What stands behind a link is read while the form is: as with the menu of a message, whoever wrote it is whom it is about. */
async function byLink({ place, person, readMessage, relates }: ByLink, tap: Tap): Promise<Opened> {
  const { community, caller, t } = tap;
  const draft = newRef();
  const pointed = { draft, ...place };
  const opened =
    person === undefined
      ? { modal: reportForm(pointed, t) }
      : await aboutPerson(person, tap, { ...pointed, named: true });
  return {
    ...opened,
    async meanwhile() {
      const target = await whatStands(community, readMessage, place);
      if (target) await keepDraft(community, relates, { ref: draft, reporter: caller.id, target });
    },
  };
}

const reportWith = (readMessage: ReadMessage, nowhere: Nowhere, relates: Relates) =>
  slashForm({
    definition: reportDefinition,
    path: '',
    access: everyone,
    async open({ person, message: link = '' }, tap) {
      if (await nowhere(tap.community)) return err(reportNowhere);
      if (link.trim() === '') return person === undefined ? onlyWords(tap) : aboutPerson(person, tap);
      const place = placeBehind(tap.community.guild, link);
      return place
        ? byLink({ place, person, readMessage, relates }, tap)
        : err(linkUnreadable({ link, person }));
    },
  });

const chosenReport = z.tuple([z.string().regex(refPattern)]);

/**
 * Where nothing is known of whom it is about, the form asks.
 * @param typed - where it is opened after something broke, and so could not be kept
 */
async function openAgain(place: Place, tap: Tap, typed?: Answers): Promise<Opening> {
  const kept = await inTime(draftAgain(place, tap), formWithin).catch(() => undefined);
  if (kept === undefined) return err(reportNotNow);
  if (kept === 'sent') return err(sentBefore);
  const asksWho = !place.onlyWords && kept.lost === true && !kept.message && kept.person === undefined;
  const before = typed ?? kept.answers;
  return { modal: reportForm(place, tap.t, { before, asksWho, emptied: before === undefined }) };
}

async function draftAgain(
  { draft: ref, onlyWords: alone }: Place,
  { community, caller }: Tap,
): Promise<Draft | 'sent'> {
  if (await wasSent(community, ref)) return 'sent';
  if (!alone) return readOrLose(community, { ref, reporter: caller.id });
  return (await community.transaction((tx) => readDraft(tx, community, ref))) ?? {};
}

export interface AskNeeds {
  /** All that are set up, from memory: who reports does not wait for the database. */
  readonly remembered: () => readonly Community[];
  readonly find: (guild: string) => Promise<Community>;
  readonly relates: Relates;
  readonly readMessage: ReadMessage;
}

export function askHandlers({ relates, readMessage, remembered, find }: AskNeeds): readonly Handler[] {
  const nowhere: Nowhere = async ({ guild }) => {
    if (remembered().some((known) => known.guild === guild)) return false;
    const found = await inTime(find(guild), patience).catch(() => undefined);
    return found !== undefined && found.settings === undefined;
  };

  /** The form was open for so long that what it is about is kept no more, or was sent before it could be: it is read now. */
  const submitRead = async (report: Report, { community }: Tap) => {
    const { ref, reporter, message } = report;
    const place = message && { channel: message.channel, message: message.id };
    const target = place && (await whatStands(community, readMessage, place));
    if (target) await keepDraft(community, relates, { ref, reporter, target });
    return submitReport(community, relates, { ...report, reading: 'failed' });
  };

  const submit = async (place: Place, answers: Answers, tap: Tap, to?: string): Answer => {
    const { community, caller, locale, t } = tap;
    if (!community.settings) return err(reportNowhere);
    const { draft: ref, channel, message: id, onlyWords: alone, named } = place;
    const message = channel === undefined || id === undefined ? undefined : { channel, id };
    const report = { ref, reporter: caller.id, locale, message, onlyWords: alone, named, answers, to };
    const first = await submitReport(community, relates, { ...report, reading: 'not_yet' });
    const sent = !first.ok && first.error === 'unread' ? await submitRead(report, tap) : first;
    if (sent.ok) return ok(reportSent(answers, sent.value, t));
    const { error } = sent;
    if (error === 'lost' || error === 'unread') return ok(reportLost(place, t));
    if (error === 'sent_before') return err(sentBefore);
    if (error === 'which') return ok(whichReport(place, await runningReports(community, caller.id), t));
    return typeof error === 'object' ? err(reportLimited(error, place)) : ok(reportWaits(error, place, t));
  };

  /** To which of theirs it belongs; what they wrote is in the draft. */
  const addTo = async (place: Place, report: string, tap: Tap): Answer => {
    const { community } = tap;
    const draft = await community.transaction((tx) => readDraft(tx, community, place.draft));
    return draft?.answers ? submit(place, draft.answers, tap, report) : err(reportTooLate);
  };

  /** Everything of one kind of form: sending it, opening it again, and choosing what it is added to. */
  const formOf = <Shape extends Parts>(
    ids: Readonly<Record<'form' | 'again' | 'add', CustomId<Shape>>>,
    placeOf: (values: PartValues<Shape>) => Place,
  ): readonly Handler[] => [
    modal({
      id: ids.form,
      access: everyone,
      answers: 'reply',
      fields: reportAnswers,
      run: (values, answers, tap) => submit(placeOf(values), answers, tap),
      failed: (values, answers) => reportFailed(placeOf(values), answers),
    }),
    button({
      id: ids.again,
      access: everyone,
      answers: 'modal',
      open: (values, tap) => openAgain(placeOf(values), tap),
    }),
    select({
      id: ids.add,
      access: everyone,
      answers: 'update',
      chosen: chosenReport,
      run: (values, [report], tap) => addTo(placeOf(values), report, tap),
    }),
  ];

  /** After something broke nothing may be kept: what was chosen stands in the button, and what was written above it. */
  const retryOf = <Shape extends Parts>(
    id: CustomId<Shape>,
    read: (values: PartValues<Shape>) => Place & Chosen,
  ): Handler =>
    button({
      id,
      access: everyone,
      answers: 'modal',
      open(values, tap) {
        const { kind, notice, known, ...place } = read(values);
        const [words = ''] = tap.givenBack ?? [];
        return openAgain(place, tap, { kind, notice, known: known === 'known', words });
      },
    });

  return [
    askWith(nowhere, relates),
    askAboutPersonWith(nowhere),
    reportWith(readMessage, nowhere, relates),
    ...formOf(reportIds, (place) => place),
    ...formOf(namedIds, (place) => ({ ...place, named: true })),
    ...formOf(personIds, (place) => place),
    ...formOf(wordsIds, (place) => ({ ...place, onlyWords: true })),
    retryOf(reportIds.retry, (place) => place),
    retryOf(namedIds.retry, (place) => ({ ...place, named: true })),
    retryOf(personIds.retry, (place) => place),
    retryOf(wordsIds.retry, (place) => ({ ...place, onlyWords: true })),
  ];
}
