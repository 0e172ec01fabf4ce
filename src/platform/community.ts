/** What every area may know of the community (one Discord server) that it acts in. */
import type { GuildTx } from '#db/database.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import type { Vault } from '#db/vault.ts';
import type { CommunityPolicies } from './policies.ts';
import type { Ref } from './ref.ts';

export { agePolicies, healthDataModes, usualPolicies } from './policies.ts';
export type { AgePolicy, CommunityPolicies } from './policies.ts';

/** What an admin chose with `/setup`. Ids are Discord's. */
export interface CommunitySettings extends CommunityPolicies {
  readonly ref: Ref;
  readonly staffChannel: string;
  readonly moderatorRole: string;
  readonly leadRole: string;
  /** The language of what everybody sees, as a Discord locale. */
  readonly locale: string;
  /** Which version of the community's own ground rules counts now; 0 where it has none. */
  readonly rulesVersion: number;
}

export interface Community {
  readonly guild: string;
  /** Stands for it in jobs and logs. Undefined until an admin has begun to set it up. */
  readonly ref?: Ref | undefined;
  /** Undefined until an admin has run `/setup`. */
  readonly settings: CommunitySettings | undefined;
  readonly vault: Vault;
  readonly keyring: Keyring;
  now(): Date;
  /** Everything inside happens together or not at all, and sees this community's rows only. */
  transaction<T>(work: (tx: GuildTx) => Promise<T>): Promise<T>;
  /** The same for what only reads. */
  read<T>(work: (tx: GuildTx) => Promise<T>): Promise<T>;
  /** The same for what asks all its questions before it waits for an answer: one round trip. */
  readAtOnce<T>(work: (tx: GuildTx) => Promise<T>): Promise<T>;
}
