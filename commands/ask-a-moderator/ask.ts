/** The menu opens the form at once and keeps the message while the form is being read; the form sends the report. */
import {
  keepDraft,
  readDraft,
  reportAgainId,
  reportAnswers,
  reportForm,
  reportFormId,
  reportSent,
  reportWaits,
  submitReport,
} from '#src/escalation/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, messageMenu, modal } from '#src/platform/discord/handlers.ts';
import { newRef } from '#src/platform/ref.ts';
import { ok } from '#src/platform/result.ts';
import { askAModeratorDefinition } from './definition.ts';

const ask = messageMenu({
  definition: askAModeratorDefinition,
  access: everyone,
  open(target, { community, caller, t }) {
    const draft = newRef();
    return {
      modal: reportForm({ draft, channel: target.channel, message: target.id }, t),
      meanwhile: () => keepDraft(community, { ref: draft, reporter: caller.id, target }),
    };
  },
});

const send = modal({
  id: reportFormId,
  access: everyone,
  answers: 'reply',
  fields: reportAnswers,
  async run(place, answers, { community, caller, locale, t }) {
    const { draft: ref, channel, message: id } = place;
    const sent = await submitReport(community, {
      ref,
      reporter: caller.id,
      locale,
      message: { channel, id },
      answers,
    });
    return ok(sent.ok ? reportSent(answers, t) : reportWaits(sent.error, place, t));
  },
});

const again = button({
  id: reportAgainId,
  access: everyone,
  answers: 'modal',
  async open(place, { community, t }) {
    const draft = await community.transaction((tx) => readDraft(tx, community, place.draft));
    return { modal: reportForm(place, t, draft?.answers) };
  },
});

export const askHandlers = [ask, send, again];
