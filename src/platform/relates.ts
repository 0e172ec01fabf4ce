/** Whether two members are close through anything that the areas keep, such as a match or a circle. */
import type { GuildTx } from '#db/database.ts';

export type Relates = (tx: GuildTx, one: string, other: string) => Promise<boolean>;
