/** The tour's card: who one is, what to do next, and whether it is done. It stands above the people, so that it never covers them. */
import { steps } from './steps.ts';
import type { TourStep } from './steps.ts';
import { comeToStep, leaveTour, nextStep, startOver, stepDone, tour } from './tour.ts';

export function TourCard() {
  const present = tour.kept.value;
  if (!tour.shown.value || !present) return null;
  const step = steps[present.step];
  return (
    <section class="tour" aria-label="Tour">
      {step ? <Doing step={step} place={present.step} name={present.cast[step.as].name} /> : <Over />}
    </section>
  );
}

interface DoingProps {
  readonly step: TourStep;
  /** Counted from 0. */
  readonly place: number;
  readonly name: string;
}

function Doing({ step, place, name }: DoingProps) {
  const done = stepDone.value;
  const present = tour.kept.value;
  return (
    <>
      <div class="tour-words" aria-live="polite">
        <h2>
          <span class="tour-count">
            Step {place + 1} of {steps.length}
          </span>{' '}
          {step.title}
        </h2>
        <p>
          <strong>You are {name}.</strong> {present && step.words(present.cast)}
        </p>
        {done && (
          <p class="tour-done">
            <span aria-hidden="true">✓</span> Done.
          </p>
        )}
      </div>
      <div class="tour-buttons">
        <button
          type="button"
          class={done ? 'button button-primary' : 'button'}
          onClick={() => void nextStep()}
        >
          {done ? 'Next' : 'Skip this step'}
        </button>
        <button type="button" class="button" onClick={() => void comeToStep()}>
          Take me there
        </button>
        <button type="button" class="button" onClick={leaveTour}>
          Leave
        </button>
      </div>
    </>
  );
}

function Over() {
  return (
    <>
      <div class="tour-words" aria-live="polite">
        <h2>That was the tour</h2>
        <p>All of it was real, but for Discord. Stay as long as you like, as whomever you like.</p>
      </div>
      <div class="tour-buttons">
        <button type="button" class="button button-primary" onClick={leaveTour}>
          Look around
        </button>
        <button type="button" class="button" onClick={() => void startOver()}>
          Once more
        </button>
      </div>
    </>
  );
}
