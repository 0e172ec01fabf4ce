/** The words of an entry, in the order in which they are read. */
export const titled = (title: string, link: string, source: string, about: string) => ({
  title,
  link,
  source,
  about,
});
