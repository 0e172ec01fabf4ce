/** What a server and a database are after a plan was carried out, as the deliveries would leave them. */
import type { Step } from '#src/groups/reconcile/plan.ts';
import { isLetIn, lacking, strangers } from '#src/groups/reconcile/lets.ts';
import type { Kept } from '#src/groups/reconcile/plan.ts';
import type { SeenServer } from '#src/groups/reconcile/seen.ts';
import { hallNumber } from '#src/platform/discord/hall/place.ts';
import { roomsOf } from '#src/groups/rooms.ts';
import { closed, everyoneMay } from '#src/groups/rights.ts';
import { newRef } from '#src/platform/ref.ts';
import {
  aTag,
  aVoiceRoom,
  hallOverwrites,
  newId,
  overwriteFor,
  staffOverwrites,
  withChannel,
  withOverwrite,
} from './a-server.ts';
import type { State } from './a-server.ts';

export function applied({ kept, server }: State, steps: readonly Step[]): State {
  return steps.reduce(after, { kept, server });
}

function after({ kept, server }: State, step: Step): State {
  switch (step.do) {
    case 'close':
      return { kept, server: closedAgain(kept, server, step.group) };
    case 'remake_category': {
      const id = newId();
      const channels = new Map(server.channels);
      channels.set(id, { id, name: 'Groups', topic: undefined, category: undefined, overwrites: [] });
      const moved = kept.groups.map((group) =>
        group.categoryNumber === step.number
          ? { ...group, places: { ...group.places, category: id } }
          : group,
      );
      for (const { places, looks } of moved) {
        const channel = channels.get(places.channel ?? '');
        if (channel && !looks.movedByHand) channels.set(channel.id, { ...channel, category: id });
      }
      const categories = kept.categories.map((one) =>
        one.number === step.number ? { ...one, channel: id } : one,
      );
      return { kept: { ...kept, groups: moved, categories }, server: { ...server, channels } };
    }
    case 'remake_channel': {
      const id = newId();
      const group = kept.groups.find(({ ref }) => ref === step.group);
      if (!group) throw new Error('a group that is there');
      const channels = new Map(server.channels);
      const overwrites = [
        ...staffOverwrites(group.kind),
        ...kept.memberships
          .filter((one) => one.group === group.ref && isLetIn(one))
          .map((one) => overwriteFor(one, group.kind)),
      ];
      const { category } = group.places;
      const tags = group.tags?.map(aTag);
      channels.set(id, { id, name: group.name, topic: undefined, category, overwrites, tags });
      const made = {
        ...group,
        places: { ...group.places, channel: id },
        looks: { name: group.name, topic: undefined, movedByHand: false, lockedByHand: false },
      };
      const groups = kept.groups.map((one) => (one === group ? made : one));
      return { kept: { ...kept, groups }, server: { ...server, channels } };
    }
    case 'remake_voice': {
      const id = newId();
      const group = kept.groups.find(({ ref }) => ref === step.group);
      if (!group) throw new Error('a group that is there');
      const letIn = kept.memberships.filter((one) => one.group === group.ref && isLetIn(one));
      const channels = new Map(server.channels);
      channels.set(id, aVoiceRoom(group, id, letIn));
      const made = { ...group, places: { ...group.places, voice: id } };
      const groups = kept.groups.map((one) => (one === group ? made : one));
      return { kept: { ...kept, groups }, server: { ...server, channels } };
    }
    case 'recount':
      return { kept, server: recounted(kept, server, step.group) };
    case 'mend_hall': {
      const id = kept.categories.find(({ number }) => number === hallNumber)?.channel ?? '';
      return { kept, server: withChannel(server, id, (hall) => ({ ...hall, overwrites: hallOverwrites() })) };
    }
    case 'remake_role': {
      const id = newId();
      const groups = kept.groups.map((one) => (one.ref === step.group ? { ...one, role: id } : one));
      const next = { ...kept, groups };
      return {
        kept: next,
        server: closedAgain(next, { ...server, roles: new Set([...server.roles, id]) }, step.group),
      };
    }
    case 'let': {
      const membership = kept.memberships.find(({ ref }) => ref === step.membership);
      const group = kept.groups.find(({ ref }) => ref === membership?.group);
      if (!membership || !group?.places.channel) return { kept, server };
      // Who left is forgotten once they are let out.
      const memberships = kept.memberships.filter((one) => one !== membership || one.state !== 'left');
      return {
        kept: { ...kept, memberships },
        server: roomsOf(group).reduce((seen, room) => {
          const { id, ...may } = overwriteFor(membership, room.kind);
          return withChannel(seen, room.id, (channel) =>
            withOverwrite(channel, id, step.in ? may : undefined),
          );
        }, server),
      };
    }
    case 'ask': {
      const others = kept.drifts.filter(({ group }) => group !== step.group);
      const { group, mark } = step;
      const drift = { ref: newRef(), group, mark, state: 'shown' as const, version: 1, card: undefined };
      return { kept: { ...kept, drifts: [...others, drift] }, server };
    }
    case 'ask_no_more':
      return { kept: { ...kept, drifts: kept.drifts.filter(({ ref }) => ref !== step.drift) }, server };
  }
}

function recounted(kept: Kept, server: SeenServer, ref: string): SeenServer {
  const group = kept.groups.find((one) => one.ref === ref);
  const inIt = kept.memberships.filter((one) => one.group === ref && isLetIn(one)).length;
  return withChannel(server, group?.places.channel ?? '', (channel) =>
    channel.thread ? { ...channel, thread: { ...channel.thread, members: inIt + 1 } } : channel,
  );
}

function closedAgain(kept: Kept, server: SeenServer, ref: string): SeenServer {
  const group = kept.groups.find((one) => one.ref === ref);
  if (!group?.places.channel) return server;
  const inIt = kept.memberships.filter((one) => one.group === ref);
  return roomsOf(group).reduce(
    (seen, { id: room, kind }) =>
      withChannel(seen, room, (channel) => {
        const everyone = channel.overwrites.find(({ id }) => id === server.guild);
        let mended = withOverwrite(channel, server.guild, {
          member: false,
          ...(everyone ? closed(everyone) : everyoneMay(group.state, kind)),
        });
        for (const { id } of strangers(channel, group, inIt, server)) mended = withOverwrite(mended, id);
        for (const { id, member, may } of lacking(mended, { role: group.role, kind }, server))
          mended = withOverwrite(mended, id, { member, ...may });
        return mended;
      }),
    server,
  );
}
