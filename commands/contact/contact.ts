/** What is pressed under the question of the bot whether something goes to the moderators. */
import { contact, help } from '#src/escalation/index.ts';
import type { Community } from '#src/platform/community.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { inTime } from '#src/platform/in-time.ts';
import { err, ok } from '#src/platform/result.ts';
import type { ReachHandlerNeeds } from '../help-now/reach.ts';

/** How long it may take before that is said, in milliseconds. */
const patience = 5_000;

/** Whom moderators will see that it is from; undefined where it is sealed. */
const seenAs = (way: contact.ContactWay, user: string) => (way === 'known' ? user : undefined);

export function contactHandlers(needs: ReachHandlerNeeds): readonly Handler[] {
  const sendTo = async (
    target: Community,
    { draft, way }: { draft: string; way: contact.ContactWay },
    { community: holder, caller, t, locale, inDirectMessages }: Tap,
  ): Answer => {
    const sending = contact.sendContact({ holder, target }, { draft, way, user: caller.id, locale });
    // The work goes on, and pressed again it is sent once.
    const sent = await inTime(sending, patience);
    if (!sent.ok) return err(contact.contactRefused(sent.error, { inDirectMessages }));
    const duty = await help.dutyIn(needs.duty, target, seenAs(way, caller.id));
    return ok(contact.contactSent({ way, duty, inDirectMessages }, t));
  };

  return [
    button({
      id: contact.contactOpenId,
      access: everyone,
      answers: 'reply',
      async run({ draft: ref }, { community, caller, t }) {
        const waiting = await contact.contactFor(community, { draft: ref, user: caller.id });
        if (!waiting) return err(contact.contactRefused('too_late', { inDirectMessages: false }));
        const { draft, spot } = waiting;
        const server = draft.communities > 1 ? undefined : await needs.serverName(community.guild);
        return ok(contact.contactAsked({ ...draft, draft: ref, spot, server, elsewhere: true }, [t]));
      },
    }),
    button({
      id: contact.contactSendId,
      access: everyone,
      answers: 'update',
      failed: contact.contactUnsure,
      async run(chosen, tap) {
        const theirs = await help.theirCommunities(needs, tap.caller.id);
        const [only, ...others] = theirs;
        if (others.length === 0) return sendTo(only ?? tap.community, chosen, tap);
        const choices = await help.choicesAmong(needs, undefined, theirs, seenAs(chosen.way, tap.caller.id));
        return ok(contact.contactWhich(chosen, choices, tap.t));
      },
    }),
    button({
      id: contact.contactToId,
      access: everyone,
      answers: 'update',
      failed: contact.contactUnsure,
      async run({ community: ref, ...chosen }, tap) {
        const theirs = await help.theirCommunities(needs, tap.caller.id);
        const target = theirs.find(({ settings }) => settings?.ref === ref);
        return target ? sendTo(target, chosen, tap) : err(contact.contactRefused('too_late', tap));
      },
    }),
    button({
      id: contact.contactNoId,
      access: everyone,
      answers: 'update',
      async run({ draft }, { community, caller, t, inDirectMessages }) {
        await contact.forgetContact(community, { draft, user: caller.id });
        return ok(contact.contactNotSent({ inDirectMessages }, t));
      },
    }),
  ];
}
