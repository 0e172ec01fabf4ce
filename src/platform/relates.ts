/** Whether two members are close through anything that the areas keep, such as a match or a circle. */
import type { GuildTx } from '#db/database.ts';

export type Relates = (tx: GuildTx, one: string, other: string) => Promise<boolean>;

/** Two members are close where any area says so. */
export function relatesIn(areas: readonly { readonly relates: Relates }[]): Relates {
  return async (tx, one, other) => {
    for (const area of areas) if (await area.relates(tx, one, other)) return true;
    return false;
  };
}
