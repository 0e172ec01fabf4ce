/** A member's answers, sealed and opened under their own key. */
import { z } from 'zod';
import * as stored from '#db/checkins/answers.ts';
import type { SealedAnswer } from '#db/checkins/answers.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { answerValues, scales } from './types.ts';
import type { AnswerValue, CheckinAnswer, Scale } from './types.ts';

const kept = z.object({ scale: z.enum(scales), value: z.literal(answerValues) });

const placeOf = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'checkin_answers',
  column: 'answer',
  row: ref,
});

/** The caller has made sure of the consent. */
export async function keepAnswer(
  tx: GuildTx,
  community: Community,
  user: string,
  answer: { readonly scale: Scale; readonly value: AnswerValue },
): Promise<Ref> {
  const ref = newRef();
  const key = await community.vault.members.get(tx, user);
  const words = JSON.stringify(kept.parse(answer));
  await stored.add(tx, user, { ref, at: community.now(), answer: seal(key, words, placeOf(tx, ref)) });
  return ref;
}

/** What somebody answered from a moment on, oldest first. For themselves, and for nobody else. */
export async function answersOf(
  tx: GuildTx,
  community: Community,
  user: string,
  since: Date,
): Promise<CheckinAnswer[]> {
  const [rows, key] = await Promise.all([
    stored.since(tx, user, since),
    community.vault.members.find(tx, user),
  ]);
  if (!key) return [];
  return rows.map((row) => openAnswer(tx, key, row));
}

export function openAnswer(tx: GuildTx, key: SealingKey, { ref, at, answer }: SealedAnswer): CheckinAnswer {
  return { ref, at, ...kept.parse(JSON.parse(unseal(key, answer, placeOf(tx, ref)))) };
}
