/** An image with its description in sight, or what stands in for one: nothing is fetched from anywhere but the box itself. */
import { useState } from 'preact/hooks';
import { Covered } from './markdown/spoiler.tsx';

interface MediaProps {
  readonly url: string;
  readonly alt: string | null | undefined;
  readonly spoiler?: boolean | undefined;
  readonly class?: string;
  /** Pressed, it opens in a tab of its own. */
  readonly opens?: boolean;
}

export function Media({ url, alt, spoiler = false, class: look = '', opens = true }: MediaProps) {
  const [failed, setFailed] = useState(false);
  const words = alt?.trim() ?? '';
  const shown =
    fromHere(url) && !failed ? (
      <img src={url} alt={words} loading="lazy" onError={() => setFailed(true)} />
    ) : (
      <span class="media-elsewhere">{words || 'An image that is not in this sandbox'}</span>
    );
  return (
    <figure class={`media ${look}`}>
      <Covered spoiler={spoiler}>
        {opens && fromHere(url) && !failed ? (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`Open the image${words && `: ${words}`}`}
          >
            {shown}
          </a>
        ) : (
          shown
        )}
        {words !== '' && fromHere(url) && !failed && (
          <figcaption>
            <span class="media-alt" aria-hidden="true">
              ALT
            </span>{' '}
            {words}
          </figcaption>
        )}
      </Covered>
    </figure>
  );
}

function fromHere(url: string): boolean {
  return URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
}
