/** The custom ids of check-ins. None carries a person, and none a value that was chosen before. */
import { customId, numberPart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { buddyAnswers, promptPlaces, scales } from './types.ts';
import type { AnswerValue } from './types.ts';

function oneOf<const Value extends string>(values: readonly Value[]): Part<Value> {
  return { parse: (text) => values.find((value) => value === text) };
}

const scalePart = oneOf(scales);
const valuePart: Part<`${AnswerValue}`> = oneOf(['1', '2', '3', '4', '5']);
const zonePart: Part<string> = { parse: (text) => (isTimeZone(text) ? text : undefined) };
const agePart = oneOf(['adult', 'teen', 'child', 'known']);

const aPrompt = { prompt: refPart };
export const answerId = customId('checkin.answer', { ...aPrompt, scale: scalePart, value: valuePart });
export const undoId = customId('checkin.undo', { ...aPrompt, answer: refPart, scale: scalePart });
export const notTodayId = customId('checkin.not_today', aPrompt);
export const laterId = customId('checkin.later', aPrompt);
export const talkId = customId('checkin.talk', {});
export const linesId = customId('checkin.lines', {});
export const moderatorId = customId('checkin.moderator', {});
export const nothingId = customId('checkin.nothing', {});
export const closeId = customId('checkin.close', {});

/** The consent, with the version of the words that stood above it, and what was said of the age where it was asked. */
export const agreeId = customId('checkin.agree', { age: agePart, version: numberPart });
export const declineId = customId('checkin.decline', {});
/** Of somebody who agreed to earlier words and does not want to read new ones now. */
export const leaveAsIsId = customId('checkin.leave_as_is', {});
export const zoneId = customId('checkin.zone', { zone: zonePart });
export const zoneFormId = customId('checkin.zone.form', {});
export const zoneTypedId = customId('checkin.zone.typed', {});
/** What nine o'clock means after somebody moved: in the new place, or still in the old one. */
export const movedId = customId('checkin.moved', { zone: zonePart });
export const stayId = customId('checkin.stay', {});

/** From direct messages, after the question which community it is about. */
export const cardOpenId = customId('checkin.open', {});
/** One's own history over so many days; where it is on the private page, the way there. */
export const historyId = customId('checkin.history', { span: oneOf(['7', '30', '90']) });
export const historyFileId = customId('checkin.history.file', {});
export const cardId = customId('checkin.card', {});
export const nowId = customId('checkin.now', {});
/** Under a question in a group. */
const aPost = { post: refPart };
export const groupAnswerId = customId('checkin.group', aPost);
export const groupValueId = customId('checkin.group.value', { ...aPost, value: valuePart });

/** A hello from somebody's match: one's own card, and what is asked of the other. */
const aHello = { hello: refPart };
export const hellosId = customId('checkin.hellos', {});
export const helloWantId = customId('checkin.hello.want', {
  match: refPart,
  wants: wordPart(['yes', 'no']),
});
export const helloLookId = customId('checkin.hello.look', aHello);
export const helloReadId = customId('checkin.hello.read', aHello);
export const helloAnswerId = customId('checkin.hello.answer', { ...aHello, answer: oneOf(buddyAnswers) });
export const helloEndId = customId('checkin.hello.end', aHello);

export const pauseId = customId('checkin.pause', { to: wordPart(['paused', 'running']) });
export const moreId = customId('checkin.more', {});
export const asBeforeId = customId('checkin.as_before', {});
/** Of somebody who has agreed and has none that goes on: nothing begins before it. */
export const startId = customId('checkin.start', {});
export const stopId = customId('checkin.stop', {});
export const stopSurelyId = customId('checkin.stop.sure', {});

export const changeId = customId('checkin.change', { page: numberPart });
export const oftenId = customId('checkin.often', {});
export const rhythmId = customId('checkin.rhythm', {});
export const daysId = customId('checkin.days', { rhythm: oneOf(['chosen', 'weekly', 'fortnightly']) });
export const monthFormId = customId('checkin.month.form', {});
export const monthTypedId = customId('checkin.month.typed', {});
export const timeFormId = customId('checkin.time.form', {});
export const timeTypedId = customId('checkin.time.typed', {});
export const scalesFormId = customId('checkin.scales', {});
export const scalesChosenId = customId('checkin.scales.chosen', {});
export const placeFormId = customId('checkin.place', {});
export const placeChosenId = customId('checkin.place.chosen', { place: oneOf(promptPlaces) });
export const quietFormId = customId('checkin.quiet.form', {});
export const quietTypedId = customId('checkin.quiet.typed', {});
export const rarerFormId = customId('checkin.rarer', {});
export const rarerChosenId = customId('checkin.rarer.chosen', {});
export const tellsFormId = customId('checkin.tells', {});
export const tellsChosenId = customId('checkin.tells.chosen', { tells: wordPart(['yes', 'no']) });
