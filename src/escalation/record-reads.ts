/** That a moderator opened what is kept about a member is noted for that member; who it was stands in the audit trail, for leads. */
import * as reads from '#db/escalation/record-reads.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { RecordReadKind } from './types.ts';

/** @param memberHash - as `memberHash` of recusal.ts makes it */
export async function noteRecordRead(
  tx: GuildTx,
  community: Community,
  { memberHash, what, case: caseRef }: { memberHash: string; what: RecordReadKind; case?: Ref },
): Promise<void> {
  await reads.note(tx, { ref: newRef(), memberHash, what, case: caseRef, now: community.now() });
}
