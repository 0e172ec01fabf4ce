/** Agreeing to what something keeps, in the midst of it: what somebody was about to do comes right after, and nothing is asked twice. */
import { giveConsent, memberCards } from '#src/members/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { err, ok } from '#src/platform/result.ts';

interface Agreeing {
  readonly purpose: ConsentPurpose;
  /** Of the words that they read, as it stands in a custom id. */
  readonly version: `${number}`;
  /** `known` where it need not be asked. */
  readonly age?: AgeAnswer | 'known' | undefined;
  readonly tells?: Parameters<typeof giveConsent>[1]['tells'];
}

interface Around {
  /** The question for their age, which leads back here. */
  readonly askAge: () => Message;
  /** What they were about to do. */
  readonly next: () => Answer;
}

/** Gives a consent and goes on, or asks or says what stands in the way. */
export async function agreeing(
  tap: Tap,
  { purpose, version, age, tells }: Agreeing,
  { askAge, next }: Around,
): Answer {
  const given = await giveConsent(tap.community, {
    user: tap.caller.id,
    locale: tap.locale,
    purpose,
    version: Number(version),
    age: age === 'known' ? undefined : age,
    ...(tells && { tells }),
  });
  return given.ok ? next() : notAgreed(given.error, askAge, tap);
}

type NotAgreed = Extract<Awaited<ReturnType<typeof giveConsent>>, { ok: false }>['error'];

/** Why a consent could not be given, where the question for their age may still mend it. */
export async function notAgreed(why: NotAgreed, askAge: () => Message, { t }: Pick<Tap, 't'>): Answer {
  switch (why) {
    case 'age_unknown':
      return ok(askAge());
    case 'too_young':
    case 'adults_only':
      return ok(memberCards.keptOut(why, t));
    case 'words_changed':
    case 'not_offered':
      return err(memberCards.givingRefused(why));
  }
}
