/**
 * `/lead member deceased`, the same in the menu of every person for moderators, whom Discord does not show `/lead`, and the card in
 * the staff channel that asks for the second person.
 */
import {
  memberCards,
  memberIds,
  rememberMember,
  remembranceByRef,
  remembranceOf,
} from '#src/members/index.ts';
import type { MemberEvents } from '#src/members/index.ts';
import { staff } from '#src/platform/discord/access.ts';
import { button, slash, userMenu } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { deceasedDefinition, leadDefinition } from './definition.ts';

const deceased = slash({
  definition: leadDefinition,
  path: 'member deceased',
  access: staff,
  run: ({ person }, tap) => asked(person, tap),
});

const deceasedMenu = userMenu({
  definition: deceasedDefinition,
  access: staff,
  run: ({ id }, tap) => asked(id, tap),
});

async function asked(person: string, { community, t }: Tap): Answer {
  const found = await remembranceOf(community, person);
  return ok(
    found ? memberCards.remembranceCard(found, community.now(), t) : memberCards.nothingToStop(person, t),
  );
}

const look = button({
  id: memberIds.rememberLookId,
  access: staff,
  answers: 'reply',
  async run({ member }, { community, t }) {
    const found = await remembranceByRef(community, member);
    return found
      ? ok(memberCards.remembranceCard(found, community.now(), t))
      : err(memberCards.rememberRefused('gone'));
  },
});

const notNow = button({
  id: memberIds.rememberNotNowId,
  access: staff,
  answers: 'update',
  run: async (_values, { t }) => ok(memberCards.notChanged(t)),
});

/** @param events - tells every area what is stopped, and what goes on */
export function deceasedHandlers(events: MemberEvents): readonly Handler[] {
  const say = button({
    id: memberIds.rememberId,
    access: staff,
    answers: 'update',
    async run({ member, step }, { community, caller, t }) {
      const done = await rememberMember(community, events, { member, step, by: caller.id });
      return done.ok
        ? ok(memberCards.remembered(done.value.outcome, step, t))
        : err(memberCards.rememberRefused(done.error));
    },
  });
  return [deceased, deceasedMenu, look, notNow, say];
}
