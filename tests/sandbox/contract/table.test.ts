import { describe, expect, test } from 'vitest';
import { marker, rowOf, withTables } from './rules-table.ts';

describe('the tables of docs/sandbox.md', () => {
  const document = `# The box\n\nBy hand.\n\n${marker}\n\nold\n`;

  test('the fixed part stays; parts come in their order, each rule with its source, gaps last', () => {
    const names = [
      'Messages · content takes 2000 characters · resources/message',
      'HTTP · a | b · reference',
    ];
    const written = withTables(document, names, [{ what: 'Sound', why: 'None is sent.' }]);
    expect(written.startsWith('# The box\n\nBy hand.\n\n')).toBe(true);
    expect(written).not.toContain('old');
    const lines = written.split('\n').filter((line) => /^(#{2,3} |\| [^-RW])/.test(line));
    expect(lines).toEqual([
      '## The rules that it keeps',
      '### HTTP',
      String.raw`| A \| b | reference |`,
      '### Messages',
      '| Content takes 2000 characters | resources/message |',
      '## What it does not do',
      '| Sound | None is sent. |',
    ]);
    expect(withTables(written, names, [{ what: 'Sound', why: 'None is sent.' }])).toBe(written);
  });

  test('a statement may hold the dot that parts a name', () => {
    expect(rowOf('HTTP · a · b · reference')).toEqual({ part: 'HTTP', says: 'a · b', source: 'reference' });
  });

  test('a test that is no rule, a rule that is there twice and a document without its marker are told', () => {
    expect(() => rowOf('something')).toThrow(/register it with rule/);
    expect(() => rowOf('Nowhere · x · reference')).toThrow(/no rule/);
    const one = 'HTTP · x · reference';
    expect(() => withTables(document, [one, one], [])).toThrow(/there twice:\nHTTP · x/);
    expect(() => withTables('# The box', [one], [])).toThrow(/no line/);
  });
});
