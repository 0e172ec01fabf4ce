/** What every area may know of the community (one Discord server) that it acts in. */
import type { GuildTx } from '#db/database.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import type { Vault } from '#db/vault.ts';
import type { Ref } from './ref.ts';

/** What an admin chose with `/setup`. Ids are Discord's. */
export interface CommunitySettings {
  readonly ref: Ref;
  readonly staffChannel: string;
  readonly moderatorRole: string;
  readonly leadRole: string;
  /** The language of what everybody sees, as a Discord locale. */
  readonly locale: string;
}

export interface Community {
  readonly guild: string;
  /** Undefined until an admin has run `/setup`. */
  readonly settings: CommunitySettings | undefined;
  readonly vault: Vault;
  readonly keyring: Keyring;
  now(): Date;
  /** Everything inside happens together or not at all, and sees this community's rows only. */
  transaction<T>(work: (tx: GuildTx) => Promise<T>): Promise<T>;
  /** The same for what only reads. */
  read<T>(work: (tx: GuildTx) => Promise<T>): Promise<T>;
}
