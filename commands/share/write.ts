/** Writing something to share, ask or answer: the form, how it will look, and posting it. Each step is kept. */
import { z } from 'zod';
import { contentNotes } from '#src/groups/index.ts';
import { namings, shareCards, shareIds, sharing } from '#src/sharing/index.ts';
import type { Belongs } from '#src/sharing/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Answer, Opening } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';

const fields = z.object({
  group: z.string().regex(refPattern).optional(),
  words: z.string().trim().min(1),
  naming: z.enum(namings).default('own'),
  touches: z
    .string()
    .default('')
    .transform((chosen) => (chosen === '' ? [] : chosen.split(',')))
    .pipe(z.array(z.enum(contentNotes))),
  hidden: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((chosen) => chosen === 'yes'),
});
type Fields = z.infer<typeof fields>;

async function keep(tap: Tap, belongs: Belongs, given: Fields, ref?: Ref): Answer {
  const { community, caller, t } = tap;
  const { group: _group, ...content } = given;
  const kept = await sharing.keepDraft(community, caller.id, { ref, belongs, content });
  return kept.ok
    ? ok(shareCards.preview(kept.value, caller.id, t))
    : err(shareCards.draftRefused(kept.error));
}

/** Where what is only for one's own eyes can be chosen among one's groups. */
async function groupsFor({ community, caller }: Tap, chosen?: Ref) {
  const { places } = await sharing.beginningsFor(community, caller.id);
  return places.length === 0 ? undefined : { all: places, chosen };
}

const write = button({
  id: shareIds.writeId,
  access: everyone,
  answers: 'modal',
  async open({ kind }, tap) {
    const id = shareIds.writtenId.make({ kind });
    const groups = await groupsFor(tap);
    if (!groups) return err(shareCards.formRefused('not_in_group'));
    const form = { id, kind, groups, choosesName: true };
    return { modal: shareCards.sharingForm(form, tap.t) };
  },
});

const written = modal({
  id: shareIds.writtenId,
  access: everyone,
  answers: 'reply',
  fields,
  run: ({ kind }, given, tap) => keep(tap, { kind, group: given.group ?? '' }, given),
});

const answer = button({
  id: shareIds.answerId,
  access: everyone,
  answers: 'modal',
  async open({ post }, { community, caller, t }) {
    const may = await sharing.mayAnswer(community, caller.id, post);
    if (!may.ok) return err(shareCards.formRefused(may.error));
    const id = shareIds.answerWrittenId.make({ post });
    return { modal: shareCards.sharingForm({ id, kind: 'answer', choosesName: true }, t) };
  },
});

const answered = modal({
  id: shareIds.answerWrittenId,
  access: everyone,
  answers: 'reply',
  fields,
  run: ({ post }, given, tap) => keep(tap, { question: post }, given),
});

const edit = button({
  id: shareIds.editId,
  access: everyone,
  answers: 'modal',
  async open({ post }, { community, caller, t }) {
    const found = await sharing.contentToEdit(community, caller.id, post);
    if (!found) return err(shareCards.postGone);
    const id = shareIds.editedId.make({ post });
    return { modal: shareCards.sharingForm({ id, choosesName: false, ...found }, t) };
  },
});

const edited = modal({
  id: shareIds.editedId,
  access: everyone,
  answers: 'reply',
  fields,
  run: ({ post }, given, tap) => keep(tap, { editOf: post }, given),
});

async function openAgain({ draft: ref }: { draft: Ref }, tap: Tap): Promise<Opening> {
  const draft = await sharing.readDraft(tap.community, tap.caller.id, ref);
  if (!draft) return err(shareCards.draftGone);
  const { kind, content, groupRef, editOf } = draft;
  const form = {
    id: shareIds.rewrittenId.make({ draft: ref }),
    kind,
    groups: editOf === null && kind !== 'answer' ? await groupsFor(tap, groupRef) : undefined,
    choosesName: editOf === null,
    content,
  };
  return { modal: shareCards.sharingForm(form, tap.t) };
}

const goOn = button({ id: shareIds.goOnId, access: everyone, answers: 'modal', open: openAgain });

const rewritten = modal({
  id: shareIds.rewrittenId,
  access: everyone,
  answers: 'update',
  fields,
  async run({ draft: ref }, given, tap) {
    const draft = await sharing.readDraft(tap.community, tap.caller.id, ref);
    return draft ? keep(tap, sharing.belongsOf(draft, given.group), given, ref) : err(shareCards.draftGone);
  },
});

const post = button({
  id: shareIds.postId,
  access: everyone,
  answers: 'update',
  async run({ draft }, { community, caller, t }) {
    const posted = await sharing.postDraft(community, caller.id, draft);
    return ok(
      posted.ok ? shareCards.postedSaid(posted.value, t) : shareCards.postWaits(posted.error, draft, t),
    );
  },
});

const throwAway = button({
  id: shareIds.throwAwayId,
  access: everyone,
  answers: 'update',
  async run({ draft }, { community, caller, t }) {
    await sharing.throwAway(community, caller.id, draft);
    return ok(shareCards.thrownAway(t));
  },
});

export const writeHandlers = [
  write,
  written,
  answer,
  answered,
  edit,
  edited,
  goOn,
  rewritten,
  post,
  throwAway,
];
