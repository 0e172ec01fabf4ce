/** Events as a lead makes them and members come to them. */
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { vi } from 'vitest';
import { minutes, seconds } from '#src/platform/durations.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';

export interface Wanted {
  readonly kind?: string;
  readonly title?: string;
  readonly when?: string;
  readonly seats?: string;
  readonly card?: string;
  /** Among the server's own events, too. */
  readonly mirrored?: true;
}

/** From the command to the card that reads everything back. */
export async function plansEvent({ lead }: TestCommunity, wanted: Wanted = {}): Promise<Tap> {
  const begun = await lead.runs('/lead event create');
  const form = await lead.chooses('Choose what it is', wanted.kind ?? 'webinar', { on: begun });
  return form.submits({
    title: wanted.title ?? 'Drawing slowly',
    when: wanted.when ?? 'every Tuesday at 7pm for 4 weeks',
    length: '1 hour',
    about: 'Pencils and paper, nothing else.',
  });
}

/** Says where it is and where its card stands. */
export async function places({ lead }: TestCommunity, hub: Tap, card = 'lobby'): Promise<Tap> {
  const asked = await lead.chooses('Choose what kind of place', 'where_link', { on: hub });
  const form = await lead.presses('Type the link', { on: asked });
  const placed = await form.submits({ link: 'https://example.org/room' });
  return placed.labels.includes('Which channel?')
    ? lead.chooses('Which channel?', card, { on: placed })
    : placed;
}

/** Makes one that is weekly on Tuesdays, four times. */
export async function makesEvent(community: TestCommunity, wanted: Wanted = {}): Promise<Tap> {
  const { lead } = community;
  let hub = await places(community, await plansEvent(community, wanted), wanted.card);
  if (wanted.seats !== undefined) {
    const asked = await lead.chooses('Change something', 'seats', { on: hub });
    const form = await lead.presses('Type a number', { on: asked });
    hub = await form.submits({ seats: wanted.seats });
  }
  if (wanted.mirrored) {
    const asked = await lead.chooses('Change something', 'mirror', { on: hub });
    hub = await lead.presses('Yes', { on: asked });
  }
  return lead.presses('Make it', { on: hub });
}

/** Says *Going* on a card, with the consent and the age where these are asked. */
export async function goes(member: MemberActor, card: SeenMessage | Tap): Promise<Tap> {
  let answer = await member.presses('Going', { on: card });
  if (answer.labels.includes('Yes, that is fine'))
    answer = await member.presses('Yes, that is fine', { on: answer });
  return answer.labels.includes('18 or over') ? member.presses('18 or over', { on: answer }) : answer;
}

/** The cards of an event in a channel, oldest first. */
export function cardsIn(member: MemberActor, channel = '#lobby', title = 'Drawing slowly'): SeenMessage[] {
  return member
    .sees(channel)
    .filter(({ text }) => text.includes('for your calendar') && text.includes(title));
}

/** What waits in somebody's inbox, heard at a tap of theirs. */
export async function hears(
  { sandbox }: Pick<TestSuite, 'sandbox'>,
  member: MemberActor,
): Promise<SeenMessage> {
  // On a busy machine it is beside a tap of before, and shown once only.
  const taps: Tap[] = [];
  const shown = () => taps.flatMap(({ followUps }) => followUps)[0];
  return vi.waitFor(
    async () => {
      taps.push(await member.runs('/event mine'));
      await sandbox.until(() => shown() !== undefined, 300);
      const found = shown();
      if (!found) throw new Error('nothing waits for them');
      return found;
    },
    { timeout: 30_000 },
  );
}

/** Moves the clock to so many minutes before the next one begins, or past that, and has done what is due then. */
export async function comesTo(
  running: Pick<TestSuite, 'clock' | 'suite' | 'database'>,
  community: TestCommunity,
  before: number,
): Promise<void> {
  const { clock, suite, database } = running;
  const [row] = await database.asOwner<{ starts_at: Date }>(
    "select starts_at from gathering_occurrences where state = 'planned' order by starts_at limit 1",
  );
  if (!row) throw new Error('nothing is planned');
  clock.advance(new Date(row.starts_at).getTime() - minutes(before) - clock.now().getTime() + seconds(1));
  await suite.runTicks();
  await whenQuiet(running, community, 30_000);
}
