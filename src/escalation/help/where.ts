/** Whose moderators somebody can ask: found in memory, in the database, or with Discord, whichever can tell. */
import type { Community } from '#src/platform/community.ts';
import { inTime } from '#src/platform/in-time.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { dutyIn } from './duty.ts';
import type { DutyNow } from './duty.ts';
import type { MayAsk } from './messages/reach.ts';

export interface ReachNeeds {
  /** Without the shared send budget, which is in the database. */
  readonly discord: Pick<Discord, 'createMessage' | 'guildMember'>;
  readonly translations: Translations;
  /** In which communities somebody has agreed to anything. */
  readonly homes: (user: string) => Promise<readonly Community[]>;
  /** All that are set up, from memory. */
  readonly remembered: () => readonly Community[];
  readonly find: (guild: string) => Promise<Community>;
  readonly byRef: (ref: Ref) => Promise<Community | undefined>;
}

interface Asker {
  readonly caller: { readonly id: string };
  readonly inDirectMessages: boolean;
}

/** How long each of those who could tell is waited for, in milliseconds. */
const patience = 700;
/** Discord can be asked where somebody is a member for this many communities; beyond that it would take too long. */
const askable = 25;
/** As many as fit on one message, three to a row. */
const choosable = 9;

/** The community that somebody is in, or those where they agreed to anything. @param here - the one around the tap, from memory */
export async function known(
  { homes, find }: ReachNeeds,
  here: Community,
  { caller, inDirectMessages }: Asker,
): Promise<readonly Community[]> {
  if (here.settings) return [here];
  const found = inDirectMessages ? undefined : await find(here.guild);
  if (found?.settings) return [found];
  return homesOf({ homes }, caller.id);
}

async function homesOf({ homes }: Pick<ReachNeeds, 'homes'>, user: string): Promise<readonly Community[]> {
  return (await homes(user)).filter(({ settings }) => settings !== undefined);
}

/** The community around somebody, or else all that they can choose from. */
export async function reachable(
  needs: ReachNeeds,
  here: Community,
  { caller, inDirectMessages }: Asker,
): Promise<readonly Community[]> {
  if (here.settings) return [here];
  const around = inDirectMessages ? undefined : inTime(needs.find(here.guild), patience);
  const found = await around?.catch(() => undefined);
  return found?.settings ? [found] : theirCommunities(needs, caller.id);
}

/**
 * Where somebody agreed to anything, and where Discord says that they are a member: who never agreed to anything in one may need its
 * moderators most, also where they did in another.
 */
export async function theirCommunities(needs: ReachNeeds, user: string): Promise<readonly Community[]> {
  const [theirs, seen] = await Promise.all([
    inTime(homesOf(needs, user), patience).catch(() => []),
    askedOfDiscord(needs, user),
  ]);
  return [...theirs, ...seen.filter(({ guild }) => theirs.every((one) => one.guild !== guild))];
}

async function askedOfDiscord(
  { remembered, discord }: Pick<ReachNeeds, 'remembered' | 'discord'>,
  user: string,
): Promise<readonly Community[]> {
  const all = remembered();
  if (all.length > askable) return [];
  const among = await Promise.all(
    all.map((community) =>
      inTime(discord.guildMember(community.guild, user), patience).then(
        () => [community],
        () => [],
      ),
    ),
  );
  return among.flat();
}

/** What is said of each to somebody; undefined where moderators will not know who they are. */
export async function choicesAmong(
  { duty, serverName }: { duty: DutyNow; serverName: (guild: string) => Promise<string> },
  here: Community | undefined,
  communities: readonly Community[],
  person: string | undefined,
): Promise<readonly MayAsk[]> {
  const choices = communities.slice(0, choosable).map(async (community): Promise<MayAsk[]> => {
    const { guild, settings } = community;
    if (!settings) return [];
    const [name, on] = await Promise.all([
      guild === here?.guild ? undefined : inTime(serverName(guild), patience).catch(() => undefined),
      dutyIn(duty, community, person),
    ]);
    return [{ community: settings.ref, name, duty: on }];
  });
  return (await Promise.all(choices)).flat();
}

/** The community that was chosen, from memory or from the database, whichever can tell. */
export async function communityMeant(
  { remembered, byRef }: ReachNeeds,
  ref: Ref,
): Promise<Community | undefined> {
  const inMemory = remembered().find(({ settings }) => settings?.ref === ref);
  return inMemory ?? inTime(byRef(ref), patience).catch(() => undefined);
}
