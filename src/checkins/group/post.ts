/** A question in its group's channel, with a thread for whoever likes to talk, in a forum as a post; drawn again once somebody answered. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as stored from '#db/checkins/group.ts';
import { awake } from '#src/groups/index.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, findOwnPost, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupAnswerId } from '../ids.ts';
import { groupQuestion } from './messages.ts';
import { questionsOf } from './packs.ts';
import { nextQuestion } from './rotation.ts';

export const groupPost = deliveryKind({
  name: 'checkin.group',
  async load(tx, row, community) {
    const found = await stored.post(tx, row.subject);
    const channel = found?.post.channelId ?? found?.group.channel;
    if (!found || !channel || !community.settings || found.group.state !== 'active') return undefined;
    return { ...found, channel, locale: community.settings.locale };
  },
  async send(
    { post, checkin, group, channel, locale },
    { discord, community, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const t = translations.for(locale);
    const questions = questionsOf(checkin.pack, checkin.own, t);
    const index = nextQuestion(post.number, questions.length, post.checkinRef);
    const question = post.question ?? questions[index] ?? '';
    const shown = groupQuestion({ post: post.ref, question, answered: post.answered }, t);
    const thread = { group, thread: channel };
    if (post.messageId) {
      const { messageId } = post;
      await awake(discord, thread, () => discord.editMessage(channel, messageId, shown)).catch(gone);
      return { question, channel, message: messageId };
    }
    const carries = groupAnswerId.make({ post: post.ref });
    if (group.kind === 'forum') {
      const trace = { guild: community.guild, forum: channel, bot, carries };
      const made = repeated ? await findOwnPost(discord, trace) : undefined;
      const id = made ?? (await openPost()).id;
      // A post and the message that it begins with have one id.
      return { question, channel: id, message: id };
    }
    const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    const { id } = made || (await discord.createMessage(channel, shown, nonceOf(row.ref)));
    // A circle is a thread already, and a message takes one thread only.
    if (group.kind === 'text')
      await discord.openThread(channel, id, t('checkins:groupThread')).catch(isThereOrCannot);
    return { question, channel, message: id };

    /** People may be told of a new post by its name alone, so it is the day's and not the question's. */
    async function openPost() {
      const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: checkin.zone });
      const name = t('checkins:groupPost', { date: date.format(post.dueAt) });
      return discord.createPost(channel, name, shown, reasonOf(post.ref));
    }
  },
  record: (tx, { question, channel, message }, view) =>
    stored.savePost(tx, view.post.ref, { question, channelId: channel, messageId: message }),
});

/** Somebody took the message away, or the post that it began: there is nothing to draw. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

/** It is there already, or none can be opened here now: the question stands, and is answered beside it. */
function isThereOrCannot(error: unknown): void {
  const refused = refusedWith(
    error,
    RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage,
    RESTJSONErrorCodes.MaximumActiveThreads,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.MissingAccess,
  );
  if (!refused) throw error;
}

export function groupPostDelivery({ ref }: { ref: Ref }, post: Ref, now: Date, version = 1): Wanted {
  return {
    kind: groupPost,
    subject: post,
    target: `group-checkin:${ref}`,
    version,
    priority: 7,
    notAfter: after(now, days(1)),
  };
}
