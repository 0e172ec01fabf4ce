/** Ten thousand answers: whoever changes or calls off something that many want to come to is not stopped by their number. */
import { expect, test } from 'vitest';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { moveUp } from '#src/gatherings/seats.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering } from './a-gathering.ts';
import { tally, testCommunities } from './community.ts';

const { newCommunity, rowsOf, asOwner } = await testCommunities();

const many = 10_000;

/** So many people who wait for a place, and want to be reminded twice. */
async function fill({ guild }: Community, occurrence: Ref): Promise<void> {
  const numbers = `generate_series(1, ${many}) as n`;
  const id = '(700000000000000000 + n)::text';
  const ref = (letter: string) =>
    `'${letter}' || translate(lpad(n::text, 9, '0'), '0123456789', 'abcdefghij')`;
  await asOwner(
    `insert into members (guild_id, user_id, ref, locale, age_band, created_at)
     select $1, ${id}, ${ref('m')}, 'v1.x', 'v1.x', now() from ${numbers}`,
    [guild],
  );
  await asOwner(
    `insert into gathering_guests (guild_id, user_id, ref, remind_before, created_at)
     select $1, ${id}, ${ref('g')}, '[1440, 60]', now() from ${numbers}`,
    [guild],
  );
  await asOwner(
    `insert into gathering_seats (guild_id, user_id, ref, occurrence_ref, state, line, since)
     select $1, ${id}, ${ref('s')}, $2, 'waiting', n, now() from ${numbers}`,
    [guild, occurrence],
  );
  await asOwner(
    'update gathering_occurrences set waiting = $2, in_line = $2 where guild_id = $1 and ref = $3',
    [guild, many, occurrence],
  );
}

async function countOf(community: Community, table: string): Promise<number> {
  const [row] = await asOwner<{ count: number }>(
    `select count(*)::integer as count from ${table} where guild_id = $1`,
    [community.guild],
  );
  return row?.count ?? 0;
}

test('all of them move up at once where there is room, are told of it and reminded', async () => {
  const community = await newCommunity();
  const { dates, series } = await aGathering(community, { capacity: 1, rule: '' });
  const [date = ''] = dates;
  await fill(community, date);
  await asOwner('update gathering_series set capacity = 20000 where ref = $1', [series]);
  await community.transaction(async (tx) => {
    const dated = await occurrences.lock(tx, date);
    if (dated) await moveUp(tx, community, dated);
  });
  const seats = await rowsOf<{ state: string }>(community, 'gathering_seats');
  expect(tally(seats.map(({ state }) => state))).toEqual({ going: many });
  expect(await countOf(community, 'gathering_reminders')).toBe(2 * many);
  expect(await countOf(community, 'gathering_notices')).toBe(many);
  expect(await countOf(community, 'deliveries')).toBe(many);
});

test('all of them are told that it is called off', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { rule: '' });
  const [date = ''] = dates;
  await fill(community, date);
  const off = await callOff(community, { occurrence: date, scope: 'all', why: 'A storm', by: newId() });
  expect(off).toMatchObject({ ok: true, value: { told: many } });
  expect(await countOf(community, 'gathering_notices')).toBe(many);
  expect(await countOf(community, 'deliveries')).toBe(many);
});
