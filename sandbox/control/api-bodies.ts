/** What the control API answers with. */
import type { Tap } from './tap.ts';

/** What came of something that was done, as the person sees it now. */
export function tapBody(tap: Tap): object {
  const { modal } = tap;
  return {
    text: tap.text,
    onlyYouSeeThis: tap.ephemeral,
    stillThinking: tap.deferred,
    reply: tap.reply ?? null,
    followUps: tap.followUps,
    modal: modal
      ? { customId: modal.customId, title: modal.title, text: modal.text, fields: modal.fields }
      : null,
    choices: tap.choices,
    ms: Math.round((tap.answeredAt - tap.dispatchedAt) * 10) / 10,
  };
}
