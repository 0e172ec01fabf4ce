/** Brings somebody's wish to the moderators: into the queue, or straight into their channel while the queue does not answer. */
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { hours, seconds } from '#src/platform/durations.ts';
import { inTime } from '#src/platform/in-time.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import { askByTap } from '../reach-out.ts';
import type { AnsweredIn } from '../reach-out.ts';
import type { ReachNeeds } from './where.ts';
import { waitsByItself } from './messages/reach.ts';

/** How long the database is waited for, in milliseconds. */
const patience = seconds(2);

export interface AskedFor {
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** They said that they do not feel safe. */
  readonly unsafe: boolean;
  readonly inDirectMessages: boolean;
}

/**
 * Never throws. What the database did not answer in time it may still do.
 * @returns where they are written to, once it is a case; `unsure` where nobody can tell whether it arrived
 */
export async function reachOut(
  { discord, translations }: ReachNeeds,
  community: Community,
  asked: AskedFor,
): Promise<AnsweredIn | 'channel' | 'unsure'> {
  try {
    return await inTime(queued(community, asked), patience);
  } catch {
    return straight(discord, translations, community, asked);
  }
}

function queued(community: Community, asked: AskedFor): Promise<AnsweredIn> {
  return community.transaction((tx) => askByTap(tx, community, asked));
}

async function straight(
  discord: ReachNeeds['discord'],
  translations: Translations,
  community: Community,
  { user, unsafe, inDirectMessages }: AskedFor,
): Promise<'channel' | 'unsure'> {
  const { settings, keyring, guild } = community;
  if (!settings) return 'unsure';
  const asks = `${user}${unsafe ? '!' : ''}${inDirectMessages ? '@' : ''}`;
  const who = seal(keyring.words[0], asks, placeOf(guild));
  // The same, pressed twice within the hour, is one message. That somebody does not feel safe is never the same as less.
  const hour = String(Math.floor(community.now().getTime() / hours(1)));
  const nonce = keyring.blindIndex('asked by itself', guild, asks, hour).slice(0, 25);
  const shown = waitsByItself(who, unsafe, translations.for(settings.locale));
  return inTime(discord.createMessage(settings.staffChannel, shown, nonce), seconds(5)).then(
    () => 'channel' as const,
    () => 'unsure' as const,
  );
}

const placeOf = (guild: string) => ({ guild, table: 'none', column: 'asked', row: 'none' });

/** Who asked, from what is sealed into the message. @throws where it was altered, or is of another server */
export function whoIs({ keyring, guild }: Community, sealed: string): Omit<AskedFor, 'locale'> {
  const who = unseal(keyring.words, sealed, placeOf(guild));
  const user = /^\d+/.exec(who)?.[0] ?? '';
  return { user, unsafe: who.includes('!'), inDirectMessages: who.includes('@') };
}

/** Puts what stood in the channel by itself into the queue. @returns whether that worked */
export async function takeUp(community: Community, asked: AskedFor): Promise<boolean> {
  return inTime(queued(community, asked), patience).then(
    () => true,
    () => false,
  );
}
