/** The page as a visitor finds it: the sample community on the real suite, and Chromium in front of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { recall, sample } from '#sandbox/index.ts';
import type { MemberActor, Sandbox } from '#sandbox/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { recallingIn } from '#src/recall-answers.ts';
import { settleSample } from '#src/start/sample.ts';
import type { Settling } from '#src/start/sample.ts';
import { testOperatorKey, testSuite } from '#tests/harness/suite.ts';
import { visitor } from './browser.ts';

interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  /** Where they are: an IANA time zone. */
  readonly zone?: string;
}

interface Opened {
  readonly page: Page;
  readonly requested: readonly string[];
  readonly complaints: readonly string[];
}

export interface TryingOut {
  readonly sandbox: Sandbox;
  /** Lets so much of the sample settle in, and the small server of eight beside it. */
  settles(parts: Partial<Settling['sample']>): Promise<void>;
  /** Has everything done that is due by the sandbox's clock. */
  runTicks(): Promise<void>;
  /** Somebody of the sample community, acting elsewhere. */
  person(name: keyof typeof sample.people): MemberActor;
  /** Closes with the test. @param where a hash such as `#/as/mara` */
  open(where: string, look?: Look): Promise<Opened>;
}

/** Call it at the top of a test file; everything ends with the file. */
export async function tryingOut(): Promise<TryingOut> {
  const { sandbox, suite, database } = await testSuite({ sandbox: { sample: true, page: true } });
  const browser = await visitor();
  const folder = await mkdtemp(join(tmpdir(), 'settled-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const pages: Page[] = [];
  // A page that is left open goes on drawing what all later tests do.
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  const guild = sandbox.guild(sample.guild.id);
  const person = (name: keyof typeof sample.people): MemberActor =>
    sandbox.user(sample.people[name].name).in(guild);
  const { channels, roles } = sample;
  const done = await person('robin').runs(
    '/setup',
    { staff: channels.staff.id, moderators: roles.moderator.id, leads: roles.lead.id },
    { in: '#staff' },
  );
  // On a busy machine the first answer is only a promise of one, and nothing is set up yet.
  await done.settled();
  return {
    sandbox,
    runTicks: () => suite.runTicks(),
    async settles(parts) {
      const connections = { app: database.app, jobs: database.jobs };
      const nothing = { groups: [], reports: [], seekers: [], gatherings: [], checkins: [], outcomes: [] };
      await settleSample({
        sandbox,
        sample: { ...sample, ...nothing, ...parts },
        recall,
        recalls: (of) =>
          recallingIn({ connections, operatorKey: testOperatorKey }, of, createLog({ level: 'error' })),
        signal: new AbortController().signal,
        file: join(folder, 'settled'),
      });
    },
    person,
    async open(where, { width = 1280, dark = false, zone } = {}) {
      const opened = await browser.open(`${sandbox.url}/sandbox/${where}`, {
        width,
        dark,
        ...(zone !== undefined && { zone }),
      });
      pages.push(opened.page);
      return opened;
    },
  };
}
