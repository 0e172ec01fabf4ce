/** One person's client: what they see, and nothing that they do not. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StartedCommand } from '../compose/composer.tsx';
import { Drafts } from '../compose/drafts.ts';
import { AroundContext } from '../message/around.ts';
import { actingOn } from '../seat/acting.ts';
import { Seat } from '../seat/seat.ts';
import { goTo, route, settleOn } from './address.ts';
import { useGathered } from './around.ts';
import { firstReadable } from './channel-groups.ts';
import { Client } from './client.tsx';
import { Icon } from './icons.tsx';
import { seatTaken } from './seated.ts';
import type { Standing } from './person.ts';
import { StandingContext } from './person.ts';
import type { Place, View } from './route.ts';
import { actedAs, moved, writeRoute } from './route.ts';
import { Language, Switcher } from './switcher.tsx';

interface PaneProps {
  readonly view: View;
  /** Which of the two. */
  readonly index: number;
  /** Takes this pane away, where there are two. */
  readonly onClose?: (() => void) | undefined;
}

/** Whom one acts as may change; everything else of the pane then starts anew. */
export function Pane(props: PaneProps) {
  return <Occupied key={props.view.as} {...props} />;
}

function Occupied({ view, index, onClose }: PaneProps) {
  const seat = useMemo(() => new Seat(view.as), [view.as]);
  useEffect(() => {
    const stand = seatTaken(seat);
    return () => {
      stand();
      seat.leave();
    };
  }, [seat]);
  const drafts = useMemo(() => draftsOf(view.as), [view.as]);
  const [trouble, complain] = useState<string>();
  const [started, start] = useState<StartedCommand>();
  const [menu, setMenu] = useState(false);
  const { self, channels, guilds } = seat.shown;
  const { place } = view;
  const open =
    place.at === 'channel' ? channels.value?.find((channel) => channel.id === place.id) : undefined;
  const openId = open?.id;
  const person = self.value?.people.find((one) => one.handle === view.as);
  const name = person?.name ?? view.as;
  const guildId = guildOf(place, open?.guildId, guilds.value?.[0]?.guild.id);
  const wholeRoute = route.value;
  const standing: Standing = useMemo(
    () => ({
      seat,
      name,
      place,
      open,
      guildId,
      hrefOf: (to: Place) => writeRoute(moved(wholeRoute, index, to)),
      go: (to: Place) => goTo(moved(wholeRoute, index, to)),
      hrefAs: (handle: string) => writeRoute(actedAs(wholeRoute, index, handle, { at: 'start' })),
    }),
    [seat, name, place, open, guildId, wholeRoute, index],
  );
  const userId = self.value?.user.id ?? '';
  const acting = useMemo(() => actingOn(seat, userId), [seat, userId]);
  const around = useGathered({ standing, acting, drafts, complain, start });

  const complainOf = (error: unknown): void =>
    complain(error instanceof Error ? error.message : String(error));

  /** Where they look stays, unless the other is at home elsewhere. */
  const placeFor = (as: string): Place => {
    const other = self.value?.people.find(({ handle }) => handle === as);
    return other?.server.id === person?.server.id ? place : { at: 'start' };
  };

  const firstId = firstReadable(channels.value ?? [])?.id;
  useEffect(() => {
    if (place.at === 'start' && firstId !== undefined)
      settleOn(moved(wholeRoute, index, { at: 'channel', id: firstId }));
  }, [place.at, firstId, wholeRoute, index]);
  useEffect(() => {
    seat.look({ channelId: openId ?? null, limit: 50 });
  }, [seat, openId]);

  return (
    <section class="pane" aria-label={person ? `${name}, ${person.what}` : name}>
      <div class="pane-bar">
        <button
          type="button"
          class="bar-button only-narrow"
          aria-label="Servers and channels"
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          <Icon name="menu" />
        </button>
        <Switcher
          people={self.value?.people ?? []}
          as={view.as}
          onSwitch={(as) => goTo(actedAs(route.value, index, as, placeFor(as)))}
        />
        {person && (
          <Language
            name={name}
            locale={person.locale}
            onChoose={(locale) => void seat.does('speakIn', { locale }).catch(complainOf)}
          />
        )}
        {onClose && (
          <button type="button" class="bar-button" aria-label={`Close ${name}’s side`} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <p class="pane-trouble" role="alert">
        {trouble ?? lineInWords(seat.line.value, view.as)}
        {trouble !== undefined && (
          <button
            type="button"
            class="bar-button"
            aria-label="Close this note"
            onClick={() => complain(undefined)}
          >
            <Icon name="close" />
          </button>
        )}
      </p>
      <StandingContext.Provider value={standing}>
        <AroundContext.Provider value={around}>
          <Client started={started} menu={menu} onMenu={setMenu} />
        </AroundContext.Provider>
      </StandingContext.Provider>
    </section>
  );
}

const kept = new Map<string, Drafts>();

/** What somebody has begun to write stays theirs, whoever is acted as in between. */
function draftsOf(as: string): Drafts {
  const present = kept.get(as) ?? new Drafts();
  kept.set(as, present);
  return present;
}

function guildOf(
  place: Place,
  ofChannel: string | null | undefined,
  first: string | undefined,
): string | undefined {
  if (place.at === 'direct' || ofChannel === null) return undefined;
  return place.at === 'events' ? place.guildId : (ofChannel ?? first);
}

function lineInWords(line: Seat['line']['value'], as: string): string | undefined {
  if (line === 'lost') return 'The box does not answer. As soon as it runs again, this goes on by itself.';
  return line === 'nobody' ? `There is nobody called ${as} here. Choose somebody above.` : undefined;
}
