/** What the box itself costs: a start, a crowd, and a request with nothing behind it. */
import { startSandbox } from '#sandbox/index.ts';
import type { Findings } from '../run.ts';
import { median } from '../interactions/load.ts';

const starts = 20;
const crowd = { guilds: 10, members: 5_000, channels: 20, bot: 'kindred' };
const requests = 5_000;
const inFlight = 32;

export async function sandbox(): Promise<Findings> {
  const plain = await startTimes({});
  const withSample = await startTimes({ sample: true });
  const figures = {
    start_ms: median(plain),
    slowest_start_ms: Math.max(...plain),
    sample_start_ms: median(withSample),
    crowd_50000_ms: await crowdTime(),
    requests_per_s: await requestRate(),
  };
  const rows = Object.entries(figures).map(
    ([name, value]) => `${name.padEnd(20)} ${value.toFixed(1).padStart(10)}`,
  );
  return { figures, table: `${rows.join('\n')}\n` };
}

async function startTimes(options: Parameters<typeof startSandbox>[0]): Promise<number[]> {
  const times: number[] = [];
  while (times.length < starts) {
    const begun = performance.now();
    const started = await startSandbox(options);
    times.push(performance.now() - begun);
    await started.close();
  }
  return times;
}

async function crowdTime(): Promise<number> {
  const started = await startSandbox({ limits: 'off' });
  const begun = performance.now();
  started.raiseCrowd(crowd);
  const taken = performance.now() - begun;
  await started.close();
  return taken;
}

async function requestRate(): Promise<number> {
  const started = await startSandbox({ limits: 'off' });
  const headers = {
    'user-agent': 'DiscordBot (https://example.org, 1)',
    authorization: `Bot ${started.bot('kindred').token}`,
  };
  let sent = 0;
  const lane = async (): Promise<void> => {
    while (sent < requests) {
      sent += 1;
      await (await fetch(`${started.url}/api/v10/users/@me`, { headers })).arrayBuffer();
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  const rate = (requests * 1000) / (performance.now() - begun);
  await started.close();
  return rate;
}
