/** A member's answers to questionnaires, sealed and opened under their own key. */
import { z } from 'zod';
import type { AnswerRow } from '#db/outcomes/answers.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import type { Answers, InstrumentName } from './instruments/instrument.ts';

interface Place {
  readonly user: string;
  readonly wave: number;
  readonly instrument: InstrumentName;
}

const kept = z.record(z.string(), z.number());

const placeOf = (tx: GuildTx, { user, wave, instrument }: Place) => ({
  guild: tx.guild,
  table: 'outcome_answers',
  column: 'answer',
  row: `${user}:${wave}:${instrument}`,
});

export async function sealAnswers(
  tx: GuildTx,
  community: Community,
  place: Place,
  answers: Answers,
): Promise<Sealed> {
  const key = await community.vault.members.get(tx, place.user);
  return seal(key, JSON.stringify(kept.parse(answers)), placeOf(tx, place));
}

export type OpenAnswers = (row: Pick<AnswerRow, 'wave' | 'instrument' | 'answer'>) => Answers | undefined;

/** Opens what one member answered; what they let pass is undefined. */
export async function openerOf(tx: GuildTx, community: Community, user: string): Promise<OpenAnswers> {
  const key = await community.vault.members.find(tx, user);
  return ({ wave, instrument, answer }) =>
    key && answer !== null
      ? kept.parse(JSON.parse(unseal(key, answer, placeOf(tx, { user, wave, instrument }))))
      : undefined;
}
