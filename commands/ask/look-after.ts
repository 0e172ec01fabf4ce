/** Moderators add a note with a source to a message, or limit the name that it stands under. */
import { z } from 'zod';
import { nameLimitDays, shareCards, shareIds, sharing } from '#src/sharing/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import { messageMenu, modal } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { lookAfterDefinition } from './definition.ts';

const menu = messageMenu({
  definition: lookAfterDefinition,
  access: moderators,
  open: ({ channel, id: message }, { t }) => ({ modal: shareCards.lookAfterForm({ channel, message }, t) }),
});

const form = modal({
  id: shareIds.lookAfterId,
  access: moderators,
  answers: 'reply',
  fields: z.object({
    words: z.string().trim().default(''),
    source: z.string().trim().default(''),
    limit: z
      .string()
      .default('')
      .transform((chosen) => (chosen === '' ? undefined : Number(chosen)))
      .pipe(z.literal(nameLimitDays).optional()),
    remove: z.string().optional(),
  }),
  async run({ channel, message: id }, { words, source, limit, remove }, { community, caller, t }) {
    const from = z.url({ protocol: /^https$/ }).safeParse(source);
    // What is said about somebody's health stands on something that everybody can read.
    if (words !== '' && !from.success) return err(shareCards.lookAfterRefused('no_source'));
    const correction = words !== '' && from.success ? { words, source: from.data } : undefined;
    const done = await sharing.lookAfterMessage(community, {
      message: { channel, id },
      correction,
      limit,
      remove: remove === 'yes',
      by: caller.id,
    });
    return done.ok ? ok(shareCards.lookedAfter(done.value, t)) : err(shareCards.lookAfterRefused(done.error));
  },
});

export const lookAfterHandlers = [menu, form];
