import { MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { button, choice, container, text, words } from '#src/platform/discord/components.ts';
import {
  channelMention,
  commandMention,
  messageLink,
  quote,
  relativeTime,
  roleMention,
  userMention,
} from '#src/platform/discord/mentions.ts';
import { message, messageBody } from '#src/platform/discord/message.ts';
import { anyText } from './any-text.ts';

describe('a quotation', () => {
  test('has a mark on every line, empty ones too', () => {
    expect(quote('one\n\n# two\n')).toBe('> one\n> \n> # two\n> ');
    expect(quote('')).toBe('> ');
  });

  test('law: no line breaks out of it, and every word of it is kept', () => {
    const written = fc.array(
      fc.oneof(anyText(20), fc.constantFrom('\n', '\n\n', '>>> ', '```', '# ', '-# ', '||')),
    );
    fc.assert(
      fc.property(
        written.map((parts) => parts.join('')),
        (words_) => {
          const lines = quote(words_).split('\n');
          expect(lines.every((line) => line.startsWith('> '))).toBe(true);
          expect(lines.map((line) => line.slice(2)).join('\n')).toBe(words_);
        },
      ),
    );
  });
});

test('people, places, commands and moments are written as Discord reads them', () => {
  expect([userMention('1'), roleMention('2'), channelMention('3')]).toEqual(['<@1>', '<@&2>', '<#3>']);
  expect(commandMention('group find')).toBe('`/group find`');
  expect(relativeTime(new Date('2026-01-01T12:00:00.999Z'))).toBe('<t:1767268800:R>');
  expect(messageLink('1', '2', '3')).toBe('https://discord.com/channels/1/2/3');
});

test('a message pings nobody, whatever stands in it', () => {
  const body = messageBody(message(container(text('@everyone <@1> <@&2>'))));
  expect(body.allowed_mentions).toEqual({ parse: [] });
  expect(body.flags).toBe(MessageFlags.IsComponentsV2);
});

test('whom a message calls is notified, and nothing in it is read for others', () => {
  const shown = message(container(text('@everyone @here <@1> <@2> <@&3>')));
  const body = messageBody({ ...shown, calls: { users: ['1'], roles: ['3'] } });
  expect(body.allowed_mentions).toEqual({ parse: [], users: ['1'], roles: ['3'] });
});

test('pieces leave out what they were not given, so that Discord’s own defaults hold', () => {
  const plain = words({ id: 'a', label: 'A', maxLength: 10 });
  expect(plain).not.toHaveProperty('description');
  expect(plain.component).not.toHaveProperty('value');
  expect(plain.component).toMatchObject({ required: false, max_length: 10 });
  expect(words({ id: 'a', label: 'A', maxLength: 10, value: 'b', hint: 'c' })).toMatchObject({
    description: 'c',
    component: { value: 'b' },
  });
  const options = [
    { value: '1', label: 'One' },
    { value: '2', label: 'Two' },
  ];
  expect(choice({ id: 'a', label: 'A', options, chosen: '2' }).component).toMatchObject({
    options: [{ default: false }, { default: true }],
  });
  expect(button('id', 'Word')).toMatchObject({ custom_id: 'id', label: 'Word' });
});
