/** *Watch 60 seconds*: a member's phone, the staff channel, and the suite at work on both, with captions and a hand on the tempo. */
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Pace } from './pace.ts';
import { Play } from './play.ts';

/** `?pauses=off`: for those who cannot wait, such as tests. */
const rests = new URLSearchParams(location.search).get('pauses') !== 'off';

/** Each time from the start it is a new performance on new screens. */
export function Watch() {
  const [time, setTime] = useState(1);
  return <Performance key={time} onAgain={() => setTime(time + 1)} />;
}

function Performance({ onAgain }: { readonly onAgain: () => void }) {
  const phone = useRef<HTMLIFrameElement>(null);
  const desk = useRef<HTMLIFrameElement>(null);
  const [play] = useState(() => {
    const byHand = rests && matchMedia('(prefers-reduced-motion: reduce)').matches;
    return new Play(new Pace({ rests, byHand }));
  });
  useEffect(() => {
    if (phone.current && desk.current) void play.perform({ phone: phone.current, desk: desk.current });
    return () => play.pace.end();
  }, [play]);
  const { done, of } = play.progress.value;
  // Until it is over the screens are to look at: a hand in between would spoil the scene.
  const inert = play.state.value === 'playing';
  return (
    <div class="watch" data-on={play.on.value} data-state={play.state.value}>
      <div class="watch-screens">
        <Framed of="phone" caption="On a phone" frame={phone} inert={inert} />
        <Framed of="desk" caption="In the staff channel" frame={desk} inert={inert} />
      </div>
      <section class="watch-foot" aria-label="What happens">
        <h2>{play.title.value}</h2>
        <p class="watch-caption" aria-live="polite">
          {play.caption.value}
        </p>
        <progress max={of} value={done} aria-label={`${done} of ${of} steps`} />
        <Tempo play={play} onAgain={onAgain} />
      </section>
    </div>
  );
}

interface FramedProps {
  readonly of: 'phone' | 'desk';
  readonly caption: string;
  readonly frame: Ref<HTMLIFrameElement>;
  readonly inert: boolean;
}

function Framed({ of, caption, frame, inert }: FramedProps) {
  return (
    <figure class={`watch-${of}`}>
      <figcaption>{caption}</figcaption>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- It is this page itself, and needs all that it needs. */}
      <iframe ref={frame} title={caption} inert={inert} />
    </figure>
  );
}

function Tempo({ play: { pace, state }, onAgain }: { readonly play: Play; readonly onAgain: () => void }) {
  const { held, hurried } = pace;
  const going = state.value === 'playing';
  return (
    <div class="watch-tempo">
      {going && pace.byHand && (
        <button
          type="button"
          class="button button-primary"
          disabled={!held.value}
          onClick={() => pace.turn()}
        >
          Next
        </button>
      )}
      {going && !pace.byHand && (
        <>
          <button type="button" class="button button-primary" onClick={() => pace.turn()}>
            {held.value ? 'Go on' : 'Pause'}
          </button>
          <button
            type="button"
            class="button"
            title="Plays this scene to its end, as fast as it goes"
            disabled={hurried.value}
            onClick={() => pace.hurry()}
          >
            Skip
          </button>
        </>
      )}
      <button type="button" class="button" onClick={onAgain}>
        Back to the start
      </button>
      <a class="button" href="#/">
        Leave
      </a>
    </div>
  );
}
