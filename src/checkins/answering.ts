/** What somebody taps on a prompt: an answer, taking it back, *Not today*, *Later*. Any of them counts as having been there. */
import * as answers from '#db/checkins/answers.ts';
import * as buddies from '#db/checkins/buddies.ts';
import * as stored from '#db/checkins/own.ts';
import * as prompts from '#db/checkins/prompts.ts';
import type { PromptRow } from '#db/checkins/prompts.ts';
import type { GuildTx } from '#db/database.ts';
import { hasAgreed, prefersLighter } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { keepAnswer } from './answers.ts';
import { afterAnswer, afterSlip } from './offering.ts';
import { lockCheckin } from './own.ts';
import type { OwnCheckin } from './own.ts';
import { laterToday } from './plan.ts';
import type { AnswerValue, Scale } from './types.ts';

/** A question of a prompt, as it is shown. */
export interface Asked {
  readonly prompt: Ref;
  readonly scale: Scale;
  /** They asked for lighter content: the ends are named gently. */
  readonly lighter: boolean;
}

/** `gone`: the check-in was stopped, or the prompt is older than a week; `words_changed`: they agreed to earlier words only. */
export type PromptRefused = 'gone' | 'not_yours' | 'words_changed';

interface OnPrompt {
  readonly user: string;
  readonly prompt: Ref;
}

/** Opens a prompt at once, for whoever wants to answer now. */
export async function askNow(
  community: Community,
  user: string,
): Promise<Result<Asked, 'gone' | 'words_changed'>> {
  return community.transaction(async (tx) => {
    const own = await lockCheckin(tx, community, user);
    const scale = own?.wishes.scales[0];
    if (scale === undefined) return err('gone');
    if (!(await hasAgreed(tx, user, 'checkins'))) return err('words_changed');
    const prompt = await prompts.add(tx, newRef(), user, community.now());
    return ok({ prompt, scale, lighter: await prefersLighter(tx, community, user) });
  });
}

export interface Answered {
  /** Of the answer that stands now; undefined where it was answered before. */
  readonly answer: Ref | undefined;
  readonly scale: Scale;
  /** The question that comes next; undefined after the last. */
  readonly next: Asked | undefined;
  /** Whether help is offered, privately. */
  readonly offer: boolean;
  readonly rarer: boolean;
}

/** Keeps one answer. Tapped twice, it is kept once. */
export async function answerPrompt(
  community: Community,
  { user, prompt, scale, value, locale }: OnPrompt & { scale: Scale; value: AnswerValue; locale: string },
): Promise<Result<Answered, PromptRefused>> {
  return onPrompt(community, { user, prompt }, async (tx, own, row) => {
    if (!(await hasAgreed(tx, user, 'checkins'))) return err('words_changed');
    const { scales } = own.wishes;
    const place = scales.indexOf(scale);
    const isDue = place === row.answered;
    const answer = isDue ? await keepAnswer(tx, community, user, { scale, value }) : undefined;
    const answered = isDue ? row.answered + 1 : row.answered;
    const next = scales[answered];
    if (isDue)
      await prompts.save(tx, prompt, { answered, state: next === undefined ? 'answered' : row.state });
    await isThere(tx, own);
    const offer =
      answer !== undefined && (await afterAnswer(tx, community, own, { answer, scale, value, locale }));
    const lighter = await prefersLighter(tx, community, user);
    return ok({
      answer,
      scale,
      next: next === undefined ? undefined : { prompt, scale: next, lighter },
      offer,
      rarer: own.row.rarer > 0,
    });
  });
}

export interface Undone {
  readonly asked: Asked;
  /** Moderators had been asked to write to them because of it, and read now that it was a slip. */
  readonly wasTold: boolean;
}

/** Takes back an answer that was a slip of the thumb, and asks again. */
export async function undoAnswer(
  community: Community,
  { user, prompt, answer, scale }: OnPrompt & { answer: Ref; scale: Scale },
): Promise<Result<Undone, PromptRefused>> {
  return onPrompt(community, { user, prompt }, async (tx, own) => {
    await answers.remove(tx, user, answer);
    const wasTold = await afterSlip(tx, community, own, answer);
    const place = Math.max(0, own.wishes.scales.indexOf(scale));
    await prompts.save(tx, prompt, { answered: place, state: 'shown' });
    const lighter = await prefersLighter(tx, community, user);
    return ok({ asked: { prompt, scale: own.wishes.scales[place] ?? scale, lighter }, wasTold });
  });
}

export async function notToday(
  community: Community,
  on: OnPrompt,
): Promise<Result<{ rarer: boolean }, PromptRefused>> {
  return onPrompt(community, on, async (tx, own) => {
    await prompts.save(tx, on.prompt, { state: 'not_today' });
    await isThere(tx, own);
    return ok({ rarer: own.row.rarer > 0 });
  });
}

/** Puts a prompt off to later the same day. @returns when it comes again; undefined: at its next usual time */
export async function later(
  community: Community,
  on: OnPrompt,
): Promise<Result<{ again: Date | undefined }, PromptRefused>> {
  return onPrompt(community, on, async (tx, own) => {
    const { row } = own;
    const wanted = laterToday(row, community.now());
    const again = wanted && row.nextAt && wanted < row.nextAt ? wanted : undefined;
    await prompts.save(tx, on.prompt, { state: 'later' });
    await isThere(tx, own, again && { nextAt: again });
    return ok({ again });
  });
}

/** Whatever was tapped: what was left alone before counts no more, and after another quiet while their match may hear again. */
async function isThere(tx: GuildTx, { row }: OwnCheckin, changed?: { readonly nextAt: Date }): Promise<void> {
  await stored.change(tx, row.userId, { unanswered: 0, ...changed });
  await buddies.rearm(tx, row.userId);
}

/** Runs a step on somebody's own prompt; of two taps at once, one waits for the other. */
async function onPrompt<Value>(
  community: Community,
  { user, prompt }: OnPrompt,
  step: (tx: GuildTx, own: OwnCheckin, row: PromptRow) => Promise<Result<Value, PromptRefused>>,
): Promise<Result<Value, PromptRefused>> {
  return community.transaction(async (tx) => {
    const own = await lockCheckin(tx, community, user);
    const row = await prompts.lock(tx, prompt);
    if (!row) return err('gone');
    if (row.userId !== user) return err('not_yours');
    return own ? step(tx, own, row) : err('gone');
  });
}
