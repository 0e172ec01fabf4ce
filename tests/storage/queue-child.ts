/** A worker as a process of its own, to be killed in the middle of a job. Says what happens to it on standard output. */
import { createLog } from '#src/platform/log/index.ts';
import { job, openQueue } from '#src/platform/jobs/queue.ts';
import { z } from 'zod';

const connection = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
});

const never = new Promise<void>(() => undefined);

await openQueue({
  connection: connection.parse(JSON.parse(process.argv[2] ?? '')),
  log: createLog({ level: 'error' }),
  onDead: async () => undefined,
  jobs: [
    job({
      name: 'unfinished',
      payload: z.object({}),
      async run(_payload, worker) {
        process.stdout.write(`${worker}\n`);
        await never;
      },
    }),
  ],
});
