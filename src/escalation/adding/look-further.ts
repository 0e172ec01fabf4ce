/** A further message of a case, for a moderator who turns the page; and attachments that did not fit. That they looked is noted like any look. */
import type { SealingKey } from '#db/encryption/seal.ts';
import * as caseMessages from '#db/escalation/case-messages.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { MessageFile } from '#src/platform/discord/message.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { openFile } from '../draft.ts';
import { noteLook, openFor } from '../look.ts';
import type { LookRefused } from '../look.ts';
import type { Relates } from '../recusal.ts';
import type { Case } from '../types.ts';
import { furtherContent } from './further.ts';
import type { FurtherContent } from './further.ts';

interface Page {
  readonly case: Case;
  /** From 1. */
  readonly page: number;
  readonly files: readonly MessageFile[];
}

export interface FurtherPage extends Page, FurtherContent {
  readonly pages: number;
  readonly addedAt: Date;
}

interface Turning {
  readonly ref: Ref;
  readonly reader: string;
  readonly page: number;
}

export async function lookFurther(
  community: Community,
  relates: Relates,
  { ref, reader, page }: Turning,
): Promise<Result<FurtherPage, LookRefused>> {
  return community.transaction(async (tx) => {
    const open = await openFor(tx, community, relates, { ref, reader });
    if (!open.ok) return open;
    const { found, key } = open.value;
    const kept = await caseMessages.read(tx, key, ref, page - 1);
    if (!kept) return err('gone');
    await noteLook(tx, community, { case: found, reader });
    return ok({
      case: found,
      page,
      pages: await caseMessages.countOf(tx, ref),
      addedAt: kept.addedAt,
      ...furtherContent.parse(JSON.parse(kept.content)),
      files: kept.files.map(openFile),
    });
  });
}

/** Attachments from one on, the first being 0: of what a case is about where the page is 0, of a further message else. */
export interface FilesPage extends Page {
  readonly from: number;
}

export async function lookFiles(
  community: Community,
  relates: Relates,
  { ref, reader, page, from }: Turning & { from: number },
): Promise<Result<FilesPage, LookRefused>> {
  return community.transaction(async (tx) => {
    const open = await openFor(tx, community, relates, { ref, reader });
    if (!open.ok) return open;
    const { found, key } = open.value;
    const files = (await filesOf(tx, key, ref, page)).slice(from);
    if (files.length === 0) return err('gone');
    await noteLook(tx, community, { case: found, reader });
    return ok({ case: found, page, from, files: files.map(openFile) });
  });
}

async function filesOf(tx: GuildTx, key: SealingKey, ref: Ref, page: number): Promise<readonly string[]> {
  const kept =
    page === 0 ? await reports.readEvidence(tx, key, ref) : await caseMessages.read(tx, key, ref, page - 1);
  return kept?.files ?? [];
}
