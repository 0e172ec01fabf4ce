/** A private page as somebody uses it who only has its link: it is opened, and its form is sent. */

/** Opens a link and sends the form of that name on its page. @returns the page that is shown then */
export async function sendsForm(
  url: string,
  { form, ...typed }: { readonly form: string; readonly words: string },
): Promise<string> {
  const page = await (await fetch(url, { method: 'POST' })).text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  const body = new URLSearchParams({
    form_token: field('form_token'),
    form_name: form,
    form_once: field('form_once'),
    action: field('action'),
    ...typed,
  });
  return (await fetch(new URL('/p/send', url), { method: 'POST', body })).text();
}
