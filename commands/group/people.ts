/** *What people show*, under one's own groups: what those in the same group have chosen to show to each other. */
import { z } from 'zod';
import {
  choosePeopleId,
  groupRefused,
  myGroups,
  ownGroups,
  peopleId,
  peopleIn,
  peopleShown,
  showPeopleId,
  whichPeople,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, select } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';

async function show(group: Ref, page: number, { community, caller, locale, t }: Tap): Answer {
  const found = await peopleIn(community, { group, user: caller.id });
  const reader = { locale, now: community.now(), page };
  return found.ok ? ok(peopleShown(found.value, reader, t)) : err(groupRefused(found.error));
}

const begin = button({
  id: showPeopleId,
  access: everyone,
  answers: 'reply',
  async run(_values, tap) {
    const mine = (await myGroups(tap.community, tap.caller.id)).filter(({ state }) => state === 'joined');
    const [only, ...others] = mine;
    if (!only) return ok(ownGroups([], 0, tap.t));
    return others.length === 0 ? show(only.ref, 0, tap) : ok(whichPeople(mine, tap.t));
  },
});

const choose = select({
  id: choosePeopleId,
  access: everyone,
  answers: 'update',
  chosen: z.tuple([z.string().regex(refPattern)]),
  run: (_values, [group], tap) => show(group, 0, tap),
});

const page = button({
  id: peopleId,
  access: everyone,
  answers: 'update',
  run: ({ group, page: number }, tap) => show(group, Number(number), tap),
});

export const peopleHandlers = [begin, choose, page];
