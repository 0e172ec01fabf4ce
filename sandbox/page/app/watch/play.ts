/** Plays the script on the two screens: scene by scene, each step performed and seen to come about before the next. */
import { signal } from '@preact/signals';
import { findCast } from './backstage.ts';
import { Ended } from './pace.ts';
import type { Pace } from './pace.ts';
import { Screen } from './screen.ts';
import { script } from './script/index.ts';
import { pulledPlug } from './script/plug.ts';
import type { Scene, Stage, Step } from './stage.ts';

/** Milliseconds in which a caption of so many letters is read without haste. */
const readingTime = (caption: string): number => 900 + caption.length * 28;

export interface Frames {
  readonly phone: HTMLIFrameElement;
  readonly desk: HTMLIFrameElement;
}

export class Play {
  readonly pace: Pace;
  readonly caption = signal('The curtain rises …');
  readonly title = signal('');
  readonly on = signal<Step['on']>('phone');
  /** Steps done, and how many there are. */
  readonly progress = signal({ done: 0, of: script.reduce((sum, { steps }) => sum + steps.length, 0) });
  readonly state = signal<'playing' | 'over' | 'trouble'>('playing');

  constructor(pace: Pace) {
    this.pace = pace;
  }

  async perform({ phone, desk }: Frames): Promise<void> {
    try {
      const { pace } = this;
      const stage: Stage = {
        phone: new Screen(phone, pace),
        desk: new Screen(desk, pace),
        cast: await findCast(),
        pace,
        props: {},
      };
      const played = new Set<Scene>();
      for (const scene of script) {
        // Asked only now: what came before may be what makes it possible.
        if (scene.playable && !(await scene.playable(stage))) this.#skip(scene);
        else {
          await this.#play(scene, stage);
          played.add(scene);
        }
      }
      this.caption.value = played.has(pulledPlug)
        ? 'That was all real, but for Discord. Both screens are yours now.'
        : 'That was all real, but for Discord. The bot was not started from here, so its plug stays in. Both screens are yours now.';
      this.state.value = 'over';
    } catch (error) {
      if (error instanceof Ended) return;
      this.caption.value = `This did not go as it should. ${error instanceof Error ? error.message : ''}`;
      this.state.value = 'trouble';
    }
  }

  async #play({ title, steps }: Scene, stage: Stage): Promise<void> {
    const { pace } = this;
    this.title.value = title;
    for (const step of steps) {
      const caption = this.#captionOf(step, stage);
      this.on.value = step.on;
      if (caption !== undefined) this.caption.value = caption;
      await step.perform(stage);
      // Known only once it was performed, such as who was quicker.
      this.caption.value = step.caption(stage);
      await step.expect(stage);
      const { done, of } = this.progress.value;
      this.progress.value = { done: done + 1, of };
      if (pace.byHand) await pace.next();
      else await pace.rest(readingTime(this.caption.value));
    }
    pace.hurried.value = false;
  }

  #skip({ steps }: Scene): void {
    const { done, of } = this.progress.value;
    this.progress.value = { done, of: of - steps.length };
  }

  /** Undefined while the step itself has to find out what it tells of. */
  #captionOf(step: Step, stage: Stage): string | undefined {
    try {
      return step.caption(stage);
    } catch {
      return undefined;
    }
  }
}
