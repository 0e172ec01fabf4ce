import { expect, test } from 'vitest';
import { handBot } from './bot.ts';
import type { HandBot } from './bot.ts';
import { row } from './components.ts';
import { box, stage } from './stage.ts';
import type { Json } from './wire.ts';

const button = row({ type: 2, style: 1, custom_id: 'join:1', label: 'Join' });

/** Answers all that comes, for ever. */
function answering(bot: HandBot, answer: (interaction: Json) => Promise<unknown>): void {
  const next = async (): Promise<void> => {
    for (;;) await answer(await bot.heard());
  };
  next().catch(() => undefined);
}

test('tens of thousands of people are made at once, and the bot hears of their guilds alone', async () => {
  const sandbox = await box();
  const [first = '', ...others] = sandbox.raiseCrowd({
    guilds: 4,
    members: 5_000,
    channels: 5,
    bot: 'kindred',
  });
  const { guild } = sandbox.guild(first);
  expect([others.length, guild.members.size, guild.channels.size]).toEqual([3, 5_001, 5]);
});

test('commands and buttons are answered and measured, messages are only sent', async () => {
  const at = await stage();
  const bot = await handBot(at);
  await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'come', components: [button] } });
  const kinds = new Set<string>();
  answering(bot, (interaction) => {
    kinds.add(String(interaction['data']?.['custom_id'] ?? interaction['data']?.['name']));
    return bot.callback(interaction, 4, { content: 'hi', flags: 64 });
  });
  const report = await at.sandbox.drive({
    does: [
      { command: 'hello' },
      { command: 'group join', options: { topic: 'Lupus' } },
      { button: 'Join' },
      { message: 'good morning' },
    ],
    perSecond: 200,
    lasting: 250,
    seed: 3,
  });
  expect(report).toMatchObject({ sent: 50, missed: 0, refused: {} });
  expect(report.answered + report.unanswerable).toBe(50);
  expect([...kinds].toSorted()).toEqual(['group', 'hello', 'join:1']);
  expect(report.p50).toBeLessThanOrEqual(report.p99 ?? 0);
  expect(at.ada.sees('#lobby').filter(({ text }) => text === 'good morning').length).toBe(
    report.unanswerable,
  );
});

test('the same seed sends the same people to the same things', async () => {
  const run = async (seed: number): Promise<string[]> => {
    const at = await stage();
    for (const name of ['Ben', 'Cy', 'Dee']) at.sandbox.user(name).in(at.guild);
    const does = ['a', 'b', 'c'].map((message) => ({ message }));
    await at.sandbox.drive({ does, perSecond: 1_000, lasting: 20, seed });
    return at.ada.sees('#lobby').map(({ author, text }) => `${author}: ${text}`);
  };
  const first = await run(5);
  expect(first.length).toBe(20);
  expect(await run(5)).toEqual(first);
  expect(await run(6)).not.toEqual(first);
});

test('an answer that does not come is missed; what cannot be done is refused, with the reason', async () => {
  const at = await stage({ interactionWindowMs: 50 });
  await handBot(at);
  const report = await at.sandbox.drive({
    does: [{ command: 'hello' }, { button: 'Nowhere' }],
    perSecond: 500,
    lasting: 40,
  });
  const { 'There is no button “Nowhere” in The Long Road.': refused = 0 } = report.refused;
  expect([report.answered, report.missed + refused, report.p50]).toEqual([0, 20, null]);
  expect(Math.min(report.missed, refused)).toBeGreaterThan(0);
});

test('crowds and traffic over HTTP', async () => {
  const { url } = await box();
  const post = async (path: string, body: object): Promise<unknown> =>
    (
      await fetch(`${url}/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json();
  expect(await post('crowds', { guilds: 2, members: 3 })).toEqual({
    guilds: [expect.any(String), expect.any(String)],
  });
  expect(
    await post('traffic', { does: [{ message: 'hello' }], perSecond: 1_000, lasting: 10 }),
  ).toMatchObject({ sent: 10, unanswerable: 10 });
  expect(await post('traffic', { does: [], perSecond: 1, lasting: 1 })).toMatchObject({
    error: expect.stringContaining('does'),
  });
});
