/** What is printed for a person once the suite runs: where it listens, as whom one can act, and what to try. */
import { resolve } from 'node:path';
import type { ReadyDatabase } from './database.ts';

export interface Running {
  /** Where the web role is reached, if it runs. */
  readonly webUrl: string | undefined;
  readonly database: Pick<ReadyDatabase, 'dataDir' | 'keyFile'>;
  /** The data folder that was asked for. */
  readonly wantedDataDir: string;
  /** Of the sandbox, where that is the Discord it runs on. */
  readonly trialUrl: string | undefined;
  readonly seconds: number;
}

export function announcement({ webUrl, database, wantedDataDir, trialUrl, seconds }: Running): string {
  return [
    `Kindred runs (started in ${seconds.toFixed(1)} s).`,
    '',
    ...(trialUrl ? [`  Discord in a box   ${trialUrl}/sandbox/`] : []),
    ...(webUrl ? [`  Health             ${webUrl}/readyz`] : []),
    `  Data               ${database.dataDir}${database.dataDir === resolve(wantedDataDir) ? '' : ` (${wantedDataDir} is closed to the database's user)`}`,
    ...(database.keyFile
      ? [
          '',
          `  No KINDRED_KEY was given, so one is kept in ${database.keyFile}.`,
          '  Keep a copy of it somewhere else: without it, what is encrypted can never be read again.',
        ]
      : []),
    ...(trialUrl ? ['', ...tryOut(trialUrl)] : []),
    '',
    'Ctrl+C stops it; nothing is lost.',
    '',
  ].join('\n');
}

function tryOut(url: string): string[] {
  const act = (who: string, what: string, body: object) =>
    `  curl -s ${url}/sandbox/act/${who}/${what} -H 'content-type: application/json' -d '${JSON.stringify(body)}'`;
  return [
    'The sample community is The Long Road. Act as Robin (admin), Imani (lead), Theo or Priya (moderators), or Mara, Sol, Wen or June (members).',
    'Beside it lies New Meadow, a server with nothing set up: on the page, Noor makes a community of it in three taps, from /setup.',
    'Try it with curl:',
    '',
    '  # Imani, a lead, makes a group',
    act('Imani', 'run', {
      command: '/lead group create',
      options: { topic: 'Lupus', name: 'Lupus and friends', access: 'open' },
    }),
    '  # Mara finds it, reads its ground rules and agrees',
    act('Mara', 'run', { command: '/group join', options: { group: 'Lupus and friends' } }),
    act('Mara', 'press', { button: 'I agree' }),
    act('Mara', 'press', { button: '18 or over' }),
    '  # what Mara sees now',
    `  curl -s ${url}/sandbox/view/Mara/channels`,
  ];
}
