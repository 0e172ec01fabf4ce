/** `/group join`: the ground rules first, and what the buttons under them do. */
import {
  ageThenAgreeId,
  agreeId,
  askForHello,
  beforeAgreeing,
  beforeJoining,
  groupByName,
  groupRefused,
  helloAsked,
  helloId,
  joinGroup,
  notNow,
  notNowId,
  welcome,
  whileTyping,
} from '#src/groups/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { groupDefinition } from './definition.ts';
import { rulesFirst } from './rules-first.ts';
import { suggestions } from './suggestions.ts';

const join = slash({
  definition: groupDefinition,
  path: 'join',
  access: everyone,
  run: ({ group }, tap) =>
    rulesFirst(tap, async () => {
      const found = await groupByName(tap.community, group, tap.caller.id);
      return found.ok ? ok(beforeJoining(found.value, tap.t)) : err(groupRefused(found.error));
    }),
});

const suggestGroups = completion({
  definition: groupDefinition,
  path: 'join',
  option: 'group',
  access: everyone,
  complete: async (typed, { community }) =>
    suggestions((await whileTyping(community, typed)).map(({ name }) => name)),
});

interface Agreeing {
  readonly group: Ref;
  readonly rules: `${number}`;
  readonly age?: AgeAnswer;
}

async function agreeNow({ group, rules, age }: Agreeing, tap: Tap): Answer {
  const { community, caller, locale, t } = tap;
  const joining = { group, user: caller.id, locale, rulesVersion: Number(rules), ...(age && { age }) };
  const joined = await joinGroup(community, joining);
  if (joined.ok) return ok(welcome(joined.value, t));
  const first = beforeAgreeing(joined.error, t);
  return first ? ok(first) : err(groupRefused(joined.error));
}

const agree = button({
  id: agreeId,
  access: everyone,
  answers: 'update',
  run: agreeNow,
});

/** The age question stands before somebody's first agreement only; its answer goes on from there by itself. */
const sayAge = button({ id: ageThenAgreeId, access: everyone, answers: 'update', run: agreeNow });

const decline = button({
  id: notNowId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(notNow(t)),
});

const hello = button({
  id: helloId,
  access: everyone,
  answers: 'reply',
  async run({ group }, { community, caller, t }) {
    await askForHello(community, { group, user: caller.id });
    return ok(helloAsked(t));
  },
});

export const joinHandlers = [join, suggestGroups, agree, sayAge, decline, hello];
