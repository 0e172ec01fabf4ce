/** Members find groups: by typing, by listing, and hidden ones only by their whole name. */
import { beforeAll, describe, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { makeGroup } from './make-group.ts';
import type { Plan } from './make-group.ts';
import { agrees, joinsGroup } from './join-group.ts';

const running = await testSuite();
let community: TestCommunity;

const open: readonly Plan[] = [
  { topic: 'Lupus', name: 'Wolf pack', access: 'open' },
  { topic: 'Lupus', name: 'Butterflies', access: 'open' },
  { topic: 'Rheumatoid arthritis', name: 'Creaky gates', access: 'open' },
  { topic: 'Long Covid', name: 'Slow lane', access: 'open' },
  { topic: 'Family and carers', name: 'At your side', access: 'open' },
  { topic: 'Crohn’s disease', name: 'Gut feeling', access: 'open' },
  { topic: 'Fibromyalgia', name: 'Feather', access: 'open' },
];
const hidden: Plan = { topic: 'Huntington’s disease', name: 'Quiet harbour', access: 'hidden' };

beforeAll(async () => {
  community = await testCommunity(running);
  for (const plan of [...open, hidden]) await makeGroup(community, plan);
});

describe('while somebody types', () => {
  const offered = async (line: string, option: string, typed: string) =>
    (await community.members[0].types(line, { [option]: typed }, option)).choices.map(({ name }) => name);

  test('a name or a topic is completed from its first letters', async () => {
    expect(await offered('/group join', 'group', 'wol')).toEqual(['Wolf pack']);
    expect(await offered('/group join', 'group', 'lup')).toEqual(['Butterflies', 'Wolf pack']);
    expect(await offered('/group find', 'topic', 'arth')).toEqual(['Rheumatoid arthritis']);
  });

  test('a topic of several groups is offered once', async () => {
    expect(await offered('/group find', 'topic', 'lupus')).toEqual(['Lupus']);
  });

  test('nothing typed offers every open group', async () => {
    expect(await offered('/group join', 'group', '')).toHaveLength(open.length);
  });

  test('a hidden group is never offered, not even by its whole name', async () => {
    expect(await offered('/group join', 'group', hidden.name)).toEqual([]);
    expect(await offered('/group find', 'topic', 'Huntington')).toEqual([]);
    expect(await offered('/group join', 'group', '')).not.toContain(hidden.name);
  });

  test('leaving offers only the groups that somebody is in', async () => {
    const [, member] = community.members;
    await joinsGroup(member, 'Slow lane');
    const { choices } = await member.types('/group leave', { group: '' }, 'group');
    expect(choices.map(({ name }) => name)).toEqual(['Slow lane']);
  });
});

describe('a list', () => {
  test('comes in pages that turn both ways', async () => {
    const [member] = community.members;
    const list = await member.runs('/group find');
    expect(list.ephemeral).toBe(true);
    expect(list.text).toContain(`There are ${open.length} groups here`);
    expect(list.text).toContain('Page 1 of 2');
    expect(list.labels).not.toContain('Previous');

    const second = await member.presses('Next', { on: list });
    expect(second.text).toContain('Page 2 of 2');
    expect(second.labels).not.toContain('Next');
    expect((await member.presses('Previous', { on: second })).text).toContain('Page 1 of 2');
  });

  test('shows every open group once over its pages, and no hidden one', async () => {
    const [member] = community.members;
    const first = await member.runs('/group find');
    // Turning the page changes this very message, so it is read before.
    const pages = [first.text, (await member.presses('Next', { on: first })).text].join('\n');
    for (const { name } of open) expect(pages.split(`**${name}**`)).toHaveLength(2);
    expect(pages).not.toContain(hidden.name);
  });

  test('of a search holds what fits, best first, and repeats nothing that was typed', async () => {
    const [member] = community.members;
    const found = await member.runs('/group find', { topic: 'lupus' });
    expect(found.text).toContain('2 groups fit');
    expect(found.text.indexOf('Butterflies')).toBeLessThan(found.text.indexOf('Wolf pack'));

    const none = await member.runs('/group find', { topic: 'xylophone' });
    expect(none.text).not.toContain('xylophone');
    expect((await member.presses('Show all groups', { on: none })).text).toContain('Page 1 of 2');
  });

  test('leads to the ground rules of a group', async () => {
    const [member] = community.members;
    const found = await member.runs('/group find', { topic: 'fibromyalgia' });
    const rules = await member.presses('Look', { on: found });
    expect(rules.ephemeral).toBe(true);
    expect(rules.text).toContain('Feather');
    expect(rules.labels).toEqual(['I agree', 'Not now']);
  });
});

describe('a hidden group', () => {
  test('is joined by typing its whole name, in any case of letters', async () => {
    const [, , member] = community.members;
    const rules = await member.runs('/group join', { group: 'QUIET harbour' });
    expect(rules.text).toContain('Ground rules');
    await agrees(member, rules);
    await member.waitsFor('#quiet-harbour', /Ground rules/);
    expect(member.channels()).toContain('#quiet-harbour');
  });

  test('answers to a part of its name as if it did not exist', async () => {
    const [member] = community.members;
    const part = await member.runs('/group join', { group: 'Quiet' });
    const nothing = await member.runs('/group join', { group: 'Nosuch' });
    expect(part.text.replace('Quiet', '')).toBe(nothing.text.replace('Nosuch', ''));
  });
});
