/** Requests to join a group, for those who look after it: looked at privately, answered with a yes or a kind no. */
import {
  acceptId,
  acceptRequest,
  declineFormId,
  declineId,
  declineRequest,
  lookAtRequest,
  lookAtRequestId,
  nextRequest,
  nextRequestId,
  requestAccepted,
  requestDeclined,
  requestRefused,
  requestShown,
  whyDeclined,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

// Facilitators are no role of the server's: who may is checked with the group.
const look = button({
  id: lookAtRequestId,
  access: everyone,
  answers: 'reply',
  async run({ request: ref }, { community, caller, t }) {
    const found = await lookAtRequest(community, { ref, by: caller });
    return found.ok ? ok(requestShown(found.value, t)) : err(requestRefused(found.error));
  },
});

const next = button({
  id: nextRequestId,
  access: everyone,
  answers: 'reply',
  async run({ group }, { community, caller, t }) {
    const found = await nextRequest(community, { group, by: caller });
    return found.ok ? ok(requestShown(found.value, t)) : err(requestRefused(found.error));
  },
});

const accept = button({
  id: acceptId,
  access: everyone,
  answers: 'update',
  async run({ request: ref }, { community, caller, t }) {
    const accepted = await acceptRequest(community, { ref, by: caller });
    return accepted.ok ? ok(requestAccepted(accepted.value, t)) : err(requestRefused(accepted.error));
  },
});

const why = button({
  id: declineFormId,
  access: everyone,
  answers: 'update',
  async run({ request: ref }, { community, caller, t }) {
    const found = await lookAtRequest(community, { ref, by: caller });
    return found.ok ? ok(whyDeclined(found.value, t)) : err(requestRefused(found.error));
  },
});

const decline = button({
  id: declineId,
  access: everyone,
  answers: 'update',
  async run({ request: ref, reason }, { community, caller, t }) {
    const declined = await declineRequest(community, { ref, by: caller, reason });
    return declined.ok ? ok(requestDeclined(t)) : err(requestRefused(declined.error));
  },
});

export const requestHandlers = [look, next, accept, why, decline];
