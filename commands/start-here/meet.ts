/** *Meet someone*, under the message where newcomers begin: who can say hello, the way to a group, and for adults the way to one person. */
import { meetSomebody, meetSomebodyId, whoSaysHello } from '#src/groups/index.ts';
import { cardFor, matchCards } from '#src/matching/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { message } from '#src/platform/discord/message.ts';
import { ok } from '#src/platform/result.ts';

export const meetSomeone = button({
  id: meetSomebodyId,
  access: everyone,
  answers: 'reply',
  async run(_values, { community, caller, locale, t }) {
    const inGroups = meetSomebody(await whoSaysHello(community, caller.id), t);
    const { state } = await cardFor(community, caller.id, locale);
    return ok(state === 'minor' ? inGroups : message(...inGroups.components, matchCards.meetOne(t)));
  },
});
