import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLink, sourceOf } from '#src/learning/resources/link.ts';

test.each([
  ['https://www.nhs.uk/conditions/lupus/', 'https://www.nhs.uk/conditions/lupus'],
  ['medlineplus.gov/lupus.html', 'https://medlineplus.gov/lupus.html'],
  ['  http://example.org/a?b=1&utm_source=x&fbclid=y ', 'http://example.org/a?b=1'],
  ['HTTPS://EXAMPLE.org', 'https://example.org'],
])('%s is kept as %s', (typed, kept) => {
  expect(readLink(typed)).toBe(kept);
});

test.each([
  '',
  'lupus',
  'not a link at all',
  'javascript:alert(1)',
  'data:text/html,hello',
  'ftp://example.org/file',
  'file:///etc/passwd',
  'https://localhost/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://printer.local/x',
  'https://user:secret@example.org',
  'https://example.org:8080/x',
  `https://example.org/${'a'.repeat(400)}`,
])('%s is no link that others could open', (typed) => {
  expect(readLink(typed)).toBeUndefined();
});

test('a link that was read is read as itself, and is one of a page in the open', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (typed) => {
      const link = readLink(typed);
      if (link === undefined) return;
      expect(readLink(link)).toBe(link);
      expect(link).toMatch(/^https?:\/\/[^@\s/?#]+\.[^@\s/?#]+/);
    }),
  );
});

test('whose a page is can be read from its address', () => {
  expect(sourceOf('https://www.nhs.uk/conditions/lupus')).toBe('nhs.uk');
});
