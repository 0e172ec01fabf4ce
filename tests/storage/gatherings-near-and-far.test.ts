/** Cards that are put up when it is time, and events that leads find, however near or far these are. */
import { describe, expect, test } from 'vitest';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { chosenGathering, gatheringsLike } from '#src/gatherings/choosing.ts';
import { wallTime } from '#src/gatherings/local-time.ts';
import { look, lookAtGatherings } from '#src/gatherings/ticks.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, change } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, communityOf, rowsOf, clock, database } = await testCommunities();

interface DateRow {
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly due_at: Date | null;
  readonly channel_id: string | null;
}

const datesIn = (community: Community) =>
  rowsOf<DateRow>(community, 'gathering_occurrences', 'starts_at, ref');

async function firstOf(community: Community): Promise<DateRow> {
  const [first] = await datesIn(community);
  if (!first) throw new Error('nothing is planned');
  return first;
}

describe('a card', () => {
  test('of what is moved near is due now, not when it begins', async () => {
    const community = await newCommunity();
    const start = wallTime('UTC', after(clock.now(), days(50)));
    const { dates } = await aGathering(community, { rule: '', start, cardChannelId: newId() });
    await change(community, dates[0] ?? '', 'all', { sentence: 'tomorrow at 18:30' });
    const [date] = await datesIn(community);
    expect(date?.due_at).toEqual(after(date?.starts_at ?? clock.now(), -days(14)));
  });

  test('that was taken away by hand stays away, until another channel is chosen for it', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community, { cardChannelId: newId() });
    const [first = '', second = ''] = dates;
    const taken = { channelId: null, messageId: null, shownVersion: 1 };
    for (const ref of [first, second])
      await community.transaction((tx) => occurrences.cardShown(tx, ref, taken));
    const { starts_at: begins } = await firstOf(community);
    await community.transaction((tx) => look(tx, community, first, begins));
    expect((await firstOf(community)).channel_id).toBeNull();
    const channel = newId();
    await change(community, second, 'all', { card: channel });
    // Its card is put up once the one before is over.
    await community.transaction((tx) => look(tx, community, second, after(begins, minutes(61))));
    expect((await datesIn(community))[1]?.channel_id).toBe(channel);
    const asked = (await rowsOf<{ kind: string; target: string }>(community, 'deliveries')).map(
      ({ target }) => target,
    );
    expect(asked).toContain(`gathering-card:${second}`);
    expect(asked.filter((target) => target.endsWith(first) && !target.startsWith('gathering-card'))).toEqual(
      [],
    );
  });
});

test('one date that cannot be looked at keeps no other', async () => {
  const [broken, whole] = [await newCommunity(), await newCommunity()];
  for (const community of [broken, whole]) await aGathering(community, { cardChannelId: newId() });
  const tick = lookAtGatherings({
    database,
    communityOf: (guild) =>
      guild === broken.guild ? Promise.reject(new Error('broken')) : communityOf(guild),
  });
  const { starts_at: begins } = await firstOf(whole);
  clock.advance(begins.getTime() - clock.now().getTime());
  await expect(tick.run(begins)).rejects.toThrow('broken');
  const [seen] = await datesIn(whole);
  expect(seen?.due_at).toEqual(seen?.ends_at);
});

test('an event is found by its name however far off it is', async () => {
  const community = await newCommunity();
  await aGathering(community, { title: 'Every day', rule: 'FREQ=DAILY' });
  const start = wallTime('UTC', after(clock.now(), days(300)));
  const { dates } = await aGathering(community, { title: 'Élan, once a year', rule: '', start });
  for (let more = 0; more < 45; more += 1)
    await aGathering(community, { title: `Daily ${more}`, rule: 'FREQ=DAILY' });
  expect(await chosenGathering(community, ' élan, ONCE a year ')).toMatchObject({ ref: dates[0] });
  expect(await gatheringsLike(community, 'éLAN')).toMatchObject([{ ref: dates[0] }]);
  expect(await chosenGathering(community, dates[0] ?? '')).toMatchObject({ ref: dates[0] });
  expect(await gatheringsLike(community, '')).toHaveLength(25);
  await change(community, dates[0] ?? '', 'all', { about: { title: 'Something else' } });
  expect(await gatheringsLike(community, 'élan')).toEqual([]);
});
