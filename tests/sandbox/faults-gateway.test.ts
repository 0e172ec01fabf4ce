import { describe, expect, test } from 'vitest';
import type { NewFault } from '#sandbox/index.ts';
import { stage } from './stage.ts';
import { identified, Line } from './wire.ts';

describe('events on their way', () => {
  const hearing = 1 | (1 << 9) | (1 << 15);

  /** What the bot heard of three messages, up to the channel that came after them. */
  async function heard(trouble: NewFault['trouble'], more: Partial<NewFault> = {}): Promise<unknown[]> {
    const at = await stage();
    const line = await identified(at.sandbox, hearing);
    at.sandbox.faults.add({ on: 'MESSAGE_CREATE', ...more, trouble });
    for (const text of ['one', 'two', 'three']) at.ada.sends('#lobby', text);
    at.guild.createChannel({ name: 'last' });
    await line.event('CHANNEL_CREATE');
    await line.next(() => line.events.length >= 3);
    return line.frames
      .filter(({ t }) => t === 'MESSAGE_CREATE' || t === 'CHANNEL_CREATE')
      .map(({ d }) => d['content'] ?? d['name']);
  }

  test('are lost', async () => {
    expect(await heard({ event: 'lose' }, { after: 1, times: 1 })).toEqual(['one', 'three', 'last']);
  });

  test('come twice', async () => {
    expect(await heard({ event: 'duplicate' }, { times: 1 })).toEqual(['one', 'one', 'two', 'three', 'last']);
  });

  test('change places with the next', async () => {
    expect(await heard({ reorder: 5_000 }, { times: 1 })).toEqual(['two', 'one', 'three', 'last']);
  });

  test('that wait for a next one come by themselves where there is none', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, hearing);
    at.sandbox.faults.add({ on: 'MESSAGE_CREATE', trouble: { reorder: 10 } });
    at.ada.sends('#lobby', 'alone');
    expect((await line.event('MESSAGE_CREATE')).d['content']).toBe('alone');
  });

  test('come late', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, hearing);
    at.sandbox.faults.add({ on: 'MESSAGE_CREATE', times: 1, trouble: { delay: 15 } });
    at.ada.sends('#lobby', 'late');
    at.guild.createChannel({ name: 'early' });
    await line.event('MESSAGE_CREATE');
    expect(line.events.slice(-2)).toEqual(['CHANNEL_CREATE', 'MESSAGE_CREATE']);
  });

  test('break the line, and come with the resume', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, hearing);
    const { d: ready } = await line.event('READY');
    await line.event('GUILD_CREATE');
    at.sandbox.faults.add({ on: 'MESSAGE_CREATE', times: 1, trouble: { close: 4_000 } });
    at.ada.sends('#lobby', 'missed');
    expect(await line.closed).toBe(4_000);
    const again = new Line(at.sandbox);
    await again.op(10);
    again.send(6, { token: at.kindred.token, session_id: ready['session_id'], seq: 2 });
    expect((await again.event('MESSAGE_CREATE')).d['content']).toBe('missed');
  });
});

describe('on the gateway', () => {
  test('a resume fails, and the next one works', async () => {
    const at = await stage();
    const line = await identified(at.sandbox, 1);
    const { d: ready } = await line.event('READY');
    await line.drop();
    at.sandbox.faults.add({ on: 'resume', times: 1, trouble: { invalidate: true } });
    const resume = async (): Promise<Line> => {
      const again = new Line(at.sandbox);
      await again.op(10);
      again.send(6, { token: at.kindred.token, session_id: ready['session_id'], seq: 1 });
      return again;
    };
    expect((await (await resume()).op(9)).d).toBe(false);
    await (await resume()).event('RESUMED');
    expect(at.sandbox.counters.gateway).toMatchObject({ invalidated: 1, resumed: 1 });
  });

  test('a heartbeat closes the line or leaves it silent', async () => {
    const at = await stage();
    at.sandbox.faults.add({ on: 'heartbeat', times: 1, trouble: { close: 4_009 } });
    const one = await identified(at.sandbox, 1);
    one.send(1, null);
    expect(await one.closed).toBe(4_009);
    at.sandbox.faults.add({ on: 'heartbeat', trouble: { silent: true } });
    const two = await identified(at.sandbox, 1);
    two.send(1, null);
    await at.sandbox.until(() => at.sandbox.faults.list()[1]?.fired === 1);
    at.guild.createChannel({ name: 'unheard' });
    await two.close(4_200);
    expect(two.events).not.toContain('CHANNEL_CREATE');
  });
});
