/** What the channel that circles hang under lacks of what it was made with. Pure. */
import { OverwriteType } from 'discord-api-types/v10';
import { inHall } from '#src/platform/discord/hall/rights.ts';
import type { SeenChannel, SeenOverwrite, SeenServer } from './seen.ts';

/** The overwrites that are wanting, each as it should be; whatever else stands in them is kept. */
export function hallLacks(
  { overwrites }: SeenChannel,
  { guild, bot, moderatorRole }: Pick<SeenServer, 'guild' | 'bot' | 'moderatorRole'>,
): readonly SeenOverwrite[] {
  return inHall(guild, bot, moderatorRole).flatMap(({ id, type, allow, deny }): SeenOverwrite[] => {
    const found = overwrites.find((one) => one.id === id) ?? { allow: 0n, deny: 0n };
    const [allowed, denied] = [BigInt(allow), BigInt(deny)];
    const should = {
      id,
      member: type === OverwriteType.Member,
      allow: (found.allow | allowed) & ~denied,
      deny: (found.deny | denied) & ~allowed,
    };
    return should.allow === found.allow && should.deny === found.deny ? [] : [should];
  });
}
