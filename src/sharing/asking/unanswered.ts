/**
 * A question that nobody has answered for a day comes back, once, to those who look after its group; where nobody does, to the team.
 * Under a group's name all of that is the same whoever asked: whom it passes over would show who it was.
 */
import { facilitatorsOf } from '#db/sharing/audience.ts';
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, isPaused, putInInboxes } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { openAuthor } from '../content.ts';
import { byGuild } from '../feelings.ts';
import { inboxKinds } from '../inbox.ts';
import { waitsForTeam } from '../messages/asking.ts';

/** Under a group's name the team hears of it unless there are so many who look after the group: one alone may be who asked. */
const enough = { own: 1, group: 2 } as const;

const wanted = (kind: Wanted['kind'], question: Ref): Wanted => ({
  kind,
  subject: question,
  target: `shared:${question}`,
  priority: 6,
});

export function bringQuestionsBack({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'sharing.unanswered',
    every: '35 */5 * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => posts.due(tx, 'returnAt', now));
      for (const [guild, refs] of byGuild(due)) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          for (const { ref } of await posts.claim(tx, 'returnAt', refs, now))
            await deliver(tx, community, wanted(lookedAt, ref));
        });
      }
    },
  };
}

/** Looks who has written below it, and reads nothing of what they wrote. */
export const lookedAt = deliveryKind({
  name: 'sharing.looked_at',
  async load(tx, row, community) {
    const post = await posts.find(tx, row.subject);
    if (post?.state !== 'up' || post.messageId === null || post.channelId === null) return undefined;
    const place = post.threadId ?? post.channelId;
    const answers = await posts.answersTo(tx, post.ref);
    // What an asker adds under the same name is no answer; under their other name, nobody may tell that it is theirs.
    if (answers.some(({ authorHash }) => authorHash !== post.authorHash)) return undefined;
    const asker = post.nameRef === null ? await openAuthor(tx, community, post) : undefined;
    return { post, place, from: post.messageId, asker };
  },
  async send({ place, from, asker }, { discord, bot }) {
    const below = await discord.messagesAfter(place, from);
    return below.some(({ author }) => author.id !== bot && author.id !== asker);
  },
  async record(tx, answered, { post, asker }, _row, community) {
    if (!answered) await tellSomebody(tx, community, post, asker);
  },
});

async function tellSomebody(
  tx: GuildTx,
  community: Community,
  { ref, groupRef, nameRef }: PostRow,
  asker: string | undefined,
): Promise<void> {
  const may: string[] = [];
  for (const user of await facilitatorsOf(tx, groupRef))
    if (user !== asker && !(await isPaused(tx, user)) && !(await isDeceased(tx, user))) may.push(user);
  await putInInboxes(tx, community, may, { kind: inboxKinds.unanswered, subject: ref });
  if (may.length < enough[nameRef === null ? 'own' : 'group'])
    await deliver(tx, community, wanted(teamNote, ref));
}

export const teamNote = deliveryKind({
  name: 'sharing.team_note',
  async load(tx, row, { settings, guild }) {
    const post = await posts.find(tx, row.subject);
    if (!settings || post?.state !== 'up' || post.channelId === null || post.messageId === null)
      return undefined;
    const at = { guild, channel: post.channelId, message: post.messageId };
    return { at, channel: settings.staffChannel, locale: settings.locale };
  },
  async send({ at, channel, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const says = waitsForTeam(at, translations.for(locale));
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says }))) return;
    await discord.createMessage(channel, says, nonceOf(row.ref));
  },
});
