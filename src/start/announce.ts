/** What is printed for a person once the suite runs: where it listens, as whom one can act, and what to try. */
import { resolve } from 'node:path';
import type { Suite } from '../suite.ts';
import type { ReadyDatabase } from './database.ts';
import type { TrialDiscord } from './sandbox.ts';

export interface Running {
  readonly suite: Pick<Suite, 'webUrl'>;
  readonly database: Pick<ReadyDatabase, 'dataDir' | 'keyFile'>;
  /** The data folder that was asked for. */
  readonly wantedDataDir: string;
  readonly trial: Pick<TrialDiscord, 'url'> | undefined;
  readonly seconds: number;
}

export function announcement({ suite, database, wantedDataDir, trial, seconds }: Running): string {
  return [
    `Kindred runs (started in ${seconds.toFixed(1)} s).`,
    '',
    ...(trial ? [`  Discord in a box   ${trial.url}/sandbox/`] : []),
    ...(suite.webUrl ? [`  Health             ${suite.webUrl}/readyz`] : []),
    `  Data               ${database.dataDir}${database.dataDir === resolve(wantedDataDir) ? '' : ` (${wantedDataDir} is closed to the database's user)`}`,
    ...(database.keyFile
      ? [
          '',
          `  No KINDRED_KEY was given, so one is kept in ${database.keyFile}.`,
          '  Keep a copy of it somewhere else: without it, what is encrypted can never be read again.',
        ]
      : []),
    ...(trial ? ['', ...tryOut(trial.url)] : []),
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
    '  # what Mara sees now',
    `  curl -s ${url}/sandbox/view/Mara/channels`,
  ];
}
