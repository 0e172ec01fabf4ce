/** Polls: votes, who voted, and how they end. */
import { expect } from 'vitest';
import type { Stage } from '../stage.ts';
import { heldClock, stage } from '../stage.ts';
import { identified } from '../wire.ts';
import { refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'resources/poll';
const hour = 3_600_000;
const guildPolls = 1 << 24;

async function polled(at: Stage, more: object = {}): Promise<string> {
  const answers = ['Tuesday', 'Thursday'].map((text) => ({ poll_media: { text } }));
  const sent = await at.ask(`POST /channels/${at.lobby}/messages`, {
    body: { poll: { question: { text: 'When?' }, answers, duration: 2, ...more } },
  });
  return String(sent.body['id']);
}
const counts = async (at: Stage, id: string): Promise<unknown> =>
  (await at.ask(`GET /channels/${at.lobby}/messages/${id}`)).body['poll'];
const answersOf = (at: Stage, id: string, answer: number, query = ''): ReturnType<Stage['ask']> =>
  at.ask(`GET /channels/${at.lobby}/polls/${id}/answers/${answer}${query}`);
const expire = (at: Stage, id: string): ReturnType<Stage['ask']> =>
  at.ask(`POST /channels/${at.lobby}/polls/${id}/expire`);

rule('Messages', 'a vote is counted, and who gave it is listed in pages of 100 at most', source, async () => {
  const at = await stage();
  const id = await polled(at);
  const ben = at.sandbox.user('Ben').in(at.guild);
  at.ada.votes({ id }, 'Tuesday');
  ben.votes({ id }, 'Tuesday');
  expect(await counts(at, id)).toMatchObject({
    results: {
      is_finalized: false,
      answer_counts: [
        { id: 1, count: 2, me_voted: false },
        { id: 2, count: 0 },
      ],
    },
  });
  const [first, second] = [at.ada.id, ben.id].toSorted();
  expect((await answersOf(at, id, 1)).body).toMatchObject({ users: [{ id: first }, { id: second }] });
  expect((await answersOf(at, id, 1, `?limit=1&after=${String(first)}`)).body).toMatchObject({
    users: [{ id: second }],
  });
  expect((await answersOf(at, id, 2)).body).toEqual({ users: [] });
  expect((await answersOf(at, id, 1, '?limit=101')).status).toBe(400);
});

rule(
  'Messages',
  'votes are told as MESSAGE_POLL_VOTE_ADD and _REMOVE, by the intent for polls',
  'events/gateway-events',
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1 | guildPolls);
    const deaf = await identified(at.sandbox, 1);
    const id = await polled(at);
    at.ada.votes({ id }, 'Tuesday');
    const told = { user_id: at.ada.id, channel_id: at.lobby, message_id: id, guild_id: at.guild.id };
    expect((await line.event('MESSAGE_POLL_VOTE_ADD')).d).toEqual({ ...told, answer_id: 1 });
    at.ada.votes({ id }, 'Thursday');
    expect((await line.event('MESSAGE_POLL_VOTE_REMOVE')).d).toEqual({ ...told, answer_id: 1 });
    at.guild.createChannel({ name: 'later' });
    await deaf.event('CHANNEL_CREATE');
    expect(deaf.frames.filter(({ t }) => t?.startsWith('MESSAGE_POLL'))).toEqual([]);
  },
);

rule('Messages', 'a poll takes one answer from each, or several where it says so', source, async () => {
  const at = await stage();
  const one = await polled(at);
  expect(() => at.ada.votes({ id: one }, 'Tuesday', 'Thursday')).toThrow('one answer');
  const many = await polled(at, { allow_multiselect: true });
  at.ada.votes({ id: many }, 'Tuesday', 'Thursday');
  expect(await counts(at, many)).toMatchObject({ results: { answer_counts: [{ count: 1 }, { count: 1 }] } });
  at.ada.votes({ id: many });
  expect(await counts(at, many)).toMatchObject({ results: { answer_counts: [{ count: 0 }, { count: 0 }] } });
});

rule(
  'Messages',
  'a poll is ended by its author alone, once, and told as MESSAGE_UPDATE',
  source,
  async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1 | (1 << 9));
    const id = await polled(at);
    const ended = await expire(at, id);
    expect(ended).toMatchObject({ status: 200, body: { poll: { results: { is_finalized: true } } } });
    expect((await line.event('MESSAGE_UPDATE')).d).toMatchObject({ id });
    expect(await expire(at, id)).toMatchObject(refused(400, 520001));
    expect(() => at.ada.votes({ id }, 'Tuesday')).toThrow('over');
    at.guild.addBot('other', { permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
    const open = await polled(at);
    const { token } = at.sandbox.bot('other');
    expect(
      (await at.ask(`POST /channels/${at.lobby}/polls/${open}/expire`, { token: `Bot ${token}` })).status,
    ).toBe(403);
  },
);

rule('Messages', 'a message without a poll has no answers and no end (520006)', source, async () => {
  const at = await stage();
  const { id } = at.ada.sends('#lobby', 'x');
  expect(await expire(at, id)).toMatchObject(refused(400, 520006));
});

rule('Messages', 'a poll ends by itself after its hours', source, async () => {
  const at = await stage({ clock: heldClock() });
  const id = await polled(at);
  at.sandbox.clock.advance(hour);
  expect(await counts(at, id)).toMatchObject({ results: { is_finalized: false } });
  at.sandbox.clock.advance(hour);
  expect(await counts(at, id)).toMatchObject({ results: { is_finalized: true } });
});
