/** Somebody asks a moderator to look, and the card stands in the staff channel before a test goes on. */
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import type { NoticeChoice, ReportKind } from '#src/escalation/types.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { cards } from '../server.ts';

export const menu = 'Ask a moderator to look';

export interface Answers {
  readonly kind: ReportKind;
  readonly words?: string;
  readonly notice?: NoticeChoice;
}

/** Opens the form and sends it. */
export async function asks(reporter: MemberActor, message: { readonly id: string }, answers: Answers): Promise<Tap> {
  const form = await reporter.uses(menu, { on: message });
  return form.submits({ ...answers });
}

/** Resolves with the card of a new case. */
export async function reportAbout(community: TestCommunity, reporter: MemberActor, message: { readonly id: string }, answers: Answers): Promise<SeenMessage> {
  const before = new Set(cards(community).map(({ id }) => id));
  await asks(reporter, message, answers);
  const number = before.size + 1;
  const card = await community.moderators[0].waitsFor('#staff', new RegExp(`^\\*\\*Case ${number}\\*\\*`));
  if (before.has(card.id)) throw new Error('the report joined a case that was there already');
  return card;
}

/** The reference that a card's buttons carry. */
export function caseOf(card: SeenMessage): string {
  const id = card.buttons[0]?.customId?.split(':')[2];
  if (id === undefined) throw new Error('the card has no buttons');
  return id;
}
