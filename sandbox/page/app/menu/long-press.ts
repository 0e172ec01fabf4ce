/** A finger held still for as long as phones take to call it a long press. */
const milliseconds = 500;

export class LongPress {
  #timer: ReturnType<typeof setTimeout> | undefined;

  begin(held: () => void): void {
    this.end();
    this.#timer = setTimeout(held, milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
