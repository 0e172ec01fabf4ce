/** Links as members type them: whole, plain and out in the open. Nothing behind them is ever fetched. Pure. */

/** In characters: longer ones carry what nobody typed. */
const longest = 400;

/** What only tells where somebody came from. */
const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/i;

/** A name with a dot and letters behind it: no address of a machine at home. */
const publicHost = /^(?!.*\.(?:local|internal|lan|home)$)(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** @returns the link as it is kept and compared; undefined where it is none that others could open */
export function readLink(typed: string): string | undefined {
  const words = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(whole) || /\s/.test(words)) return undefined;
  const url = new URL(whole);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  if (!publicHost.test(url.hostname)) return undefined;
  for (const name of Array.from(url.searchParams.keys()))
    if (tracking.test(name)) url.searchParams.delete(name);
  const link = url.href.replace(/\/+$/, '');
  return link.length <= longest ? link : undefined;
}

/** "nhs.uk": whose a page is, as long as nobody says it better. */
export function sourceOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}
