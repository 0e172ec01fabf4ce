import { describe, expect, test } from 'vitest';
import { button, row, text, v2 } from './components.ts';
import { stage } from './stage.ts';

describe('a message', () => {
  test.each([
    ['nothing', {}, 400, 50006],
    ['2001 characters', { content: 'x'.repeat(2001) }, 400, 50035],
    ['a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26) }, 400, 50035],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 400, 50035],
    [
      'embeds of 6001 characters',
      { embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
      400,
      50035,
    ],
    ['a field without a value', { embeds: [{ fields: [{ name: 'x' }] }] }, 400, 50035],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`b${n}`)))] },
      400,
      50035,
    ],
    [
      'six rows',
      { content: 'x', components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`b${n}`))) },
      400,
      50035,
    ],
    [
      'the same custom id twice',
      { content: 'x', components: [row(button('b'), { ...button('b'), disabled: true })] },
      400,
      50035,
    ],
    [
      'a custom id of 101 characters',
      { content: 'x', components: [row(button('b'.repeat(101)))] },
      400,
      50035,
    ],
    [
      'a button without a label',
      { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'b' })] },
      400,
      50035,
    ],
    [
      'a link with a custom id',
      {
        content: 'x',
        components: [row({ type: 2, style: 5, url: 'https://example.org', label: 'x', custom_id: 'b' })],
      },
      400,
      50035,
    ],
    [
      'a select beside a button',
      { content: 'x', components: [row(button('b'), { type: 5, custom_id: 's' })] },
      400,
      50035,
    ],
    [
      'the same option twice',
      {
        content: 'x',
        components: [
          row({
            type: 3,
            custom_id: 's',
            options: [
              { label: 'a', value: '1' },
              { label: 'b', value: '1' },
            ],
          }),
        ],
      },
      400,
      50035,
    ],
    ['a text display without the flag', { components: [text('x')] }, 400, 50035],
    ['content under V2', { flags: v2, content: 'x', components: [text('x')] }, 400, 50035],
    ['embeds under V2', { flags: v2, embeds: [{ title: 'x' }], components: [text('x')] }, 400, 50035],
    [
      '41 components',
      { flags: v2, components: [{ type: 17, components: Array.from({ length: 40 }, () => text('x')) }] },
      400,
      50035,
    ],
    [
      '4001 characters of text',
      { flags: v2, components: [text('x'.repeat(2000)), text('y'.repeat(2001))] },
      400,
      50035,
    ],
    [
      'a section of four texts',
      {
        flags: v2,
        components: [{ type: 9, components: [1, 2, 3, 4].map(() => text('x')), accessory: button('b') }],
      },
      400,
      50035,
    ],
    [
      'a container in a container',
      { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
      400,
      50035,
    ],
  ])('%s is refused', async (_what, body, status, code) => {
    const at = await stage();
    expect(await at.ask(`POST /channels/${at.lobby}/messages`, { body })).toMatchObject({
      status,
      body: { code },
    });
    expect(at.ada.sees('#lobby')).toEqual([]);
  });

  test('exactly at the limits it is accepted, and each component gets a number', async () => {
    const at = await stage();
    const components = [
      {
        type: 17,
        components: Array.from({ length: 39 }, (_, index) => text(index === 0 ? 'x'.repeat(3962) : 'y')),
      },
    ];
    const sent = await at.ask(`POST /channels/${at.lobby}/messages`, { body: { flags: v2, components } });
    expect(sent.status).toBe(200);
    expect(sent.body['components']?.['0']?.['components']?.['38']?.['id']).toBe(40);
    expect(
      (await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'x'.repeat(2000) } })).status,
    ).toBe(200);
  });

  test('a form error names every fault at its place', async () => {
    const at = await stage();
    const body = {
      content: 'x'.repeat(2001),
      components: [row(button('b')), row({ type: 2, style: 9, custom_id: 'c', label: 'x' })],
    };
    const answer = await at.ask(`POST /channels/${at.lobby}/messages`, { body });
    expect(answer.body).toMatchObject({
      message: 'Invalid Form Body',
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
        components: { 1: { components: { 0: { style: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } } } },
      },
    });
  });
});
