/** One of the two screens: a client of the page in a frame of its own. It is worked as by hand, and told what can be read on it. */
import type { Actable } from '../../wire.ts';
import type { Pace } from './pace.ts';

/** Milliseconds from letter to letter, and for which one sees what is about to be pressed. */
const perLetter = 70;
const beforePress = 550;

/** What can be pressed, wherever the page uses it. */
const pressable = 'button, a, [role=option], [role=menuitem]';

export class Screen {
  readonly #frame: HTMLIFrameElement;
  readonly #pace: Pace;
  /** Messages that stood there before; what counts is what comes. */
  #seen: ReadonlySet<string> = new Set();
  /** Direct messages are open, and no server's channels are listed. */
  #isDirect = false;

  constructor(frame: HTMLIFrameElement, pace: Pace) {
    this.#frame = frame;
    this.#pace = pace;
  }

  /** Becomes this person's, in a channel. What stands there by then is old. */
  async shows(person: Actable, channel: string): Promise<void> {
    const at = `#/as/${person.handle}`;
    const { contentWindow } = this.#frame;
    if (contentWindow?.location.pathname !== '/sandbox/') this.#frame.src = `/sandbox/?part${at}`;
    else if (this.#isDirect || !contentWindow.location.hash.startsWith(`${at}/`))
      contentWindow.location.hash = at;
    this.#isDirect = false;
    await this.#until(
      () => (this.#frame.contentWindow?.location.hash.startsWith(`${at}/channel/`) ? true : undefined),
      `${person.name}’s screen does not come up.`,
    );
    await this.opens(channel);
  }

  async opens(channel: string): Promise<void> {
    const link = await this.#until(
      () => this.#all<HTMLElement>(`.channels a[aria-label^="${CSS.escape(channel)}, "]`)[0],
      `#${channel} is not in the list of channels.`,
    );
    link.click();
    await this.#until(
      () => this.#all(`[role=log][aria-label="Messages in ${CSS.escape(channel)}"]`)[0],
      `#${channel} does not open.`,
    );
    this.#seen = new Set(this.#articles().map(idOf));
  }

  /** Becomes this person's, in what a bot has written to them directly. */
  async showsDirect(person: Actable, bot: string): Promise<void> {
    await this.shows(person, 'lobby');
    const { contentWindow } = this.#frame;
    if (contentWindow) contentWindow.location.hash = `#/as/${person.handle}/direct`;
    const link = await this.#until(
      () => this.#all<HTMLElement>(`[aria-label$="direct messages"] a[aria-label^="${CSS.escape(bot)}"]`)[0],
      `${bot} has not written to ${person.name}.`,
    );
    this.#isDirect = true;
    link.click();
    await this.#until(
      () => this.#all(`[role=log][aria-label="Messages in ${CSS.escape(bot)}"]`)[0],
      `What ${bot} wrote does not open.`,
    );
  }

  /** A moment that the newest such message tells, as it stands in it. */
  async momentIn(message: RegExp): Promise<Date> {
    const time = await this.#until(
      () =>
        this.#fresh()
          .findLast((one) => message.test(textOf(one)))
          ?.querySelector<HTMLTimeElement>('time.timestamp') ?? undefined,
      'There is no time in what the screen shows.',
    );
    return new Date(time.dateTime);
  }

  /** Writes into the message box, letter by letter. */
  async writes(text: string): Promise<void> {
    await this.#types('.message-box textarea', text);
  }

  /** Fills an option of the command that is being written. */
  async fills(option: string, text: string): Promise<void> {
    await this.#types(`[data-option="${option}"]`, text);
  }

  async sends(): Promise<void> {
    await this.#press(() => this.#all<HTMLElement>('.compose-send').at(-1), 'the arrow that sends');
  }

  /** @param within of the newest message that has it, or anywhere */
  async presses(words: RegExp, within: 'anywhere' | 'newest' = 'anywhere'): Promise<void> {
    await this.#press(() => this.#pressable(words, within), `“${words.source}”`);
  }

  /** Waits for what is to be pressed and points at it; pressed is it by the returned function, in the very moment. */
  async aimsAt(words: RegExp, message: RegExp): Promise<() => void> {
    const target = await this.#until(() => {
      const article = this.#articles().findLast((one) => message.test(textOf(one)));
      return [...(article?.querySelectorAll<HTMLElement>(pressable) ?? [])].find((one) =>
        words.test(textOf(one)),
      );
    }, `There is no “${words.source}” to press.`);
    await this.#point(target);
    return () => target.click();
  }

  /** Opens the menu of a message. */
  async opensMenuOf(message: RegExp): Promise<void> {
    const find = (): HTMLElement | undefined =>
      this.#fresh()
        .findLast((one) => message.test(textOf(one)))
        ?.querySelector<HTMLElement>('[aria-haspopup=menu]') ?? undefined;
    await this.#press(find, 'the menu of the message');
  }

  /** A message that came since the channel was opened. */
  reads(message: RegExp, within?: number): Promise<string> {
    return this.#until(
      () => this.now(message),
      `The screen does not show what was expected (${message.source}).`,
      within,
    );
  }

  /** The same, as it is at this moment. */
  now(message: RegExp): string | undefined {
    return this.#fresh()
      .map(textOf)
      .findLast((text) => message.test(text));
  }

  /** Any message in the open channel, old ones too. */
  holds(message: RegExp): readonly string[] {
    return this.#articles()
      .map(textOf)
      .filter((text) => message.test(text));
  }

  async lists(channel: string): Promise<void> {
    await this.#until(
      () => this.#all(`.channels a[aria-label^="${CSS.escape(channel)}, "]`)[0],
      `#${channel} does not appear.`,
    );
  }

  /** Nothing that was pressed is still waiting for its answer. */
  async settles(within?: number): Promise<void> {
    await this.#until(
      () => (this.#all('[aria-busy]').length === 0 ? true : undefined),
      'What was pressed never came to an end.',
      within,
    );
  }

  async #types(selector: string, text: string): Promise<void> {
    const field = await this.#until(
      () => this.#all<HTMLTextAreaElement | HTMLInputElement>(selector)[0],
      'There is nowhere to write.',
    );
    const letters = this.#pace.shows ? Array.from(text, (_letter, at) => text.slice(0, at + 1)) : [text];
    for (const written of letters) {
      field.value = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await this.#pace.rest(perLetter);
    }
  }

  async #press(find: () => HTMLElement | undefined, name: string): Promise<void> {
    const target = await this.#until(find, `There is no ${name} to press.`);
    await this.#point(target);
    // What one pointed at may have been drawn anew meanwhile.
    (find() ?? target).click();
  }

  async #point(target: HTMLElement): Promise<void> {
    target.scrollIntoView({ block: 'nearest' });
    if (this.#pace.shows)
      target.animate(
        [{ outline: '3px solid transparent' }, { outline: '3px solid #e0a100', outlineOffset: '3px' }],
        { duration: beforePress, easing: 'ease-out' },
      );
    await this.#pace.rest(beforePress);
  }

  #pressable(words: RegExp, within: 'anywhere' | 'newest'): HTMLElement | undefined {
    const all =
      within === 'anywhere'
        ? this.#all<HTMLElement>(pressable)
        : this.#fresh().flatMap((one) => [...one.querySelectorAll<HTMLElement>(pressable)]);
    return all.findLast((one) => words.test(textOf(one)) && one.getAttribute('aria-disabled') !== 'true');
  }

  #until<T>(find: () => T | undefined, missing: string, within?: number): Promise<T> {
    return this.#pace.until(find, missing, within);
  }

  #fresh(): HTMLElement[] {
    return this.#articles().filter((article) => !this.#seen.has(idOf(article)));
  }

  #articles(): HTMLElement[] {
    return this.#all<HTMLElement>('article[data-message]');
  }

  #all<E extends Element>(selector: string): E[] {
    return [...(this.#frame.contentDocument?.querySelectorAll<E>(selector) ?? [])];
  }
}

function idOf(article: HTMLElement): string {
  return article.dataset['message'] ?? '';
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
