/** *A hello tomorrow*: only for who says so, once, sealed until then and gone afterwards. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { everythingStored, linesWith } from '../database-trouble.ts';

const running = await testSuite();
const { sandbox } = running;
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const somebody = () => sandbox.user(`Somebody ${(count += 1)}`).in(community.guild);

async function wants(who: MemberActor, how: string): Promise<Tap> {
  const card = await who.runs('/help-now');
  await who.presses('I need to talk', { on: card });
  await who.presses('More', { on: card });
  await who.presses('A hello tomorrow', { on: card });
  expect(card.text).toContain('Who can see this?');
  await who.presses(how, { on: card });
  expect(card.text).toMatch(/It is planned\n<t:\d+:F>/);
  return card;
}

const planned = () => running.database.asOwner<{ ref: string }>('select ref from help_hellos');
const keys = async () =>
  (await running.database.asOwner<{ count: number }>('select count(*)::int as count from vault.case_keys'))[0]
    ?.count;

async function nextDay(): Promise<void> {
  running.clock.advance(hours(34));
  await running.suite.runTicks();
}

const hellos = (who: MemberActor) => who.directMessages().filter(({ text }) => text.startsWith('Hello.'));

test('by direct message it comes once, leads back, and nothing of it is left', async () => {
  const who = somebody();
  const before = await keys();
  await wants(who, 'By direct message');
  // Asked for twice it is one.
  await wants(who, 'By direct message');
  expect(await planned()).toHaveLength(1);
  expect(linesWith(await everythingStored(running.database), who.id)).toEqual([]);
  await running.suite.runTicks();
  expect(hellos(who)).toEqual([]);
  await nextDay();
  await vi.waitFor(() => expect(hellos(who)).toHaveLength(1), { timeout: 10_000 });
  await vi.waitFor(async () => expect(await planned()).toEqual([]), { timeout: 10_000 });
  expect(await keys()).toBe(before);
  await nextDay();
  expect(hellos(who)).toHaveLength(1);
  const [hello] = hellos(who);
  if (!hello) throw new Error('it did not come');
  const again = await who.presses('Help now', { on: hello });
  expect(again.text).toContain('a bot, not a person');
});

test('in the inbox it waits for their next use, and where messages are refused it waits there, too', async () => {
  const quiet = somebody();
  const closed = somebody();
  await wants(quiet, 'When I next use Kindred');
  await wants(closed, 'By direct message');
  sandbox.user(closed.user.globalName ?? '').closesDirectMessages();
  await nextDay();
  await vi.waitFor(async () => expect(await planned()).toEqual([]), { timeout: 15_000 });
  for (const who of [quiet, closed]) {
    expect(hellos(who)).toEqual([]);
    // A community where nothing waited a moment ago is not asked again at once.
    const taps: Tap[] = [];
    await vi.waitFor(
      async () => {
        taps.push(await who.runs('/start'));
        expect(taps.map(({ text }) => text).join('\n')).toContain('to say hello today');
      },
      { timeout: 15_000, interval: 500 },
    );
  }
});

test('taken back, it is gone with its key, and nothing comes', async () => {
  const who = somebody();
  const before = await keys();
  const card = await wants(who, 'By direct message');
  await who.presses('Take it back', { on: card });
  expect(card.text).toContain('nothing of it is kept');
  expect(await planned()).toEqual([]);
  expect(await keys()).toBe(before);
  await nextDay();
  expect(hellos(who)).toEqual([]);
});

test('while nobody could say it, it is swept', async () => {
  await wants(somebody(), 'By direct message');
  await running.database.asOwner('update help_hellos set due_at = null');
  running.clock.advance(days(5));
  await running.suite.runTicks();
  expect(await planned()).toEqual([]);
});
