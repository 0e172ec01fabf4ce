/** Somebody asks a moderator to look, and the card stands in the staff channel before a test goes on. */
import { expect, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import type { Offer } from '#src/escalation/actions.ts';
import type { NoticeChoice, ReportKind } from '#src/escalation/types.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { cards } from '../server.ts';

export const menu = 'Ask a moderator to look';

export interface Answers {
  readonly kind: ReportKind;
  readonly words?: string;
  readonly notice?: NoticeChoice;
}

/** The reference of the draft that a form belongs to. */
function draftOf({ modal }: Tap): string {
  const [, , ref] = modal?.customId.split(':') ?? [];
  if (ref === undefined) throw new Error('no form of a report was opened');
  return ref;
}

/** Presses *More* on a card and chooses one of what can be done: resolves with its form. */
export async function acts(
  moderator: MemberActor,
  card: { readonly id: string },
  action: Offer,
): Promise<Tap> {
  const more = await (await moderator.presses('More', { on: card })).settled();
  return moderator.chooses('What would you like to do?', action, { on: more });
}

/** Opens the form, and resolves once the message and its attachments are kept, as they are long before anybody has filled it in. */
export async function begins(
  { database }: TestSuite,
  reporter: MemberActor,
  message: SeenMessage,
): Promise<Tap> {
  const form = await reporter.uses(menu, { on: message });
  const ref = draftOf(form);
  await vi.waitFor(
    async () => {
      const kept = await database.asOwner(
        'select d.ref, count(f)::int as files from drafts d left join draft_files f on f.draft_ref = d.ref where d.ref = $1 group by d.ref',
        [ref],
      );
      expect(kept).toEqual([{ ref, files: message.attachments.length }]);
    },
    { timeout: 5_000, interval: 5 },
  );
  return form;
}

/** Opens the form and sends it. */
export async function asks(
  running: TestSuite,
  reporter: MemberActor,
  message: SeenMessage,
  answers: Answers,
): Promise<Tap> {
  return (await begins(running, reporter, message)).submits({ ...answers });
}

/** Resolves with the card of a new case. */
export async function opensCase(
  running: TestSuite,
  community: TestCommunity,
  reporter: MemberActor,
  message: SeenMessage,
  answers: Answers,
): Promise<SeenMessage> {
  const before = new Set(cards(community).map(({ id }) => id));
  await asks(running, reporter, message, answers);
  return newCard(community, before);
}

/** Resolves with the card that was not there before. */
export async function newCard(community: TestCommunity, before: ReadonlySet<string>): Promise<SeenMessage> {
  return vi.waitFor(
    () => {
      const card = cards(community).find(({ id }) => !before.has(id));
      if (!card) throw new Error('no new card stands in the staff channel');
      return card;
    },
    { timeout: 5_000, interval: 5 },
  );
}

/** The reference that a card's buttons carry. */
export function caseOf(card: SeenMessage): string {
  const ref = card.buttons[0]?.customId?.split(':')[2];
  if (ref === undefined) throw new Error('the card has no buttons');
  return ref;
}

/** What a form holds when it opens: chosen options and words, by field. */
export function filledIn({ modal }: Tap): Record<string, string | undefined> {
  const fields = (modal?.data.components ?? []).flatMap((part) =>
    'component' in part ? [part.component] : [],
  );
  return Object.fromEntries(
    fields.flatMap((field) => {
      if ('options' in field && 'custom_id' in field)
        return [[field.custom_id, field.options.find((one) => one.default)?.value]];
      return 'value' in field && 'custom_id' in field ? [[field.custom_id, field.value]] : [];
    }),
  );
}
