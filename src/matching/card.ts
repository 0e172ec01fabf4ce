/** The card of `/match`: how everything stands for one person at this moment. */
import * as matches from '#db/matching/matches.ts';
import type { OwnMatch } from '#db/matching/matches.ts';
import * as mentors from '#db/matching/mentors.ts';
import * as settings from '#db/matching/settings.ts';
import type { GuildTx } from '#db/database.ts';
import { topicsHere } from '#src/groups/index.ts';
import { isPaused, mayTell, memberRecord, sharedWith, stands } from '#src/members/index.ts';
import type { Shared } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { topicName, topicsOf } from '#src/topics/index.ts';
import { seenProposals } from './answer.ts';
import type { SeenProposal } from './answer.ts';
import { breakOf } from './breaks.ts';
import type { TakesBreak } from './breaks.ts';
import { openFeelings } from './feedback.ts';
import type { Felt } from './feedback.ts';
import { nextOf } from './line.ts';
import type { MatchProfile } from './profile.ts';
import { matchRecord } from './record.ts';
import { usualSchedule } from './schedule.ts';
import type { MentorState } from './states.ts';

/** A match as one of its people sees it. */
export interface SeenMatch extends Pick<
  OwnMatch,
  'ref' | 'state' | 'medium' | 'thread' | 'openedAt' | 'own'
> {
  /** The Discord ids of the others who are still in it. */
  readonly others: readonly string[];
  readonly felt: Felt;
  /** Those of the others who take a break and let it be told here. */
  readonly breaks: readonly TakesBreak[];
}

export interface ShownMatch extends SeenMatch {
  readonly shown: readonly Shared[];
}

/** What somebody can be suggested to choose from, and what of it is taken from elsewhere. */
export interface Prefill {
  /** Topics by slug and name: of their groups first. */
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly ownTopics: readonly string[];
  readonly zone: string | undefined;
  readonly languages: readonly string[];
  readonly pace: MatchProfile['pace'];
}

export interface MatchCard {
  readonly now: Date;
  readonly profile: MatchProfile | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** `resting`: their own break; `quiet`: they pause everything; `held`: that is over, and this has not come back yet. */
  readonly standing: 'out' | 'in' | 'resting' | 'quiet' | 'held';
  /** What is suggested to them: one, or several where they are a mentor. */
  readonly proposals: readonly SeenProposal[];
  /** What has not ended, oldest first. */
  readonly matches: readonly SeenMatch[];
  readonly mentor: { readonly state: MentorState; readonly restsUntil: Date | null } | undefined;
  readonly nextRound: Date | undefined;
  readonly prefill: Prefill;
}

/** `ask`: they have not agreed to matching; `minor`: it is not for them. */
export type CardState =
  | { readonly state: 'minor' }
  | { readonly state: 'ask'; readonly isMember: boolean }
  | { readonly state: 'card'; readonly card: MatchCard };

export async function cardFor(community: Community, user: string, locale: string): Promise<CardState> {
  return community.transaction((tx) => cardIn(tx, community, user, locale));
}

async function cardIn(tx: GuildTx, community: Community, user: string, locale: string): Promise<CardState> {
  const member = await memberRecord(tx, community, user);
  if (member && member.age !== 'adult') return { state: 'minor' };
  const record = await matchRecord(tx, community, user);
  if (!member || !record || !stands(member.consents, 'matching'))
    return { state: 'ask', isMember: member !== undefined };
  const { row, told, profile } = record;
  const [index, found, kept, mentor] = [
    await topicsOf(tx),
    await topicsHere(tx, user),
    await settings.find(tx),
    await mentors.find(tx, user),
  ];
  const names = new Map([...index.bySlug].map(([slug, topic]) => [slug, topicName(topic, { locale })]));
  const chosen = [...new Set([...(told.topics ?? []), ...found.own, ...found.others])];
  const standing = row.hold
    ? (await isPaused(tx, user))
      ? ('quiet' as const)
      : ('held' as const)
    : row.pausedAt
      ? ('resting' as const)
      : row.inPool
        ? ('in' as const)
        : ('out' as const);
  const tells = (attribute: 'timezone' | 'pace' | 'language') =>
    mayTell(member.profile, attribute, 'matcher');
  return {
    state: 'card',
    card: {
      now: community.now(),
      profile,
      names,
      standing,
      proposals: await seenProposals(tx, community, user),
      matches: await seenMatches(tx, community, user),
      mentor: mentor && { state: mentor.state, restsUntil: mentor.restsUntil },
      nextRound: kept?.nextAt ?? nextOf(usualSchedule, community),
      prefill: {
        topics: chosen.flatMap((slug) => {
          const name = names.get(slug);
          return name === undefined ? [] : [{ slug, name }];
        }),
        ownTopics: told.topics ?? found.own,
        zone: told.zone ?? (tells('timezone') ? member.profile.timezone : undefined),
        languages: told.languages ?? [language(tells('language') ? member.locale : locale)],
        pace: told.pace ?? (profile ? undefined : tells('pace') ? member.profile.pace : undefined),
      },
    },
  };
}

/** "en" of "en-GB": people who speak it understand each other. */
function language(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}

async function seenMatches(tx: GuildTx, community: Community, user: string): Promise<readonly SeenMatch[]> {
  const own = (await matches.allOf(tx, user)).filter(
    (match) => match.state !== 'ended' && match.own.leftAt === null,
  );
  const key = await community.vault.members.find(tx, user);
  const seen: SeenMatch[] = [];
  for (const match of own) {
    const people = await matches.peopleOf(tx, match.ref);
    const others = people.filter((one) => one.user !== user && one.leftAt === null).map((one) => one.user);
    const breaks: TakesBreak[] = [];
    for (const other of others) {
      const told = await breakOf(tx, community, other);
      if (told) breaks.push(told);
    }
    seen.push({
      ...match,
      others,
      breaks,
      felt: key ? openFeelings(tx, key, match.own) : [],
    });
  }
  return seen;
}

/** One match of somebody; undefined where they are in none such any more. */
export async function matchFor(
  community: Community,
  { user, ref }: { user: string; ref: Ref },
): Promise<SeenMatch | undefined> {
  const all = await community.transaction((tx) => seenMatches(tx, community, user));
  return all.find((one) => one.ref === ref);
}

/** The same, with what the others in it show to whom they are matched with. */
export async function matchWithShown(
  community: Community,
  asked: { user: string; ref: Ref },
): Promise<ShownMatch | undefined> {
  const match = await matchFor(community, asked);
  if (!match) return undefined;
  const shown = await community.read((tx) =>
    sharedWith(tx, community, { users: match.others, viewer: 'match' }),
  );
  return { ...match, shown };
}
