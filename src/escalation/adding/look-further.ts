/** A further message of a case, for a moderator who turns the page. That they looked is noted like any look. */
import * as cases from '#db/escalation/cases.ts';
import * as caseMessages from '#db/escalation/case-messages.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { keptFile } from '../draft.ts';
import { noteLook } from '../look.ts';
import { isRecused } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import type { Case } from '../types.ts';
import { furtherContent } from './further.ts';
import type { FurtherContent } from './further.ts';

export interface FurtherPage extends FurtherContent {
  readonly case: Case;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly addedAt: Date;
  readonly files: readonly { readonly name: string; readonly data: Buffer }[];
}

export async function lookFurther(
  community: Community,
  relates: Relates,
  { ref, reader, page }: { ref: Ref; reader: string; page: number },
): Promise<Result<FurtherPage, 'gone' | 'not_yours_to_see'>> {
  return community.transaction(async (tx) => {
    const found = await cases.find(tx, ref);
    const key = await community.vault.cases.find(tx, ref);
    if (!found || !key) return err('gone');
    if (await isRecused(tx, community, relates, { case: found, moderator: reader }))
      return err('not_yours_to_see');
    const kept = await caseMessages.read(tx, key, ref, page - 1);
    if (!kept) return err('gone');
    await noteLook(tx, community, { case: found, reader });
    return ok({
      case: found,
      page,
      pages: await caseMessages.countOf(tx, ref),
      addedAt: kept.addedAt,
      ...furtherContent.parse(JSON.parse(kept.content)),
      files: kept.files.map((file) => {
        const { name, data } = keptFile.parse(JSON.parse(file));
        return { name, data: Buffer.from(data, 'base64') };
      }),
    });
  });
}
