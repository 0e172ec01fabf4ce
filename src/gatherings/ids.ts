/** The custom ids of gatherings. None carries a person. */
import { customId, numberPart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import { ownThings } from './own-things.ts';
import { whichBooks } from './reading-plan/which-books.ts';
import { feedContents, gatheringKinds, scopes } from './types.ts';

/** Under the message where newcomers begin. */
export const comingUpId = customId('start.events', {});

const anOccurrence = { occurrence: refPart };
/** On a card that everybody sees: the answer is for whoever tapped. */
export const goingId = customId('event.going', anOccurrence);
export const maybeId = customId('event.maybe', anOccurrence);
export const cantId = customId('event.cant', anOccurrence);
export const lookId = customId('event.look', anOccurrence);
/** In one's own answer, where it takes the answer's place. */
export const changeSeatId = customId('event.seat', {
  ...anOccurrence,
  wish: wordPart(['going', 'maybe', 'cant']),
});
/** The consent, with the version of its words, what was said of the age where that was asked, and what they wanted to say. */
export const consentId = customId('event.consent', {
  ...anOccurrence,
  wish: wordPart(['going', 'maybe']),
  age: wordPart(['adult', 'teen', 'child', 'known']),
  version: numberPart,
});
export const noConsentId = customId('event.consent.no', {});

export const remindUsualId = customId('event.remind.usual', anOccurrence);
export const remindNoneId = customId('event.remind.none', anOccurrence);
export const remindChooseId = customId('event.remind', anOccurrence);
export const remindChosenId = customId('event.remind.chosen', anOccurrence);
export const remindFormId = customId('event.remind.form', anOccurrence);
export const remindTypedId = customId('event.remind.typed', anOccurrence);

/** A file of it for a calendar program, with its name or without. */
export const calendarFileId = customId('event.file', { ...anOccurrence, names: wordPart(['yes', 'no']) });
/** One's own calendar feed. */
export const feedId = customId('event.feed', {});
export const feedNewId = customId('event.feed.new', {});
export const feedStopId = customId('event.feed.stop', {});
export const feedShowsId = customId('event.feed.shows', { shows: wordPart(feedContents) });
export const feedNamesId = customId('event.feed.names', { names: wordPart(['yes', 'no']) });
export const feedConsentId = customId('event.feed.agree', {
  age: wordPart(['adult', 'teen', 'child', 'known']),
  version: numberPart,
});

export const listId = customId('event.list', { page: numberPart });
export const mineId = customId('event.mine', { page: numberPart });
export const whoComesId = customId('event.who', anOccurrence);
export const whoComesPageId = customId('event.who.page', { ...anOccurrence, page: numberPart });
export const readingPartId = customId('event.reading.part', { part: refPart });
export const readingId = customId('event.reading', anOccurrence);
/** Once it is over. */
export const cameAskId = customId('event.came.ask', anOccurrence);
export const cameId = customId('event.came', { ...anOccurrence, was: wordPart(['yes', 'no']) });
export const askNoMoreId = customId('event.came.never', {});
export const recapLookId = customId('event.recap.look', anOccurrence);
export const recapFormId = customId('event.recap.form', anOccurrence);
export const recapTypedId = customId('event.recap', anOccurrence);
export const recapBackId = customId('event.recap.back', anOccurrence);
export const recapRemoveId = customId('event.recap.remove', anOccurrence);
/** A recap, or a book of a club: its entry in the library; for leads, putting it in. */
const anOwnThing = { what: wordPart(ownThings), item: refPart };
export const ownEntryId = customId('library.own', anOwnThing);
export const shelveId = customId('library.shelve', anOwnThing);
export const shelveAskId = customId('library.shelve.ask', anOwnThing);
export const shelvedId = customId('library.shelve.typed', anOwnThing);
export const noticeId = customId('event.notice', { notice: refPart });
export const hostYesId = customId('event.host.yes', { notice: refPart });
export const hostNoId = customId('event.host.no', { notice: refPart });

/** Making and changing: a plan is kept under its reference. */
const aPlan = { plan: refPart };
const planKinds = wordPart(gatheringKinds);
export const kindChosenId = customId('plan.kind', {});
export const firstTypedId = customId('plan.first', { kind: planKinds });
export const hubId = customId('plan.hub', aPlan);
export const whatId = customId('plan.change', aPlan);
export const wordsFormId = customId('plan.words', aPlan);
export const wordsTypedId = customId('plan.words.typed', aPlan);
export const whenFormId = customId('plan.when', aPlan);
export const whenTypedId = customId('plan.when.typed', aPlan);
export const whenChosenId = customId('plan.when.chosen', { ...aPlan, choice: numberPart });
export const zoneId = customId('plan.zone', { ...aPlan, whose: wordPart(['mine', 'here']) });
export const placeKindId = customId('plan.place', aPlan);
export const roomChosenId = customId('plan.room', { ...aPlan, kind: wordPart(['voice', 'stage']) });
export const groupChosenId = customId('plan.group', { ...aPlan, as: wordPart(['where', 'who']) });
export const groupPageId = customId('plan.groups', {
  ...aPlan,
  as: wordPart(['where', 'who']),
  page: numberPart,
});
export const linkFormId = customId('plan.link.form', aPlan);
export const linkTypedId = customId('plan.link', aPlan);
export const whoId = customId('plan.who', { ...aPlan, who: wordPart(['everyone', 'group', 'invited']) });
export const inviteesId = customId('plan.invite', { series: refPart });
export const seatsFormId = customId('plan.seats', aPlan);
export const seatsTypedId = customId('plan.seats.typed', aPlan);
export const easesId = customId('plan.eases', aPlan);
export const cardChannelId = customId('plan.card', aPlan);
export const pingRoleId = customId('plan.ping', aPlan);
export const hostChosenId = customId('plan.host', { ...aPlan, as: wordPart(['host', 'stand_in']) });
export const mirrorId = customId('plan.mirror', { ...aPlan, shown: wordPart(['yes', 'no']) });
export const makeId = customId('plan.make', aPlan);
export const leaveId = customId('plan.leave', aPlan);
export const anotherId = customId('plan.another', { series: refPart });

/** What a book club reads. */
export const bookFormId = customId('plan.book.form', { series: refPart, book: wordPart(whichBooks) });
export const bookTypedId = customId('plan.book', { series: refPart, book: wordPart(whichBooks) });

/** All books of a club, for whoever may come to it, and for leads, who can change them. */
const ofClub = { series: refPart, page: numberPart };
export const clubBooksId = customId('event.books', ofClub);
export const clubBooksLeadId = customId('plan.books', ofClub);

/** Who speaks. */
export const speakerFormId = customId('plan.speaker.form', aPlan);
export const speakerTypedId = customId('plan.speaker', aPlan);
export const speakersOffId = customId('plan.speakers.off', aPlan);
export const enrolsId = customId('plan.enrols', { ...aPlan, enrols: wordPart(['yes', 'no']) });
export const pingNobodyId = customId('plan.ping.nobody', aPlan);

/** Which dates a change is for. */
const scope = wordPart(scopes);
export const saveAskId = customId('plan.save.ask', aPlan);
export const saveId = customId('plan.save', { ...aPlan, scope });
export const cancelAskId = customId('plan.cancel.ask', { ...anOccurrence, scope });
export const cancelTypedId = customId('plan.cancel.typed', { ...anOccurrence, scope });
export const skipId = customId('plan.skip', anOccurrence);
export const nothingId = customId('plan.nothing', {});
