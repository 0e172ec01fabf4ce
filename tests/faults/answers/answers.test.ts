/** More people than places, all at once, and the process that takes their answers is killed in the middle: nobody is lost, nobody is passed. */
import { expect, test } from 'vitest';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory, saveSettings } from '#src/communities/index.ts';
import { testClock } from '#tests/harness/clock.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild, newId } from '#tests/harness/guilds.ts';
import { testOperatorKey } from '#tests/harness/suite.ts';
import { aGathering, guest } from '#tests/storage/a-gathering.ts';
import { lost, says, standingOf } from './crowd.ts';
import type { Seat } from './crowd.ts';

const stored = await testDatabase();
const places = 50;
const crowd = 300;
const killedAfter = 120;

test('300 for 50 places, killed after 120: fifty go, the rest wait in order, and no answer was in vain', async () => {
  const clock = testClock();
  const keyring = openKeyring(testOperatorKey);
  const vault = openVault({ keyring, clock });
  const directory = communityDirectory({ database: stored.database, vault, keyring, clock });
  const guild = newGuild();
  const settings = { staffChannel: newId(), moderatorRole: newId(), leadRole: newId(), locale: 'en-US' };
  await saveSettings(directory.peek(guild), settings, { by: newId() });
  const community = await directory.find(guild);
  const { dates } = await aGathering(community, { capacity: places, rule: '' });
  const [occurrence = ''] = dates;
  const first = 830_000_000_000_000_000n;
  await Promise.all(
    Array.from({ length: crowd }, (_, index) => guest(community, String(first + BigInt(index)))),
  );
  const { host, port, user, password, database } = stored.app;
  const task = {
    connection: JSON.parse(JSON.stringify({ host, port, user, password, database })),
    operatorKey: testOperatorKey,
    guild,
    occurrence,
    now: clock.now().toISOString(),
    people: { first: String(first), count: crowd },
  };
  const seats = () =>
    stored.asOwner<Seat>('select user_id, state, line from gathering_seats where occurrence_ref = $1', [
      occurrence,
    ]);
  const standing = async () => {
    const [counted = { going: -1, waiting: -1 }] = await stored.asOwner<{ going: number; waiting: number }>(
      'select going, waiting from gathering_occurrences where ref = $1',
      [occurrence],
    );
    return standingOf(await seats(), counted);
  };

  const before = await says(task, killedAfter);
  expect(before.length).toBeGreaterThanOrEqual(killedAfter);
  expect(before.length).toBeLessThan(crowd);
  const halfWay = await standing();
  expect(halfWay).toMatchObject({ going: places, inOrder: true });
  expect(halfWay.counted).toEqual({ going: halfWay.going, waiting: halfWay.waiting });
  const kept = await seats();
  expect(lost(before, kept)).toEqual([]);

  // Who got no answer asks again, and so does everybody else.
  const after = await says(task);
  expect(await standing()).toEqual({
    going: places,
    waiting: crowd - places,
    counted: { going: places, waiting: crowd - places },
    inOrder: true,
  });
  const end = await seats();
  expect(lost(after, end)).toEqual([]);
  // Nobody who had a seat or a number lost it to somebody who came later.
  const now = new Map(end.map((seat) => [seat.user_id, seat]));
  expect(kept.map((seat) => now.get(seat.user_id))).toEqual(kept);
}, 120_000);
