/** 6,000 prompts into direct messages that are open, by two workers against Discord's own limits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { startCheckin } from '#src/checkins/index.ts';
import { communityDirectory } from '#src/communities/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import { currentVersion, giveConsent } from '#src/members/index.ts';
import { systemClock } from '#src/platform/clock.ts';
import { newRef } from '#src/platform/ref.ts';
import { startKindred } from '../interactions/processes.ts';
import type { RunningBot } from '../interactions/processes.ts';
import { firstDatabase } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';
import { standing } from './standing.ts';

const communities = 4;
const members = 1_500;
/** Discord's global limit, in requests a second. */
const limit = 50;
const killEvery = 15_000;
/** When nothing was posted for so long, it tells what waits for what. */
const stall = 8_000;

export interface SendFindings {
  /** Of the limit, from the first prompt that stood there to the last. */
  readonly share: number;
  readonly requests: number;
  /** Refused (429) by the global limit, and by any other. */
  readonly globally: number;
  readonly limited: number;
  readonly lost: number;
  readonly doubled: number;
}

export async function sending(stage: Stage, open: () => Database, kills: number): Promise<SendFindings> {
  const people = await raise(stage, open);
  const { sandbox } = stage;
  const settings = { ...stage.settingsFor(firstDatabase), ROLES: 'worker', LOG_LEVEL: 'warn' };
  const start = () => startKindred({ ...stage, settings });
  const steady = await start();
  let other: RunningBot = await start();
  const before = { ...sandbox.counters.rateLimited };
  const already = sandbox.counters.requests.get('POST /channels/:channel/messages 200') ?? 0;
  const posted = () => (sandbox.counters.requests.get('POST /channels/:channel/messages 200') ?? 0) - already;
  await stage.query(firstDatabase, `update checkins set next_at = date_trunc('second', now())`);
  while (posted() === 0) await pause(5);
  const begun = performance.now();
  const wanted = people.length;
  let killed = 0;
  let finished = performance.now();
  let told = 0;
  for (let last = 0; posted() < wanted && performance.now() - finished < 60_000; await pause(5)) {
    if (posted() > last) [last, finished] = [posted(), performance.now()];
    if (performance.now() - Math.max(finished, told) > stall) {
      told = performance.now();
      process.stderr.write(`${await standing(stage)}\n`);
    }
    if (killed < kills && performance.now() - begun > (killed + 1) * killEvery) {
      killed += 1;
      other.process.kill('SIGKILL');
      await other.gone;
      other = await start();
    }
  }
  await pause(2_000);
  await Promise.all([steady.stop(), other.stop()]);
  const { global, user, shared } = sandbox.counters.rateLimited;
  const counts = people.map((person) => person.directMessages().length);
  const reached = counts.filter((count) => count > 0).length;
  await stage.query(firstDatabase, 'delete from deliveries; delete from communities');
  return {
    share: reached / ((finished - begun) / 1000) / limit,
    requests: posted(),
    globally: global - before.global,
    limited: user + shared - before.user - before.shared,
    lost: wanted - reached,
    doubled: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
  };
}

/** Where the day does not end while this runs: prompts of yesterday are not sent. */
const byDay = () => (new Date().getUTCHours() < 12 ? 'Asia/Tokyo' : 'America/Los_Angeles');

/** Members with a check-in of theirs, and direct messages in which the bot has written before. */
async function raise({ sandbox, query, settingsFor }: Stage, open: () => Database): Promise<MemberActor[]> {
  const database = open();
  const keyring = openKeyring(settingsFor(firstDatabase)['KINDRED_KEY'] ?? '');
  const vault = openVault({ keyring, clock: systemClock });
  const directory = communityDirectory({ database, vault, keyring, clock: systemClock });
  const people: MemberActor[] = [];
  try {
    const raiseOne = async (number: number): Promise<void> => {
      const owner = sandbox.user(`Robin ${newRef()}`);
      const guild = sandbox.createGuild({ name: `Road ${number}`, owner });
      guild.addBot('kindred', { permissions: ['ViewChannel', 'SendMessages'] });
      const role = guild.createRole('Team').id;
      const staff = guild.createChannel({ name: 'staff' }).id;
      await query(
        firstDatabase,
        `insert into communities (guild_id, ref, staff_channel_id, moderator_role_id, lead_role_id, created_at, updated_at)
         values ('${guild.id}', '${newRef()}', '${staff}', '${role}', '${role}', now(), now())`,
      );
      const community = await directory.find(guild.id);
      const channels: string[] = [];
      for (let at = 0; at < members; at += 1) {
        const user = sandbox.user(`Member ${number} ${at} ${guild.id}`);
        const member = guild.addMember(user);
        const { channelId } = member.tells('kindred', 'Hello');
        const person = { user: user.id, locale: 'en-US', age: 'adult' } as const;
        const version = currentVersion('checkins');
        await giveConsent(community, { ...person, purpose: 'checkins', version });
        await startCheckin(community, { user: user.id, zone: byDay() });
        channels.push(`('${user.id}', '${channelId}')`);
        people.push(member);
      }
      await query(
        firstDatabase,
        `update checkins set channel_id = known.channel_id, next_at = null, quiet_from = null, quiet_to = null
           from (values ${channels.join(', ')}) as known (user_id, channel_id)
          where checkins.guild_id = '${guild.id}' and checkins.user_id = known.user_id`,
      );
    };
    await Promise.all(Array.from({ length: communities }, (_, index) => raiseOne(index + 1)));
    return people;
  } finally {
    await database.close();
  }
}
