/** The check-up of every community, for whoever runs Kindred: as text, with everything called by its name. */
import { communities } from '#db/communities.ts';
import type { Database } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { classify } from '#src/platform/discord/delivery/retry.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import { findingWords } from '../messages/check-up.ts';
import type { CheckedUp, CheckUp } from './check-up.ts';
import type { ShownTo } from './commands-seen.ts';

export interface ReportNeeds {
  readonly database: Database;
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly checkUp: CheckUp;
  readonly commands: readonly ShownTo[];
  readonly translations: Translations;
}

export interface Report {
  readonly text: string;
  /** Whether something hurts somebody now. */
  readonly hurts: boolean;
}

/** One report a community, in the order of their ids. */
export async function* reports(needs: ReportNeeds): AsyncGenerator<Report> {
  for (const { guild } of await needs.database.withSystem((tx) => communities.list(tx))) {
    const community = await needs.communityOf(guild);
    const t = needs.translations.for(community.settings?.locale ?? 'en-US');
    const checked = await needs.checkUp(community, needs.commands).catch((error: unknown) => {
      // What is no answer of Discord's is a fault of ours, and thrown again.
      classify(error);
      return undefined;
    });
    yield checked
      ? {
          text: `${guild}\n${lines(checked, t)}`,
          hurts: checked.findings.some(({ level }) => level === 'hurts'),
        }
      : { text: `${guild}\n  ${t('doctor:unreachable')}\n`, hurts: true };
  }
}

function lines({ server, findings }: CheckedUp, t: ReturnType<Translations['for']>): string {
  if (findings.length === 0) return `  ${t('doctor:well')}\n`;
  const named = (all: readonly { id: string; name: string }[], id: string, sign: string) =>
    sign + (all.find((one) => one.id === id)?.name ?? id);
  const called = {
    channel: (id: string) => named(server.channels, id, '#'),
    role: (id: string) => named(server.roles, id, '@'),
  };
  return findings
    .map((finding) => findingWords(finding, called, t).replaceAll('**', '').replaceAll(/^/gm, '  '))
    .map((text) => `${text}\n`)
    .join('\n');
}
