/** *Meet someone*, under the message where newcomers begin: who can say hello, or the way to a group. */
import { meetSomebody, meetSomebodyId, whoSaysHello } from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';

export const meetSomeone = button({
  id: meetSomebodyId,
  access: everyone,
  answers: 'reply',
  run: async (_values, { community, caller, t }) =>
    ok(meetSomebody(await whoSaysHello(community, caller.id), t)),
});
