/** Somebody asks for themselves that a moderator reaches out: a case like any other, and moderators see that it is they who asked. */
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import { cardDelivery } from './deliveries/card.ts';
import { reporterHashes } from './draft.ts';
import { keepEvidence } from './evidence.ts';
import { graver, severityOf } from './severity.ts';

const kind = 'reach_out';

export interface Asking {
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** They did not tap on anything now: they agreed to it beforehand. */
  readonly agreedBefore: boolean;
  /** They said that they do not feel safe. */
  readonly unsafe?: boolean;
}

/** Opens a case. While one of theirs is open, asking again changes nothing but how urgent it is: the moderators have it. */
export async function askToReachOut(tx: GuildTx, community: Community, asking: Asking): Promise<void> {
  const { user, locale, agreedBefore, unsafe } = asking;
  const severity = unsafe ? 'crisis' : severityOf(kind);
  const { keyring, guild } = community;
  const now = community.now();
  const last = await cases.lockNumbers(tx);
  const subject = ['asked to reach out', guild, user] as const;
  const running = await cases.lockOpenAbout(tx, keyring.blindIndexes(...subject));
  if (running) {
    if (graver(running.severity, severity) === running.severity) return;
    const raised = { ...running, severity, version: running.version + 1 };
    await cases.save(tx, raised, now);
    return deliver(tx, community, cardDelivery(raised));
  }
  const opened = await cases.open(tx, {
    ref: newRef(),
    number: last + 1,
    kind,
    severity,
    subjectHash: keyring.blindIndex(...subject),
    now,
  });
  await cases.note(tx, { case: opened, type: 'opened', now });
  await keepEvidence(tx, community, opened.ref, { person: user, agreedBefore });
  await reports.add(tx, await community.vault.cases.get(tx, opened.ref), {
    ref: newRef(),
    case: opened.ref,
    kind,
    reporterHash: reporterHashes(community, user)[0] ?? '',
    reporter: JSON.stringify({ user, locale }),
    words: '',
    notice: 'none',
    now,
  });
  await deliver(tx, community, cardDelivery(opened));
}
