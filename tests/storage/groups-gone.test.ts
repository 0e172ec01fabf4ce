/** Channels and categories that are deleted while something about them is under way: nothing is stuck for good. */
import { expect, test } from 'vitest';
import { createDiscord, openRest } from '#src/platform/discord/outbound.ts';
import { aGroup } from './a-group.ts';
import { buildKinds } from '#src/groups/deliveries/build.ts';
import { settle } from '#src/groups/deliveries/settle.ts';
import type { Community } from '#src/platform/community.ts';
import type { DeliveryKind, Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import { newRef } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { asOwner, newCommunity, rowsOf } = await testCommunities();

/** Nobody answers there: nothing in these tests gets as far as Discord. */
const discord = createDiscord(
  openRest({ token: 'none', api: 'http://127.0.0.1:1/api' }),
  async () => () => {},
);

const sending = (community: Community): Sending => ({
  community,
  discord,
  translations: createTranslations(),
  bot: newId(),
  firstTriedAt: community.now(),
  repeated: false,
});

async function send(community: Community, kind: DeliveryKind, subject: string): Promise<void> {
  const row = { ref: newRef(), subject, version: 1, kind: kind.name } as DeliveryRow;
  const strangers = async () => false;
  const prepared = await community.transaction((tx) => kind.prepare(tx, row, community, strangers));
  const remember = await prepared?.(sending(community));
  await community.transaction(async (tx) => remember?.(tx));
}

test('a channel whose category is gone is still to be made', async () => {
  const community = await newCommunity();
  const { ref: group } = await aGroup(community);
  const channel = buildKinds.find(({ name }) => name === 'group.channel');
  if (!channel) throw new Error('a kind that is there');
  await expect(send(community, channel, group)).rejects.toThrow(NotYet);
});

test('what staff answered about a channel that is gone by then is over', async () => {
  const community = await newCommunity();
  const { ref: group } = await aGroup(community);
  const drift = newRef();
  await asOwner(
    `insert into group_drifts (guild_id, ref, group_ref, state, mark, created_at) values ($1, $2, $3, 'restoring', 'x', now())`,
    [community.guild, drift, group],
  );
  await send(community, settle, drift);
  expect(await rowsOf(community, 'group_drifts')).toMatchObject([{ state: 'restored' }]);
});
