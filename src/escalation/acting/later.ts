/**
 * A time-out that somebody was told of, and that Discord then refused: they are told that it was not carried out, and where it is
 * tried again, that it now is and until when. Once each, by direct message as the notice came.
 */
import type { GuildTx } from '#db/database.ts';
import { isDeceased, memberRecord, putInInbox } from '#src/members/index.ts';
import type { SayInInbox } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { laterMessage, laterWords } from '../messages/standing.ts';
import { readAction } from './content.ts';
import type { Action } from './content.ts';
import { leaveInInbox } from './letter.ts';
import { standingOf } from './standing.ts';

/** What the inbox calls it. */
export const laterKind = 'escalation.later';

const versions = { not_done: 1, done: 2 } as const;

/** Whether what was to be said is still so. */
async function stillSo(
  tx: GuildTx,
  community: Community,
  { subject, version }: { subject: Ref; version: number },
): Promise<Action | undefined> {
  const action = await readAction(tx, community, subject);
  const standing = action && standingOf(action, community.now());
  const so =
    version === versions.not_done
      ? standing === 'not_done'
      : standing === 'holds' && action?.state === 'done';
  return so ? action : undefined;
}

export const later = deliveryKind({
  name: 'case.later',
  async load(tx, row, community) {
    const action = await stillSo(tx, community, row);
    if (!action || !community.settings || (await isDeceased(tx, action.content.user))) return undefined;
    const record = await memberRecord(tx, community, action.content.user);
    const { ref, locale } = community.settings;
    const standing = standingOf(action, community.now());
    return { action, standing, locale: record?.locale ?? locale, community: ref };
  },
  async send({ action, standing, locale, community }, sending, row) {
    const { discord, translations, repeated, firstTriedAt: since, bot } = sending;
    const shown = forDirectMessages(laterMessage(action, standing, translations.for(locale)), community);
    const channel = await discord.openDirectMessages(action.content.user);
    if (repeated && (await findOwnMessage(discord, { channel, since, bot, says: shown }))) return;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
  },
  async instead(tx, row, community) {
    const action = await stillSo(tx, community, row);
    if (action)
      await putInInbox(tx, community, {
        user: action.content.user,
        kind: laterKind,
        subject: action.ref,
      });
  },
});

/** As it stands when it is read. */
export const laterSaid: SayInInbox = async (t, ref, { tx, community }) => {
  const action = await readAction(tx, community, ref);
  return action && laterWords(action, standingOf(action, community.now()), t);
};

/** Says what became of it to whoever was told of it. Nothing else than a time-out says until when it lasts. */
export async function tellLater(
  tx: GuildTx,
  community: Community,
  action: Action,
  what: keyof typeof versions,
): Promise<void> {
  if (action.deed !== 'time_out' || !action.toldAt) return;
  // Who has the notice in their inbox reads there how it stands. It waits there anew once that has changed.
  if (action.untold) return what === 'done' ? leaveInInbox(tx, community, action) : undefined;
  await deliver(tx, community, {
    kind: later,
    subject: action.ref,
    target: `later:${action.ref}`,
    version: versions[what],
    notAfter: after(community.now(), days(1)),
    priority: 1,
  });
}
