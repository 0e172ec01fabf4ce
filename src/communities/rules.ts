/** Who agreed to which ground rules of the community, and who has to be asked again because they changed. */
import * as rulesRows from '#db/community-rules.ts';
import { communities } from '#db/communities.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { rulesChanged } from './setup/settings.ts';

export interface RulesToAgree {
  readonly version: number;
  readonly rules: string;
  /** Line by line, what is new and what is gone since they last agreed. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What somebody is asked to agree to again before their next step into a group; undefined where nothing changed since they
 * agreed, or they never did: joining asks them then.
 */
export async function rulesToAgreeAgain(
  community: Community,
  user: string,
): Promise<RulesToAgree | undefined> {
  return toAgree(community, user, ({ version }, present) => version < present);
}

/** The same, once for each version: what somebody is shown beside whatever they use Kindred for. */
export async function newRulesFor(community: Community, user: string): Promise<RulesToAgree | undefined> {
  return toAgree(
    community,
    user,
    ({ version, askedVersion }, present) => Math.max(version, askedVersion) < present,
  );
}

type Agreed = NonNullable<Awaited<ReturnType<typeof rulesRows.agreed>>>;

async function toAgree(
  community: Community,
  user: string,
  isAsked: (agreed: Agreed, present: number) => boolean,
): Promise<RulesToAgree | undefined> {
  const version = community.settings?.rulesVersion ?? 0;
  // Nobody can have agreed to an earlier one than the first.
  if (version < 2) return undefined;
  return community.transaction(async (tx) => {
    const agreed = await rulesRows.agreed(tx, user);
    if (!agreed || !isAsked(agreed, version)) return undefined;
    await rulesRows.noteAsked(tx, user, version);
    return changedSince(tx, agreed.version);
  });
}

async function changedSince(tx: GuildTx, version: number): Promise<RulesToAgree | undefined> {
  const versions = await rulesRows.since(tx, version);
  const [old, now] = [versions[0], versions.at(-1)];
  return old && now && { ...now, ...rulesChanged(old.rules, now.rules) };
}

/** Ground rules of the community in one of their versions. */
export interface GroundRules {
  readonly version: number;
  readonly rules: string;
}

/** The ground rules that count now; undefined where the community has none of its own. */
export async function presentRulesIn(tx: GuildTx): Promise<GroundRules | undefined> {
  return rulesRows.newest(tx);
}

export async function presentRules(community: Community): Promise<GroundRules | undefined> {
  return community.transaction(presentRulesIn);
}

/** Remembers that somebody agreed to the rules they read; where these have changed meanwhile, says how. */
export async function agreeToRules(
  community: Community,
  { user, version }: { user: string; version: number },
): Promise<Result<void, RulesToAgree>> {
  return community.transaction(async (tx) => {
    const present = (await communities.record(tx))?.rulesVersion ?? 0;
    if (version < present) {
      const changed = await changedSince(tx, version);
      if (changed) return err(changed);
    }
    await rulesRows.agree(tx, { user, version, now: community.now() });
    return ok(undefined);
  });
}

/** Remembers that somebody agreed to the community's rules, which stood beside a group's own. */
export async function agreeToRulesIn(
  tx: GuildTx,
  community: Pick<Community, 'now'>,
  { user, version }: { user: string; version: number },
): Promise<void> {
  await rulesRows.agree(tx, { user, version, now: community.now() });
}
