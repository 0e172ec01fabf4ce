/** What Discord accepts as embeds. Source: resources/message, "Embed Limits". */
import type { Form } from './form.ts';

const most = { embeds: 10, fields: 25, sum: 6000, url: 2048 } as const;

/** Notes every fault of `embeds` on the form. Text is counted without the blanks around it. */
export function checkEmbeds(form: Form): void {
  let sum = 0;
  for (const embed of form.list('embeds', { max: most.embeds }) ?? []) {
    const footer = embed.child('footer');
    const author = embed.child('author');
    const texts = [
      text(embed, 'title', 256),
      text(embed, 'description', 4096),
      footer && text(footer, 'text', 2048, true),
      author && text(author, 'name', 256, true),
    ];
    const fields = embed.list('fields', { max: most.fields }) ?? [];
    for (const field of fields) {
      texts.push(text(field, 'name', 256, true), text(field, 'value', 1024, true));
      field.flag('inline');
    }
    embed.integer('color', { min: 0, max: 0xffffff });
    checkTime(embed);
    const media = [embed.child('image'), embed.child('thumbnail')];
    for (const one of media) if (one) checkUrl(one, 'url', true, true);
    checkUrl(embed, 'url', false);
    if (author) checkUrl(author, 'url', false);
    for (const one of [footer, author]) if (one) checkUrl(one, 'icon_url', true);
    if (texts.every((one) => !one?.trim()) && fields.length === 0 && !media.some(Boolean))
      embed.fail('description', 'BASE_TYPE_REQUIRED', 'This field is required');
    sum += texts.reduce((total, one) => total + (one?.trim().length ?? 0), 0);
  }
  if (sum > most.sum)
    form.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${most.sum}`);
}

/** Blanks at either end do not count. */
function text(form: Form, field: string, max: number, required = false): string | undefined {
  const value = form.raw(field);
  if (
    typeof value === 'string' &&
    value !== value.trim() &&
    value.trim() !== '' &&
    value.trim().length <= max
  )
    return value;
  return form.text(field, required ? { required, min: 1, max } : { max });
}

/** Pictures may come with the message, links lead into the web. */
function checkUrl(form: Form, field: string, attached: boolean, required = false): void {
  const url = form.text(field, { required, max: most.url });
  if (!url) return;
  const schemes = attached ? ['http', 'https', 'attachment'] : ['http', 'https'];
  const scheme = url.slice(0, Math.max(0, url.indexOf(':')));
  if (!schemes.includes(scheme))
    form.fail(
      field,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of (${schemes.map((one) => `'${one}'`).join(', ')}).`,
    );
}

function checkTime(embed: Form): void {
  const at = embed.text('timestamp');
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    embed.fail('timestamp', 'DATE_TIME_TYPE_PARSE', `Could not parse ${at}. Should be ISO8601.`);
}
