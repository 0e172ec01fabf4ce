/** The question that the bot asks whoever writes to it: one message for all that waits, changed while they go on writing. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { addressed } from '#src/platform/discord/custom-id.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord, putInInbox, takeFromInbox } from '#src/members/index.ts';
import type { InboxLine } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { eachLanguageOnce } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { spotOf } from '../acting/spot.ts';
import { lockWriter, readContact, saveContact } from './draft.ts';
import type { ContactDraft } from './draft.ts';
import type { HelpSpot } from '../help/messages/number.ts';
import { contactNoId, contactOpenId } from './ids.ts';
import { contactAsked } from './messages.ts';

/** What the inbox calls the question, where Discord does not bring it. */
export const contactWaitsKind = 'escalation.contact_waits';

/** @returns undefined where nothing waits there any more */
export async function contactWaits(
  t: Translate,
  draft: Ref,
  { tx, community }: { readonly tx: GuildTx; readonly community: Community },
): Promise<InboxLine | undefined> {
  if (!(await readContact(tx, community, draft))) return undefined;
  return { says: t('contact:waits'), open: contactOpenId.make({ draft }), label: t('contact:waitsOpen') };
}

/** What somebody wrote and has not sent, to be asked about it at a tap of theirs. */
export async function contactFor(
  community: Community,
  { draft: ref, user }: { readonly draft: Ref; readonly user: string },
): Promise<{ readonly draft: ContactDraft; readonly spot: HelpSpot } | undefined> {
  return community.transaction(async (tx) => {
    const draft = await readContact(tx, community, ref);
    if (draft?.user !== user) return undefined;
    return { draft, spot: await spotOf(tx, community, await memberRecord(tx, community, user)) };
  });
}

export const contactPrompt = deliveryKind({
  name: 'contact.prompt',
  async load(tx, { subject }, community) {
    const draft = await readContact(tx, community, subject);
    if (!draft || !community.settings) return undefined;
    const spot = await spotOf(tx, community, await memberRecord(tx, community, draft.user));
    const { ref, locale } = community.settings;
    const languages = draft.locale === undefined ? undefined : [draft.locale];
    return {
      draft,
      spot: { ...spot, locale: draft.locale ?? locale },
      languages,
      first: locale,
      community: ref,
    };
  },
  async send({ draft, spot, languages, first, community: ref }, sending, row) {
    const { discord, translations, community, repeated, firstTriedAt, bot } = sending;
    const { channel, prompt } = draft;
    const server =
      draft.communities > 1 ? undefined : await discord.guild(community.guild).then(({ name }) => name);
    const read = languages ?? eachLanguageOnce([first, ...translations.locales]);
    const asked = contactAsked(
      { draft: row.subject, ...draft, server, spot },
      read.map((locale) => translations.for(locale)),
    );
    const shown = forDirectMessages(asked, ref);
    if (prompt !== undefined) {
      const edited = await discord.editMessage(channel, prompt, shown).catch((error: unknown) => {
        if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      });
      if (edited) return edited.id;
    }
    const carries = addressed(contactNoId.make({ draft: row.subject }), ref);
    const before =
      repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
    if (before) return (await discord.editMessage(channel, before.id, shown)).id;
    return (await discord.createMessage(channel, shown, nonceOf(row.ref))).id;
  },
  async record(tx, prompt, { draft: { user } }, { subject }, community) {
    await lockWriter(tx, community, user);
    const draft = await readContact(tx, community, subject);
    if (draft && (draft.prompt !== prompt || draft.unreached))
      await saveContact(tx, community, subject, { ...draft, prompt, unreached: undefined });
    if (draft?.unreached) await takeFromInbox(tx, community, { user, kinds: [contactWaitsKind], subject });
  },
  async instead(tx, { subject }, community) {
    const user = (await readContact(tx, community, subject))?.user;
    if (user === undefined) return;
    await lockWriter(tx, community, user);
    const draft = await readContact(tx, community, subject);
    if (!draft) return;
    await saveContact(tx, community, subject, { ...draft, unreached: true });
    await takeFromInbox(tx, community, { user, kinds: [contactWaitsKind], subject });
    await putInInbox(tx, community, { user, kind: contactWaitsKind, subject });
  },
});

export function promptDelivery(draft: Ref): Wanted {
  return {
    kind: contactPrompt,
    subject: draft,
    target: `contact:${draft}`,
    occasion: newRef(),
    priority: 0,
  };
}
