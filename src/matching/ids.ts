/** The custom ids of matching. None of them says who somebody is, or who the other is. */
import { memberIds } from '#src/members/index.ts';
import { customId, numberPart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { scheduleNames } from './schedule.ts';
import { answers, feelings } from './states.ts';
import { onsetBands } from './types.ts';

const zonePart: Part<string> = { parse: (text) => (isTimeZone(text) ? text : undefined) };

export const cardId = customId('match', {});
export const moreId = customId('match.more', {});
/** The version of the words that stood above it. */
const asked = { version: numberPart };
export const agreeId = customId('match.agree', asked);
export const ageThenAgreeId = customId('match.age', { age: memberIds.agePart, ...asked });
export const notNowId = customId('match.not_now', {});

export const formNames = ['what', 'more', 'how'] as const;
const aForm = { form: wordPart(formNames) };
export const formId = customId('match.form', aForm);
export const toldId = customId('match.told', aForm);
export const topicFormId = customId('match.topic', {});
export const topicTypedId = customId('match.topic.typed', {});
export const topicId = customId('match.topic.add', { topic: { parse: (text) => text || undefined } });
export const zoneFormId = customId('match.zone', {});
export const zoneTypedId = customId('match.zone.typed', {});
export const zoneId = customId('match.zone.set', { zone: zonePart });
export const onsetId = customId('match.onset', {});
export const onsetSetId = customId('match.onset.set', {
  onset: wordPart([...onsetBands, 'none'] as const),
});

export const pauseId = customId('match.pause', {});
export const resumeId = customId('match.resume', {});
export const leavePoolId = customId('match.leave', {});
export const leavePoolSurelyId = customId('match.leave.sure', {});
export const findNowId = customId('match.find', {});

const aSide = { side: refPart };
export const proposalId = customId('match.look', aSide);
export const answerId = customId('match.answer', { side: refPart, answer: wordPart(answers) });

const aMatch = { match: refPart };
export const matchId = customId('match.one', aMatch);
export const endId = customId('match.end', aMatch);
export const endSurelyId = customId('match.end.sure', { match: refPart, next: wordPart(['again', 'rest']) });
export const reopenId = customId('match.reopen', aMatch);
export const feelId = customId('match.feel', { match: refPart, feeling: wordPart(feelings) });
export const helpId = customId('match.help', aMatch);
/** The reference is the report's: a form that arrives twice is one report. */
export const helpFormId = customId('match.help.form', { match: refPart, report: refPart });

export const apartListId = customId('match.apart', { page: numberPart });
export const apartBackId = customId('match.apart.back', { apart: refPart });

export const mentorId = customId('match.mentor', {});
export const mentorFormId = customId('match.mentor.form', {});
export const mentorAppliedId = customId('match.mentor.applied', {});
export const mentorRestId = customId('match.mentor.rest', { weeks: wordPart(['0', '2', '6']) });
export const mentorStopId = customId('match.mentor.stop', {});

/** For leads. */
export const roundsId = customId('match.rounds', {});
const aRound = { round: refPart };
export const letGoId = customId('match.rounds.go', aRound);
export const holdId = customId('match.rounds.hold', aRound);
export const modeId = customId('match.rounds.mode', { mode: wordPart(['by_itself', 'after_a_look']) });
export const whenId = customId('match.rounds.when', {});
export const whenSetId = customId('match.rounds.when.set', { schedule: wordPart(scheduleNames) });
export const mentorsId = customId('match.mentors', { page: numberPart });
const aMentor = { mentor: refPart };
export const mentorLookId = customId('match.mentors.look', aMentor);
export const mentorDecideId = customId('match.mentors.decide', {
  mentor: refPart,
  decision: wordPart(['approve', 'decline', 'stop', 'fine']),
});
