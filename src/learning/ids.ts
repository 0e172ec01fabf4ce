/** The custom ids of the library and of coping cards. What somebody looks for, wrote or lives with stands in none. */
import { customId, numberPart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { memberIds } from '#src/members/index.ts';
import { slugPart } from '#src/topics/index.ts';
import { backReasons, resourceTroubles, situations } from './types.ts';

/** `-`: any. */
const orAny = <Value extends string>(part: Part<Value>): Part<Value | '-'> => ({
  parse: (text) => (text === '-' ? text : part.parse(text)),
});

/** `kept` stands for what was looked for, if this process still remembers it; `topic` for the one topic that it was a name of. */
export const foundId = customId('library.found', {
  kept: refPart,
  topic: orAny(slugPart),
  asked: wordPart(['all', 'words']),
  page: numberPart,
});
const aResource = { resource: refPart };
export const resourceId = customId('library.look', aResource);
export const saveId = customId('library.save', aResource);
export const dropId = customId('library.drop', aResource);
export const troubleId = customId('library.wrong', aResource);
export const tellTroubleId = customId('library.wrong.tell', {
  resource: refPart,
  trouble: wordPart(resourceTroubles),
});
export const savedListId = customId('library.saved', { page: numberPart });

/** `next`: what they were about to do, which comes right after they agreed. */
const thens = ['save', 'cards'] as const;
const agreeing = { version: numberPart, next: wordPart(thens), resource: orAny(refPart) };
export const agreeId = customId('library.agree', agreeing);
/** The answer to the age question, which goes on to what they were about to do. */
export const ageThenAgreeId = customId('library.age', { age: memberIds.agePart, ...agreeing });
export type Then = (typeof thens)[number];

/** Leads: what waits for a look, whether it is on the shelf or put forward. */
const anItem = { from: wordPart(['shelf', 'suggestion']), item: refPart };
export const reviewListId = customId('library.review', { page: numberPart });
export const reviewId = customId('library.review.look', anItem);
export const confirmId = customId('library.review.good', anItem);
export const wordsFormId = customId('library.review.words', anItem);
export const wordsWrittenId = customId('library.review.written', anItem);
export const factsFormId = customId('library.review.facts', anItem);
export const factsChosenId = customId('library.review.chosen', anItem);
export const takeOutId = customId('library.review.out', anItem);
export const takeOutSurelyId = customId('library.review.out.sure', anItem);

const situationPart = wordPart(situations);
export const drawId = customId('cards.draw', {
  situation: orAny(situationPart),
  topic: orAny(slugPart),
  seed: refPart,
  last: orAny(refPart),
});
export const chooseSituationId = customId('cards.choose', { topic: orAny(slugPart) });
export const situationChosenId = customId('cards.chosen', { topic: orAny(slugPart) });
export const cardsId = customId('cards.mine', { page: numberPart });
export const writeFormId = customId('cards.write', { card: orAny(refPart) });
export const writtenId = customId('cards.written', { card: refPart });
const aCard = { card: refPart };
/** As it was read: what its author writes anew is another version, and is decided about only by who has read that. */
const asRead = { ...aCard, version: numberPart };
export const takeBackId = customId('cards.take_back', aCard);
export const takeBackSurelyId = customId('cards.take_back.sure', aCard);
export const reportCardId = customId('cards.report', aCard);
export const reportCardSurelyId = customId('cards.report.sure', aCard);
export const lookAtCardId = customId('cards.look', aCard);
export const letInId = customId('cards.let_in', asRead);
export const whyBackId = customId('cards.why', asRead);
export const sendBackId = customId('cards.back', { ...asRead, reason: wordPart(backReasons) });
