/** What one person has begun to write and not yet sent: messages by channel, forms by bot and custom id. Kept while the page is open. */
import type { ModalAnswers } from '../acting.ts';

export class Drafts {
  readonly #messages = new Map<string, string>();
  readonly #forms = new Map<string, ModalAnswers>();

  message(channelId: string): string {
    return this.#messages.get(channelId) ?? '';
  }

  keepMessage(channelId: string, text: string): void {
    if (text === '') this.#messages.delete(channelId);
    else this.#messages.set(channelId, text);
  }

  form(key: string): ModalAnswers | undefined {
    return this.#forms.get(key);
  }

  keepForm(key: string, answers: ModalAnswers): void {
    this.#forms.set(key, answers);
  }

  forgetForm(key: string): void {
    this.#forms.delete(key);
  }
}
