/** Inviting to a circle, for whoever looks after it, and saying no to an invitation. Saying yes is joining. */
import { z } from 'zod';
import {
  circleToInviteTo,
  declineInvitation,
  declineInviteId,
  inviteChosenId,
  inviteDeclined,
  invitedTo,
  inviteId,
  inviteRefused,
  inviteTo,
  whoToInvite,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, select } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

// Facilitators are no role of the server's: who may is checked with the circle.
const choose = button({
  id: inviteId,
  access: everyone,
  answers: 'reply',
  async run({ group }, { community, caller, t }) {
    const found = await circleToInviteTo(community, { circle: { ref: group }, by: caller });
    return found.ok ? ok(whoToInvite(found.value, t)) : err(inviteRefused(found.error));
  },
});

const chosen = select({
  id: inviteChosenId,
  access: everyone,
  answers: 'update',
  chosen: z.array(z.string()).min(1),
  async run({ group }, users, { community, caller, t }) {
    const invited = await inviteTo(community, { circle: { ref: group }, by: caller, users });
    return invited.ok ? ok(invitedTo(invited.value, t)) : err(inviteRefused(invited.error));
  },
});

const decline = button({
  id: declineInviteId,
  access: everyone,
  answers: 'update',
  async run({ group }, { community, caller, t }) {
    await declineInvitation(community, { group, user: caller.id });
    return ok(inviteDeclined(t));
  },
});

export const inviteHandlers = [choose, chosen, decline];
