/** A hello from somebody's match: asked for, agreed to, and ended by either. */
import { checkinHellos, checkinIds } from '#src/checkins/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { cardNow } from './card.ts';

const card = button({
  id: checkinIds.hellosId,
  access: everyone,
  answers: 'update',
  run: async (_values, { community, caller, t }) =>
    ok(checkinHellos.hellosCard(await checkinHellos.readHellos(community, caller.id), t)),
});

const want = button({
  id: checkinIds.helloWantId,
  access: everyone,
  answers: 'update',
  async run({ match, wants }, tap) {
    const { community, caller, t } = tap;
    const kept = await checkinHellos.wantHello(community, { user: caller.id, match, wants: wants === 'yes' });
    return kept.ok ? ok(checkinHellos.hellosCard(kept.value, t)) : cardNow(tap);
  },
});

/** From the inbox. */
const look = button({
  id: checkinIds.helloLookId,
  access: everyone,
  answers: 'reply',
  async run({ hello }, { community, caller, t }) {
    const asked = await checkinHellos.askedHello(community, caller.id, hello);
    if (!asked) return err(checkinHellos.helloGone);
    return ok(checkinHellos.helloQuestion(asked, t));
  },
});

/** The note itself, from the inbox. */
const read = button({
  id: checkinIds.helloReadId,
  access: everyone,
  answers: 'reply',
  async run({ hello }, { community, caller, t }) {
    const asked = await checkinHellos.askedHello(community, caller.id, hello);
    if (asked?.answer !== 'yes') return err(checkinHellos.helloGone);
    return ok(checkinHellos.helloNote({ ref: hello, from: asked.by }, t));
  },
});

const answer = button({
  id: checkinIds.helloAnswerId,
  access: everyone,
  answers: 'update',
  async run({ hello, answer: given }, { community, caller, t }) {
    const kept = await checkinHellos.answerHello(community, { user: caller.id, ref: hello, answer: given });
    return kept.ok ? ok(checkinHellos.helloAnswered(given, t)) : err(checkinHellos.helloGone);
  },
});

const end = button({
  id: checkinIds.helloEndId,
  access: everyone,
  answers: 'update',
  async run({ hello }, { community, caller, t }) {
    const kept = await checkinHellos.answerHello(community, { user: caller.id, ref: hello, answer: 'no' });
    return kept.ok ? ok(checkinHellos.helloAnswered('no', t)) : err(checkinHellos.helloGone);
  },
});

export const matchHelloHandlers = [card, want, look, read, answer, end];
