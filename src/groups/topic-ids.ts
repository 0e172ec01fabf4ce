/** The custom ids of finding and making groups by topic. */
import { customId, refPart } from '#src/platform/discord/custom-id.ts';
import { slugPart } from '#src/topics/index.ts';

/** The groups about a topic. */
export const aboutTopicId = customId('group.about', { topic: slugPart });
/** Makes the group of a kept plan, about a topic or about one of its own. */
export const planTopicId = customId('group.plan_topic', { plan: refPart, topic: slugPart });
export const planOwnTopicId = customId('group.plan_own', { plan: refPart });
export const planNothingId = customId('group.plan_nothing', {});
