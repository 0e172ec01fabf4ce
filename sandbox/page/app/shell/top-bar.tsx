/** What stands above both panes: where one is, and the switches for the page itself. */
import { ClockControl } from '../clock/clock.tsx';
import { goTo, route } from './address.ts';
import { theme, nextTheme } from './theme.ts';

const words = { system: 'Light or dark', dark: 'Dark', light: 'Light' } as const;

/** Beside the first person: somebody else, if there is one. */
export function TopBar({ other }: { readonly other: string | undefined }) {
  const views = route.value;
  const [first] = views;
  return (
    <header class="top-bar">
      <a class="skip" href="#messages" onClick={skip}>
        Skip to the messages
      </a>
      <h1>
        <a href="#/">
          Kindred<span class="top-rest">, to try out</span>
        </a>
      </h1>
      <p class="top-banner">Real PostgreSQL, real discord.js; only Discord is pretend.</p>
      <div class="top-tools">
        <ClockControl />
        {first && other !== undefined && views.length === 1 && (
          <button
            type="button"
            class="top-button"
            onClick={() => goTo([first, { as: other, place: { at: 'start' } }])}
          >
            <span aria-hidden="true">◫</span> <span class="top-word">Side by side</span>
          </button>
        )}
        <button type="button" class="top-button" onClick={nextTheme}>
          <span aria-hidden="true">◐</span> <span class="top-word">{words[theme.value]}</span>
        </button>
      </div>
    </header>
  );
}

/** The address stands for where one looks, so the link itself must not change it. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('.messages, .welcome a')?.focus();
}
