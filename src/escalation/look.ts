/** What a case holds, for a moderator who asks; that they asked is written down in the same transaction. */
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { keptFile, keptSubject } from './draft.ts';
import type { KeptMessage, KeptPerson } from './draft.ts';
import type { Case, CaseKind } from './types.ts';

export interface CaseContent {
  readonly case: Case;
  /** Undefined where somebody asked for themselves. */
  readonly message: KeptMessage | undefined;
  readonly asker?: KeptPerson | undefined;
  readonly files: readonly { readonly name: string; readonly data: Buffer }[];
  /** Never who sent them. */
  readonly reports: readonly { readonly kind: CaseKind; readonly words: string; readonly sentAt: Date }[];
}

export async function lookAt(
  community: Community,
  { ref, reader }: { ref: Ref; reader: string },
): Promise<Result<CaseContent, 'gone'>> {
  return community.transaction(async (tx) => {
    const found = await cases.find(tx, ref);
    const key = await community.vault.cases.find(tx, ref);
    const kept = key && (await reports.readEvidence(tx, key, ref));
    if (!found || !kept) return err('gone');
    await cases.noteRead(tx, { ref: newRef(), case: ref, reader, now: community.now() });
    const about = keptSubject.parse(JSON.parse(kept.content));
    return ok({
      case: found,
      ...('person' in about ? { message: undefined, asker: about } : { message: about }),
      files: kept.files.map((file) => {
        const { name, data } = keptFile.parse(JSON.parse(file));
        return { name, data: Buffer.from(data, 'base64') };
      }),
      reports: await reports.ofCase(tx, key, ref),
    });
  });
}
