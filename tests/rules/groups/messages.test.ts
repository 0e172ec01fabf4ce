import { describe, expect, test } from 'vitest';
import { leadDefinition } from '#commands/lead/definition.ts';
import { createRefused, groupCreated } from '#src/groups/messages/creating.ts';
import { categoryName, groupTrouble, pinnedRules } from '#src/groups/messages/channel.ts';
import { beforeJoining, goodbye, groupRefused, notNow, welcome } from '#src/groups/messages/joining.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { buttonsOf, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aGroup, nowhere } from './a-group.ts';

const t = createTranslations().for('en-US');
const channel = '123456789012345678';
const ref = newRef();

/** The longest group that a lead can make. */
const [, , , rules] = leadDefinition.options[0].options[0].options;
const longest = {
  ref,
  name: 'N'.repeat(60),
  topic: 'T'.repeat(100),
  rules: 'R'.repeat(rules.max_length),
  rulesVersion: 12,
};
const made = aGroup({ ...longest, places: { ...nowhere, channel } });
const unmade = aGroup(longest);

const messages: [string, Message][] = [
  ['the ground rules before joining', beforeJoining({ group: made, joined: false }, t)],
  ['already in', beforeJoining({ group: made, joined: true }, t)],
  ['already in, no channel yet', beforeJoining({ group: unmade, joined: true }, t)],
  ['welcome', welcome({ group: made, as: 'joined' }, t)],
  ['welcome, no channel yet', welcome({ group: unmade, as: 'joined' }, t)],
  ['asked', welcome({ group: made, as: 'asked' }, t)],
  ['in the line', welcome({ group: made, as: 'waiting' }, t)],
  [
    'before joining a large group on request',
    beforeJoining({ group: { ...made, byRole: true, access: 'request' }, joined: false }, t),
  ],
  [
    'changed ground rules',
    beforeJoining(
      {
        group: made,
        joined: true,
        own: { state: 'joined', rulesAgreed: 11 },
        rulesBefore: 'S'.repeat(rules.max_length),
      },
      t,
    ),
  ],
  ['not now', notNow(t)],
  ['goodbye', goodbye(made, t)],
  ['the pinned ground rules', pinnedRules(made, t)],
  ['trouble', groupTrouble(made, t)],
  ['being made', groupCreated({ group: unmade, was: 'new' }, t)],
  ['being made, hidden', groupCreated({ group: { ...unmade, access: 'hidden' }, was: 'new' }, t)],
  ['being finished', groupCreated({ group: unmade, was: 'finishing' }, t)],
  ['complete', groupCreated({ group: made, was: 'complete' }, t)],
];

test.each(messages)('%s: fits into Discord, at most three buttons, each with a word', (_name, message) => {
  expect(faultsOf(message)).toEqual([]);
  expect(buttonsOf(message).length).toBeLessThanOrEqual(3);
});

describe('what notifies', () => {
  test.each([
    ['the pinned ground rules', pinnedRules],
    ['trouble', groupTrouble],
  ])('%s tell neither name, topic nor rules in their first 150 characters', (_what, show) => {
    const telling = { name: 'Zebra', topic: 'Quagga', rules: 'Okapi' };
    const text = textOf(show(aGroup(telling), t));
    for (const word of Object.values(telling)) expect(text.slice(0, 150)).not.toContain(word);
  });
});

test('joining shows name, topic, all ground rules and who can see it, and asks before anything happens', () => {
  const message = beforeJoining({ group: made, joined: false }, t);
  for (const part of [made.name, made.topic, made.rules, t('groups:whoCanSee')])
    expect(textOf(message)).toContain(part);
  expect(buttonsOf(message)).toEqual([
    { label: t('groups:agree'), id: `v1:group.agree:${ref}:12` },
    { label: t('groups:notNow'), id: 'v1:group.not_now' },
  ]);
});

test('the pinned ground rules carry all of them, and the way out', () => {
  const message = pinnedRules(made, t);
  expect(textOf(message)).toContain(made.rules);
  expect(buttonsOf(message)).toEqual([
    { label: t('notes:noteButton'), id: 'v1:group.note' },
    { label: t('groups:leave'), id: `v1:group.leave:${ref}` },
  ]);
});

test('who leaves is offered the way back, through the ground rules', () => {
  expect(buttonsOf(goodbye(made, t))).toEqual([{ label: t('groups:comeBack'), id: `v1:group.look:${ref}` }]);
});

test('a channel is shown as soon as there is one', () => {
  for (const show of [
    welcome({ group: made, as: 'joined' }, t),
    beforeJoining({ group: made, joined: true }, t),
    groupCreated({ group: made, was: 'complete' }, t),
  ])
    expect(textOf(show)).toContain(`<#${channel}>`);
  for (const show of [
    welcome({ group: unmade, as: 'joined' }, t),
    beforeJoining({ group: unmade, joined: true }, t),
  ])
    expect(textOf(show)).not.toContain('<#');
});

test('every refusal says what it is about and what can be done', () => {
  const refused = [
    groupRefused({ code: 'unknown', name: 'Zebra' }),
    groupRefused({ code: 'gone' }),
    groupRefused({ code: 'rules_changed', group: made }),
    groupRefused({ code: 'not_in', group: made }),
    groupRefused({ code: 'closed', group: made }),
    createRefused({ code: 'name_taken', name: 'Zebra' }),
    createRefused({ code: 'full', limit: 400 }),
  ].map((refusal) => refusal.say(t));
  expect(refused[0]).toMatch(/Zebra.*\/group find/);
  expect(refused[1]).toContain('/group find');
  expect(refused[3]).toContain(made.name);
  expect(refused[4]).toContain(made.name);
  expect(refused[5]).toContain('Zebra');
  expect(refused[6]).toContain('400');
  expect(new Set(refused).size).toBe(refused.length);
  expect(refused.filter((words) => words.includes('{{'))).toEqual([]);
});

test('the first category is called Groups, the others by their number', () => {
  expect([1, 2, 8].map((number) => categoryName(number, t))).toEqual(['Groups', 'Groups 2', 'Groups 8']);
});

test('the rules that come with a group fit where a lead could have typed them', () => {
  expect(t('groups:defaultRules').length).toBeLessThanOrEqual(rules.max_length);
});
