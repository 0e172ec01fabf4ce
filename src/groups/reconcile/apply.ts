/** Turns a plan into deliveries, in one transaction. What it cannot take at once is left to the next look. */
import * as care from '#db/group-care.ts';
import * as categories from '#db/group-categories.ts';
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, hours } from '#src/platform/durations.ts';
import { accessDelivery } from '../deliveries/access.ts';
import { buildNext } from '../deliveries/build.ts';
import { circleMembersDelivery } from '../deliveries/circle-members.ts';
import { close, closeDelivery } from '../deliveries/close.ts';
import { driftDelivery } from '../deliveries/drift-card.ts';
import { hallDelivery } from '../deliveries/hall.ts';
import { openedDelivery } from '../deliveries/opened.ts';
import { remakeRole } from '../deliveries/role.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Step } from './plan.ts';

/** Steps of one look: as many as a transaction takes in a second or two. */
const atOnce = 500;

/** The look that found the steps. */
export interface Look {
  readonly ref: Ref;
  readonly run: number;
}

export async function applySteps(
  tx: GuildTx,
  community: Community,
  steps: readonly Step[],
  look: Look,
): Promise<void> {
  for (const step of steps.slice(0, atOnce)) await apply(tx, community, step, look);
  if ((await care.foundOpen(tx, look.run)).length > 0) await deliver(tx, community, openedDelivery(look));
  // Not at once: what Discord refuses would be asked for without end.
  if (steps.length > atOnce) await care.due(tx, community.now());
}

/** Staff have been told that it is being closed; or, where Discord refuses that, that it is still open (see still-open.ts). */
function isKnownOpen(tx: GuildTx, community: Community, group: Ref): Promise<boolean> {
  const since = after(community.now(), -hours(1));
  return care.closingKnown(tx, { group, kind: close.name, since });
}

async function apply(tx: GuildTx, community: Community, step: Step, { ref, run }: Look): Promise<void> {
  switch (step.do) {
    case 'close':
      if (step.toOthers && !(await isKnownOpen(tx, community, step.group)))
        await groups.place(tx, step.group, { openedRun: run });
      return deliver(tx, community, closeDelivery(step.group, run));
    case 'remake_category': {
      if (!(await categories.forgetCategory(tx, step.number, step.channel))) return undefined;
      const [one] = await groups.inCategory(tx, step.number);
      return one && buildNext(tx, community, one);
    }
    case 'remake_channel': {
      if (!(await groups.forgetChannel(tx, step.group, step.channel))) return undefined;
      const group = await groups.find(tx, step.group);
      return group && buildNext(tx, community, group);
    }
    case 'remake_voice': {
      if (!(await groups.forgetVoice(tx, step.group, step.channel))) return undefined;
      const group = await groups.find(tx, step.group);
      return group && buildNext(tx, community, group);
    }
    case 'recount':
      return deliver(tx, community, circleMembersDelivery(step.group, run));
    case 'mend_hall':
      return deliver(tx, community, hallDelivery({ ref, run }));
    case 'remake_role':
      return remakeRole(tx, community, step);
    case 'let':
      return deliver(
        tx,
        community,
        accessDelivery({ ref: step.membership, version: step.version }, `${step.version}.look${run}`),
      );
    case 'ask': {
      const there = (await care.openDrifts(tx)).find(({ group }) => group === step.group);
      const drift = there
        ? await care.changeDrift(tx, there.ref, { from: 'shown', to: 'shown', mark: step.mark })
        : await care.addDrift(tx, { ...step, now: community.now() });
      return drift && deliver(tx, community, driftDelivery(drift));
    }
    case 'ask_no_more': {
      const drift = await care.changeDrift(tx, step.drift, { from: 'shown', to: 'undone' });
      return drift && deliver(tx, community, driftDelivery(drift));
    }
  }
}
