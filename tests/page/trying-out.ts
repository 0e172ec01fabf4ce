/** The page as a visitor finds it: the sample community on the real suite, and Chromium in front of it. */
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { sample } from '#sandbox/index.ts';
import type { MemberActor, Sandbox } from '#sandbox/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { recallingIn } from '#src/recall-answers.ts';
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
  /** Writes down what people of a server answered before there was a bot to ask. */
  recalls(guild: string): ReturnType<typeof recallingIn>;
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
    recalls: (of) =>
      recallingIn(
        { connections: { app: database.app, jobs: database.jobs }, operatorKey: testOperatorKey },
        of,
        createLog({ level: 'error' }),
      ),
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
