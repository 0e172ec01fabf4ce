/** Made-up Discord ids, each used once in a run. */
let last = 0n;

/** A community that no other test knows of. */
export function newGuild(): string {
  return newId();
}

/** A Discord id that no other test knows of. */
export function newId(): string {
  last += 1n;
  return String(1_200_000_000_000_000_000n + last);
}
