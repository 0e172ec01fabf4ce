/** Events in one's own calendar program: a file of one, and a feed of all that is one's own. */
import {
  changeFeed,
  feedOf,
  filesFor,
  gatheringCards,
  gatheringIds,
  renewFeed,
  stopFeed,
} from '#src/gatherings/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { agreeing } from '../agreeing.ts';

export interface CalendarNeeds {
  /** Where the web role is reached from outside; undefined where it is not. */
  readonly calendarsAt: string | undefined;
}

const file = button({
  id: gatheringIds.calendarFileId,
  access: everyone,
  answers: 'reply',
  async run({ occurrence, names }, { community, caller, t }) {
    const named = names === 'yes';
    const files = await filesFor(community, { occurrence, user: caller.id, named }, t);
    return files.ok
      ? ok(gatheringCards.filesShown(occurrence, files.value, named, t))
      : err(gatheringCards.seatRefused(files.error));
  },
});

export function calendarHandlers({ calendarsAt }: CalendarNeeds): readonly Handler[] {
  const make = async ({ community, caller, t }: Tap): Answer => {
    if (calendarsAt === undefined) return err(gatheringCards.feedUnreachable);
    const made = await renewFeed(community, caller.id);
    if (!made.ok) return ok(gatheringCards.feedConsent(t));
    const address = `${calendarsAt}/calendar/${made.value}.ics`;
    return ok(gatheringCards.feedShown(await feedOf(community, caller.id), address, t));
  };
  const change = async (changed: Parameters<typeof changeFeed>[2], { community, caller, t }: Tap): Answer =>
    ok(gatheringCards.feedShown(await changeFeed(community, caller.id, changed), undefined, t));

  return [
    file,
    button({
      id: gatheringIds.feedId,
      access: everyone,
      answers: 'reply',
      async run(_values, { community, caller, t }) {
        if (calendarsAt === undefined) return err(gatheringCards.feedUnreachable);
        return ok(gatheringCards.feedShown(await feedOf(community, caller.id), undefined, t));
      },
    }),
    button({
      id: gatheringIds.feedNewId,
      access: everyone,
      answers: 'update',
      run: (_values, tap) => make(tap),
    }),
    button({
      id: gatheringIds.feedConsentId,
      access: everyone,
      answers: 'update',
      run: ({ age, version }, tap) =>
        agreeing(
          tap,
          { purpose: 'events', version, age },
          { askAge: () => gatheringCards.feedAgeFirst(version, tap.t), next: () => make(tap) },
        ),
    }),
    button({
      id: gatheringIds.feedStopId,
      access: everyone,
      answers: 'update',
      async run(_values, { community, caller, t }) {
        await stopFeed(community, caller.id);
        return ok(gatheringCards.feedStopped(t));
      },
    }),
    button({
      id: gatheringIds.feedShowsId,
      access: everyone,
      answers: 'update',
      run: ({ shows }, tap) => change({ shows }, tap),
    }),
    button({
      id: gatheringIds.feedNamesId,
      access: everyone,
      answers: 'update',
      run: ({ names }, tap) => change({ names: names === 'yes' }, tap),
    }),
  ];
}
