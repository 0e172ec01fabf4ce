/** The page: its first screen, or one or two people at their places. */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Actable } from '../../wire.ts';
import { TourCard } from '../tour/card.tsx';
import { Watch } from '../watch/watch.tsx';
import { goTo, route, watching } from './address.ts';
import { Pane } from './pane.tsx';
import { TopBar } from './top-bar.tsx';
import { Welcome } from './welcome.tsx';

/** Which pane is which stays the same when somebody else is acted as in it. */
const sides = ['first', 'second'] as const;

/** `?part`: this page is a screen within the page, and has nothing above it. */
const isPart = new URLSearchParams(location.search).has('part');

const people = signal<readonly Actable[]>([]);

export function App() {
  const views = route.value;
  const [front, setFront] = useState(0);
  const onFirstScreen = views.length === 0;
  useEffect(() => {
    void fetch('/sandbox/seats')
      .then((answer) => answer.json() as Promise<readonly Actable[]>)
      .then((all) => {
        people.value = all;
      });
  }, [onFirstScreen]);
  const other = otherSide(people.value, views[0]?.as);
  const shown = Math.min(front, views.length - 1);
  return (
    <>
      {!isPart && <TopBar other={other?.handle} />}
      {!isPart && !watching.value && <TourCard />}
      <main class={views.length === 2 ? 'panes is-two' : 'panes'} data-front={shown}>
        {onFirstScreen && !watching.value && !isPart && <Welcome people={people.value} />}
        {watching.value && <Watch />}
        {views.length === 2 && (
          <div class="tabs">
            {views.map(({ as }, index) => (
              <button
                key={sides[index]}
                type="button"
                aria-pressed={shown === index}
                onClick={() => setFront(index)}
              >
                {people.value.find(({ handle }) => handle === as)?.name ?? as}
              </button>
            ))}
          </div>
        )}
        {views.map((view, index) => (
          <Pane
            key={sides[index]}
            view={view}
            index={index}
            onClose={views.length === 2 ? () => goTo(views.filter((_one, at) => at !== index)) : undefined}
          />
        ))}
      </main>
    </>
  );
}

/** Whom to put beside somebody: a moderator of the same server, or else anybody there. */
function otherSide(all: readonly Actable[], as: string | undefined): Actable | undefined {
  const home = (all.find(({ handle }) => handle === as) ?? all[0])?.server.id;
  const others = all.filter(({ handle, server }) => handle !== as && server.id === home);
  return others.findLast(({ what }) => what === 'moderator') ?? others[0];
}
