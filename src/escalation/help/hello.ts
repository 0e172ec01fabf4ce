/** A hello the next day, only for who says so. Until then it stands sealed under a key of its own; once it is said, nothing is left. */
import { z } from 'zod';
import * as hellos from '#db/escalation/hellos.ts';
import type { GuildTx } from '#db/database.ts';
import { flare, isDeceased, isPaused, putInInbox } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { after, days, seconds } from '#src/platform/durations.ts';
import { inTime } from '#src/platform/in-time.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { helloTime } from './hello-time.ts';
import { helloPlaces } from './ids.ts';
import type { HelloPlace } from './ids.ts';
import { helloMessage } from './messages/hello.ts';

/** What the inbox calls it. */
export const helloKind = 'help.hello';

const content = z.object({ user: z.string(), locale: z.string(), place: z.enum(helloPlaces) });
type Hello = z.infer<typeof content>;

/** After this it would come out of nowhere. */
const lasts = days(2);

/** Who somebody is to this alone: a keyed hash, apart from every other hash of them. */
function hashesOf(community: Community, user: string): readonly string[] {
  return community.keyring.blindIndexes('hello', community.guild, user);
}

/** Plans it. Asked for again, the last wish counts. @returns by what it is taken back, and when it comes */
async function planHello(
  community: Community,
  wish: { user: string; locale: string; place: HelloPlace },
): Promise<{ ref: Ref; at: Date }> {
  const { user } = wish;
  const now = community.now();
  const at = helloTime(await flare.pauseZone(community, user), now);
  return community.transaction(async (tx) => {
    await forgetHellos(tx, community, user);
    const ref = newRef();
    await hellos.add(tx, await community.vault.cases.get(tx, ref), {
      ref,
      memberHash: hashesOf(community, user)[0] ?? '',
      content: JSON.stringify(wish),
      dueAt: at,
      now,
    });
    return { ref, at };
  });
}

/** The same, where somebody must not wait for a database that is gone. @returns undefined where it could not be kept */
export async function tryPlanHello(
  ...plan: Parameters<typeof planHello>
): Promise<Awaited<ReturnType<typeof planHello>> | undefined> {
  return inTime(planHello(...plan), seconds(2)).catch(() => undefined);
}

export async function cancelHello(community: Community, ref: Ref): Promise<void> {
  await community.transaction((tx) => forget(tx, community, ref));
}

async function forget(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  await hellos.remove(tx, ref);
  await community.vault.cases.destroy(tx, ref);
}

export async function forgetHellos(tx: GuildTx, community: Community, user: string): Promise<void> {
  for (const { ref } of await hellos.ofPerson(tx, hashesOf(community, user)))
    await forget(tx, community, ref);
}

/** When somebody asked for one that has not come yet. */
export async function hellosOf(tx: GuildTx, community: Community, user: string): Promise<readonly Date[]> {
  return (await hellos.ofPerson(tx, hashesOf(community, user))).map(({ createdAt }) => createdAt);
}

async function helloBehind(tx: GuildTx, community: Community, ref: Ref): Promise<Hello | undefined> {
  const key = await community.vault.cases.find(tx, ref);
  const kept = key && (await hellos.read(tx, key, ref));
  if (kept === undefined) return undefined;
  const hello = content.parse(JSON.parse(kept));
  return (await isDeceased(tx, hello.user)) ? undefined : hello;
}

/** Into their inbox, and nothing of it is left here. */
async function leaveInInbox(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  const hello = await helloBehind(tx, community, ref);
  if (hello) await putInInbox(tx, community, { user: hello.user, kind: helloKind, subject: ref });
  await forget(tx, community, ref);
}

export const helloByMessage = deliveryKind({
  name: helloKind,
  async load(tx, { subject }, community) {
    const hello = await helloBehind(tx, community, subject);
    return hello && community.settings ? { ...hello, community: community.settings.ref } : undefined;
  },
  async send({ user, locale, community }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = forDirectMessages(helloMessage(translations.for(locale)), community);
    const channel = await discord.openDirectMessages(user);
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says: shown })))
      return;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
  },
  record: (tx, _sent, _view, { subject }, community) => forget(tx, community, subject),
  instead: (tx, { subject }, community) => leaveInInbox(tx, community, subject),
});

function helloDelivery(ref: Ref, now: Date): Wanted {
  const notAfter = after(now, days(1));
  return { kind: helloByMessage, subject: ref, target: `hello:${ref}`, notAfter, priority: 2 };
}

const atOnce = 200;

/** Says what is due, and sweeps what should be gone. Safe on every process at once: whoever comes second finds nothing. */
export function sayHello({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'escalation.hellos',
    every: '30 * * * * *',
    async run(now) {
      const tooOld = after(now, -days(2) - lasts);
      const toDo = await database.withSystem((tx) => hellos.toDo(tx, { now, tooOld, limit: atOnce }));
      const done = await Promise.allSettled(
        toDo.map(async ({ guild, ref, createdAt }) => {
          const community = await communityOf(guild);
          await community.transaction((tx) =>
            createdAt <= tooOld ? forget(tx, community, ref) : say(tx, community, ref, now),
          );
        }),
      );
      // One that cannot be said must not keep the others; it is told of, and comes round again.
      const failed = done.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

async function say(tx: GuildTx, community: Community, ref: Ref, now: Date): Promise<void> {
  if (!(await hellos.begin(tx, ref, now))) return;
  const hello = await helloBehind(tx, community, ref);
  const directly =
    hello?.place === 'direct_message' &&
    community.settings?.directMessages === true &&
    // Who said “not now” since then finds it in their inbox.
    !(await isPaused(tx, hello.user));
  if (directly) await deliver(tx, community, helloDelivery(ref, now));
  else await leaveInInbox(tx, community, ref);
}
