/** The words of a sentence, read from the first to the last. */
import type { Token, TokenKind } from './tokens.ts';

export class Cursor {
  at = 0;
  readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  isDone(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The next one, where it is of that kind; it is then behind. */
  take<Kind extends TokenKind>(kind: Kind): Extract<Token, { kind: Kind }> | undefined {
    const next = this.tokens[this.at];
    if (next?.kind !== kind) return undefined;
    this.at += 1;
    return next as Extract<Token, { kind: Kind }>;
  }

  /** One or several, with or without an "and" between them. */
  list<Worth>(read: () => Worth | undefined): readonly Worth[] {
    const found: Worth[] = [];
    for (;;) {
      const before = this.at;
      if (found.length > 0) this.take('and');
      const next = read();
      if (next === undefined) {
        this.at = before;
        return found;
      }
      found.push(next);
    }
  }
}
