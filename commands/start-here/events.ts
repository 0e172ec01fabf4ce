/** *Events*, under the message where newcomers begin: what is coming up on this server, for those who may see it. */
import { maySee } from '#src/communities/index.ts';
import type { ServerState } from '#src/communities/index.ts';
import { comingUp, comingUpId, comingUpShown } from '#src/gatherings/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import { ok } from '#src/platform/result.ts';

export interface EventsNeeds {
  readonly serverState: (guild: string) => Promise<ServerState>;
  readonly scheduledEvents: Discord['scheduledEvents'];
}

export function eventsHandler({ serverState, scheduledEvents }: EventsNeeds): Handler {
  return button({
    id: comingUpId,
    access: everyone,
    answers: 'reply',
    async run(_values, { community: { guild }, caller, t }) {
      const [server, events] = await Promise.all([serverState(guild), scheduledEvents(guild)]);
      const visible = comingUp(events, (channel) => maySee(server, channel, caller));
      return ok(comingUpShown(guild, visible, t));
    },
  });
}
