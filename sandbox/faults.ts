/** Trouble on demand: hooks that see a request before it is handled, and an answer before it is sent. */

export interface FaultRequest {
  readonly method: string;
  /** A template such as `POST /guilds/:guild/channels`. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
}

/** `drop` cuts the connection; `code` answers with that error code, 400 unless a status is given; `delay` is in milliseconds. */
export type Trouble =
  | 'drop'
  | { readonly status: number; readonly body?: unknown; readonly code?: never; readonly delay?: never }
  | { readonly code: number; readonly status?: number; readonly delay?: never }
  | { readonly delay: number };

/** Nothing means: go on as usual. */
type RequestHook = (
  request: FaultRequest,
) => Trouble | undefined | void | Promise<Trouble | undefined | void>;
/** Runs after the state changed; `drop` keeps the answer from the client. */
type HandledHook = (request: FaultRequest) => 'drop' | undefined | void | Promise<'drop' | undefined | void>;

export class Faults {
  readonly #before = new Set<RequestHook>();
  readonly #after = new Set<HandledHook>();

  /** Returns what takes the hook away again. */
  onRequest(hook: RequestHook): () => void {
    this.#before.add(hook);
    return () => void this.#before.delete(hook);
  }

  /** Returns what takes the hook away again. */
  onHandled(hook: HandledHook): () => void {
    this.#after.add(hook);
    return () => void this.#after.delete(hook);
  }

  clear(): void {
    this.#before.clear();
    this.#after.clear();
  }

  get watching(): boolean {
    return this.#before.size > 0 || this.#after.size > 0;
  }

  /** The first trouble that a hook makes; delays are served here. */
  async before(request: FaultRequest): Promise<Trouble | undefined> {
    for (const hook of this.#before) {
      const trouble = await hook(request);
      if (!trouble) continue;
      if (trouble === 'drop' || trouble.delay === undefined) return trouble;
      await new Promise((done) => setTimeout(done, trouble.delay));
    }
    return undefined;
  }

  async after(request: FaultRequest): Promise<'drop' | undefined> {
    for (const hook of this.#after) if ((await hook(request)) === 'drop') return 'drop';
    return undefined;
  }
}
