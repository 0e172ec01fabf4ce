/** The custom ids of topics. */
import { customId, numberPart, refPart } from '#src/platform/discord/custom-id.ts';
import { slugPart } from './slug.ts';

/** `kept` stands for what was typed, if this process still remembers it. */
export const askLeadsId = customId('topic.ask', { kept: refPart });
export const askFormId = customId('topic.ask_form', {});

const aRequest = { request: refPart };
export const listRequestsId = customId('topic.requests', { page: numberPart });
export const decideId = customId('topic.decide', aRequest);
export const makeTopicId = customId('topic.make', aRequest);
export const nameTopicId = customId('topic.alias', aRequest);
export const nameTopicFormId = customId('topic.alias_form', aRequest);
export const aliasOfId = customId('topic.alias_of', { request: refPart, topic: slugPart });
export const setAsideId = customId('topic.aside', aRequest);
