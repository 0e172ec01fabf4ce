/** The plug of the bot, where whoever runs it beside the box lets the box pull it: `kill -9`, and then a new start. */

export interface Plug {
  /** The bot's process id while it runs. */
  readonly pid: number | undefined;
  /** Kills the bot's process and starts it again. Resolves once it serves again. */
  pull(): Promise<void>;
}

export class PlugSocket {
  #plug: Plug | undefined;
  #pulled = 0;

  offer(plug: Plug): void {
    this.#plug = plug;
  }

  get state(): { readonly offered: boolean; readonly pid: number | null; readonly pulled: number } {
    return { offered: this.#plug !== undefined, pid: this.#plug?.pid ?? null, pulled: this.#pulled };
  }

  /** @throws RangeError where nobody offers a plug */
  async pull(): Promise<void> {
    if (!this.#plug)
      throw new RangeError('The bot was not started from here, so it cannot be stopped from here.');
    this.#pulled += 1;
    await this.#plug.pull();
  }
}
