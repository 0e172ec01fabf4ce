import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, toText } from '#src/platform/web/html.ts';

describe('law: no value breaks out', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('<', '>', '"', "'", '&', '=', '/', '<script>', '</p>', '-->', '&lt;', ' onload='),
      )
      .map((parts) => parts.join('')),
  );
  /** What a browser makes of escaped text: our five entities, each once. */
  const read = (text: string): string =>
    text.replaceAll(
      /&(amp|lt|gt|quot|#39);/g,
      (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
    );

  test('of text', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const inside = toText(html`<p>${value}</p>`).slice(3, -4);
        expect(inside).not.toMatch(/[<>"']/);
        expect(inside.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(read(inside)).toBe(value);
      }),
    );
  });

  test('of an attribute, nor between neighbours', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const text = toText(html`<p title="${first}" lang='${second}'>${first}${second}</p>`);
        expect(text.replaceAll(/[^<>"']/g, '')).toBe(`<""''><>`);
      }),
    );
  });
});

test('markup goes in as it is, alone or as a list, and numbers as digits', () => {
  const items = ['a', '<b>'].map((name) => html`<li>${name}</li>`);
  expect(toText(html`<ul>${items}</ul>${html`<hr>`}${3}`)).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>3');
  expect(toText(html`<ul>${[]}</ul>`)).toBe('<ul></ul>');
});

test('text that looks like our markup object is no markup', () => {
  expect(toText(html`<p>${'[object Object]<b>'}</p>`)).toBe('<p>[object Object]&lt;b&gt;</p>');
});

test('an attribute without quotes is refused, and a value that ends like one is not', () => {
  expect(() => html`<p title=${'a b'}></p>`).toThrow('without quotes');
  expect(toText(html`<p>${'a='}${'b'}</p>`)).toBe('<p>a=b</p>');
});
