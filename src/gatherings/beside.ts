/** What stands beside a date where it is shown, and is not its own: its place by name, its part of a book, which session it is. */
import { partWith } from '#db/gatherings/books.ts';
import { sessionsOf } from '#db/gatherings/sessions.ts';
import type { Session } from '#db/gatherings/sessions.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { placeOf } from './deliveries/place.ts';
import type { Place } from './deliveries/place.ts';
import type { Gathering } from './gathering.ts';

export interface Beside {
  readonly place: Place;
  /** Of a book club, how far is read by then. */
  readonly reading:
    | {
        readonly upTo: string;
        readonly book: { readonly title: string; readonly author: string | null };
      }
    | undefined;
  readonly session: Session | undefined;
}

export async function besideOf(tx: GuildTx, community: Community, gathering: Gathering): Promise<Beside> {
  const [place, found, sessions] = await Promise.all([
    placeOf(tx, gathering),
    gathering.kind === 'book_club' ? partWith(tx, { occurrence: gathering.ref }) : undefined,
    gathering.enrols ? sessionsOf(tx, [gathering.ref], community.now()) : undefined,
  ]);
  const upTo = found?.part.upTo ?? null;
  return {
    place,
    reading: found && upTo !== null ? { upTo, book: found.book } : undefined,
    session: sessions?.get(gathering.ref),
  };
}
