/** What Discord accepts as embeds. Source: resources/message, "Embed Limits". */
import type { Form } from './form.ts';

const most = { embeds: 10, fields: 25, sum: 6000 } as const;

/** Notes every fault of `embeds` on the form. Text is counted without the blanks around it. */
export function checkEmbeds(form: Form): void {
  let sum = 0;
  for (const embed of form.list('embeds', { max: most.embeds }) ?? []) {
    const texts = [
      embed.text('title', { max: 256 }),
      embed.text('description', { max: 4096 }),
      embed.child('footer')?.text('text', { required: true, min: 1, max: 2048 }),
      embed.child('author')?.text('name', { required: true, min: 1, max: 256 }),
    ];
    for (const field of embed.list('fields', { max: most.fields }) ?? []) {
      texts.push(
        field.text('name', { required: true, min: 1, max: 256 }),
        field.text('value', { required: true, min: 1, max: 1024 }),
      );
      field.flag('inline');
    }
    embed.integer('color', { min: 0, max: 0xffffff });
    sum += texts.reduce((total, text) => total + (text?.trim().length ?? 0), 0);
  }
  if (sum > most.sum)
    form.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${most.sum}`);
}
