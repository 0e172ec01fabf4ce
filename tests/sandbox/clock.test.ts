import { describe, expect, onTestFinished, test } from 'vitest';
import { SettableClock } from '#sandbox/index.ts';
import { handBot } from './bot.ts';
import { box, heldClock, stage } from './stage.ts';

const nine = new Date('2026-05-04T09:00:00Z');

/** Standing at nine. */
function stopped(): SettableClock {
  const clock = new SettableClock(heldClock());
  onTestFinished(() => clock.end());
  clock.stop();
  clock.set(nine);
  return clock;
}

function moving(): SettableClock {
  const clock = new SettableClock();
  onTestFinished(() => clock.end());
  return clock;
}

const after = (milliseconds: number): number => nine.getTime() + milliseconds;

describe('what waits for an instant', () => {
  test('happens in order as the clock is advanced, each at its own time', () => {
    const clock = stopped();
    const happened: [string, number][] = [];
    const note = (what: string) => () => void happened.push([what, clock.now().getTime() - nine.getTime()]);
    clock.at(after(300), note('late'));
    clock.at(after(100), note('first'));
    clock.at(after(100), note('second'));
    clock.at(after(200), () => {
      note('plans')();
      clock.at(after(250), note('planned'));
    });
    clock.at(after(301), note('not yet'));
    clock.at(after(50), note('called off'))();
    clock.advance(300);
    expect(happened).toEqual([
      ['first', 100],
      ['second', 100],
      ['plans', 200],
      ['planned', 250],
      ['late', 300],
    ]);
    expect(clock.now().getTime()).toBe(after(300));
  });

  test('does not happen again when the clock goes back and comes again', () => {
    const clock = stopped();
    let times = 0;
    clock.at(after(10), () => void (times += 1));
    clock.advance(20);
    clock.set(nine);
    clock.advance(20);
    expect([times, clock.now().getTime()]).toEqual([1, after(20)]);
  });

  test('happens by itself while the clock runs, also where the instant is past', async () => {
    const clock = moving();
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      clock.at(clock.now().getTime() + 15, () => (order.push('soon'), resolve()));
      clock.at(clock.now().getTime() - 1_000, () => void order.push('past'));
    });
    expect(order).toEqual(['past', 'soon']);
  });

  test('happens soon after somebody else’s clock was moved under it', async () => {
    const source = heldClock();
    const clock = new SettableClock(source);
    onTestFinished(() => clock.end());
    const happened = new Promise<number>((resolve) =>
      clock.at(after(60_000), () => resolve(clock.now().getTime())),
    );
    source.pass(61_000);
    expect(await happened).toBe(after(61_000));
  });

  test('that fails keeps nothing else from happening, and is kept as a fault of the box', async () => {
    const sandbox = await box();
    const { clock } = sandbox;
    const fault = new Error('broken');
    let done = false;
    clock.at(clock.now().getTime() + 1_000, () => {
      throw fault;
    });
    clock.at(clock.now().getTime() + 2_000, () => void (done = true));
    clock.advance(3_000);
    expect([done, sandbox.counters.failures]).toEqual([true, [fault]]);
  });
});

test('a stopped clock stands still, a running one goes on from where it was set', async () => {
  const clock = moving();
  clock.stop();
  clock.set(nine);
  expect([clock.running, clock.now()]).toEqual([false, nine]);
  clock.run();
  await new Promise<void>((resolve) => clock.at(after(5), resolve));
  expect(clock.running).toBe(true);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(after(5));
  expect(() => clock.set(new Date(Number.NaN))).toThrow(RangeError);
});

test('who listens learns of every move', () => {
  const clock = stopped();
  const seen: [boolean, number][] = [];
  const deaf = clock.onChange(() => void seen.push([clock.running, clock.now().getTime() - nine.getTime()]));
  clock.advance(5);
  clock.set(nine);
  clock.run();
  clock.stop();
  deaf();
  clock.advance(1);
  expect(seen).toEqual([
    [false, 5],
    [false, 0],
    [true, 0],
    [false, 0],
  ]);
});

test('an interaction that nobody answers ends when the box’s three seconds are over', async () => {
  const at = await stage();
  const bot = await handBot(at);
  at.sandbox.clock.stop();
  const running = at.ada.runs('/hello').catch((error: unknown) => String(error));
  const heard = await bot.heard();
  at.sandbox.clock.advance(3_001);
  expect(await running).toContain('The application did not respond.');
  expect((await bot.callback(heard, 4, { content: 'late' })).body).toMatchObject({ code: 10062 });
});

describe('over HTTP', () => {
  const move = async (url: string, body: object): Promise<[number, unknown]> => {
    const answer = await fetch(`${url}/sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.json()];
  };

  test('it is stopped, set, advanced and started', async () => {
    const { url, clock } = await box();
    expect(await move(url, { stop: true })).toMatchObject([200, { running: false }]);
    expect(await move(url, { set: nine.toISOString() })).toEqual([
      200,
      { now: '2026-05-04T09:00:00.000Z', running: false },
    ]);
    expect(await move(url, { advance: 60_000 })).toEqual([
      200,
      { now: '2026-05-04T09:01:00.000Z', running: false },
    ]);
    expect(await (await fetch(`${url}/sandbox/clock`)).json()).toEqual({
      now: '2026-05-04T09:01:00.000Z',
      running: false,
    });
    expect(clock.now()).toEqual(new Date('2026-05-04T09:01:00Z'));
    expect(await move(url, { run: true })).toMatchObject([200, { running: true }]);
    for (const nonsense of [{}, { advance: -1 }, { set: 'tomorrow' }, { stop: true, run: true }])
      expect(await move(url, nonsense)).toMatchObject([400, { error: expect.stringContaining('fit') }]);
  });

  test('its moves are a stream of events', async () => {
    const { url, clock } = await box();
    clock.stop();
    clock.set(nine);
    const leaving = new AbortController();
    const { body, headers } = await fetch(`${url}/sandbox/clock/stream`, { signal: leaving.signal });
    expect(headers.get('content-type')).toBe('text/event-stream');
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(
      'data: {"now":"2026-05-04T09:00:00.000Z","running":false}\n\n',
    );
    clock.advance(1_000);
    expect((await reader?.read())?.value).toBe(
      'data: {"now":"2026-05-04T09:00:01.000Z","running":false}\n\n',
    );
    leaving.abort();
  });

  test('a stream ends with the box', async () => {
    const sandbox = await box();
    const { body } = await fetch(`${sandbox.url}/sandbox/clock/stream`);
    const reader = body?.getReader();
    await reader?.read();
    await sandbox.close();
    expect(await reader?.read()).toMatchObject({ done: true });
  });
});
