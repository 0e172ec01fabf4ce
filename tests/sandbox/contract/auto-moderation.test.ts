import { expect } from 'vitest';
import { ruleRights, ruleStage } from './auto-moderation-stage.ts';
import { rule as contractRule } from './rule.ts';

const page = 'resources/auto-moderation';
const rule = (name: string, check: () => Promise<void>, source = page): void =>
  contractRule('Auto moderation', name, source, check);
const many = (count: number, text = 'x'): string[] => Array.from({ length: count }, (_, n) => `${text}${n}`);
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => String(10n ** 17n + BigInt(n)));
const [keyword, spam, preset, mentions, profile] = [1, 3, 4, 5, 6];
const onProfiles = { trigger_type: profile, event_type: 2, trigger_metadata: {}, actions: [{ type: 4 }] };

const refused: readonly (readonly [what: string, change: object, path: (string | number)[]])[] = [
  ['a rule without a name', { name: undefined }, ['name']],
  ['a name of 101 characters', { name: 'x'.repeat(101) }, ['name']],
  ['a rule without an event type', { event_type: undefined }, ['event_type']],
  ['a rule without a trigger type', { trigger_type: undefined }, ['trigger_type']],
  ['a trigger type that does not exist', { trigger_type: 2 }, ['trigger_type']],
  ['a keyword rule about profiles', { event_type: 2 }, ['event_type']],
  ['a profile rule about messages', { ...onProfiles, event_type: 1 }, ['event_type']],
  ['a rule without actions', { actions: undefined }, ['actions']],
  ['an empty list of actions', { actions: [] }, ['actions']],
  ['six actions', { actions: Array.from({ length: 6 }, () => ({ type: 1 })) }, ['actions']],
  ['an action that does not exist', { actions: [{ type: 9 }] }, ['actions', 0, 'type']],
  [
    'an explanation of 151 characters',
    { actions: [{ type: 1, metadata: { custom_message: 'x'.repeat(151) } }] },
    ['actions', 0, 'metadata', 'custom_message'],
  ],
  ['an alert without metadata', { actions: [{ type: 2 }] }, ['actions', 0, 'metadata']],
  [
    'an alert in a channel that does not exist',
    { actions: [{ type: 2, metadata: { channel_id: '100000000000000001' } }] },
    ['actions', 0, 'metadata', 'channel_id'],
  ],
  [
    'a timeout without a duration',
    { actions: [{ type: 3, metadata: {} }] },
    ['actions', 0, 'metadata', 'duration_seconds'],
  ],
  [
    'a timeout longer than 2419200 seconds',
    { actions: [{ type: 3, metadata: { duration_seconds: 2_419_201 } }] },
    ['actions', 0, 'metadata', 'duration_seconds'],
  ],
  [
    'a timeout in a spam rule',
    { trigger_type: spam, trigger_metadata: {}, actions: [{ type: 3, metadata: { duration_seconds: 60 } }] },
    ['actions', 0, 'type'],
  ],
  [
    '1001 keywords',
    { trigger_metadata: { keyword_filter: many(1001) } },
    ['trigger_metadata', 'keyword_filter'],
  ],
  [
    'a keyword of 61 characters',
    { trigger_metadata: { keyword_filter: ['x'.repeat(61)] } },
    ['trigger_metadata', 'keyword_filter'],
  ],
  ['11 patterns', { trigger_metadata: { regex_patterns: many(11) } }, ['trigger_metadata', 'regex_patterns']],
  [
    'a pattern of 261 characters',
    { trigger_metadata: { regex_patterns: ['x'.repeat(261)] } },
    ['trigger_metadata', 'regex_patterns'],
  ],
  ...['(?=cat)', '(?!cat)', '(?<=cat)', String.raw`(c)\1`, '(cat'].map(
    (pattern) =>
      [
        `the pattern ${pattern}, which Rust cannot read,`,
        { trigger_metadata: { regex_patterns: [pattern] } },
        ['trigger_metadata', 'regex_patterns'],
      ] as const satisfies readonly [string, object, string[]],
  ),
  [
    '101 allowed words of a keyword rule',
    { trigger_metadata: { allow_list: many(101) } },
    ['trigger_metadata', 'allow_list'],
  ],
  [
    '1001 allowed words of a preset rule',
    { trigger_type: preset, trigger_metadata: { presets: [1], allow_list: many(1001) } },
    ['trigger_metadata', 'allow_list'],
  ],
  [
    'a preset rule without metadata',
    { trigger_type: preset, trigger_metadata: undefined },
    ['trigger_metadata'],
  ],
  [
    'a preset that does not exist',
    { trigger_type: preset, trigger_metadata: { presets: [4] } },
    ['trigger_metadata', 'presets'],
  ],
  [
    'a limit of 51 mentions',
    { trigger_type: mentions, trigger_metadata: { mention_total_limit: 51 } },
    ['trigger_metadata', 'mention_total_limit'],
  ],
  ['a profile rule without metadata', { ...onProfiles, trigger_metadata: undefined }, ['trigger_metadata']],
  ['21 exempt roles', { exempt_roles: ids(21) }, ['exempt_roles']],
  ['51 exempt channels', { exempt_channels: ids(51) }, ['exempt_channels']],
];
for (const [what, change, path] of refused)
  rule(`${what} is refused`, async () => {
    const at = await ruleStage();
    const { status, body } = await at.post(change);
    expect([status, body['code']]).toEqual([400, 50035]);
    expect(body['errors']).toHaveProperty([...path.map(String), '_errors']);
  });
rule(
  'keeping somebody from interacting is an action of profile rules alone',
  async () => {
    const at = await ruleStage();
    expect((await at.post({ actions: [{ type: 4 }] })).body['code']).toBe(50035);
    expect((await at.post(onProfiles)).status).toBe(200);
  },
  'unpublished',
);

const counts: readonly (readonly [name: string, most: number, change: object])[] = [
  ['keyword', 6, {}],
  ['spam', 1, { trigger_type: spam, trigger_metadata: {} }],
  ['preset', 1, { trigger_type: preset, trigger_metadata: { presets: [1] } }],
  ['mention', 1, { trigger_type: mentions, trigger_metadata: { mention_total_limit: 5 } }],
  ['profile', 1, onProfiles],
];
for (const [name, most, change] of counts)
  rule(`a guild has at most ${most} ${name} ${most === 1 ? 'rule' : 'rules'}`, async () => {
    const at = await ruleStage();
    for (let count = 0; count < most; count += 1) expect((await at.post(change)).status).toBe(200);
    const { body } = await at.post(change);
    expect(body).toMatchObject({
      code: 50035,
      errors: { _errors: [{ code: 'AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED' }] },
    });
  });

rule(
  'limits are met exactly: 1000 keywords of 60, 10 patterns of 260, 100 allowed words, 20 roles, 50 channels',
  async () => {
    const at = await ruleStage();
    const trigger_metadata = {
      keyword_filter: many(1000).map((word) => word.padEnd(60, 'y')),
      regex_patterns: many(10).map((word) => word.padEnd(260, 'y')),
      allow_list: many(100),
    };
    const lists = { exempt_roles: ids(20), exempt_channels: ids(50) };
    const answer = await at.post({ trigger_metadata, ...lists });
    expect(answer).toMatchObject({ status: 200, body: { trigger_metadata, ...lists } });
  },
);
rule('a rule is disabled unless it says otherwise', async () => {
  const at = await ruleStage();
  expect((await at.made({ enabled: undefined }))['enabled']).toBe(false);
  expect(at.codeFor('cat')).toBeUndefined();
});
rule('a new rule answers with all its fields', async () => {
  const at = await ruleStage();
  expect(await at.made()).toMatchObject({
    guild_id: at.guild.id,
    creator_id: at.kindred.id,
    name: 'No cats',
    event_type: 1,
    trigger_type: keyword,
    trigger_metadata: { keyword_filter: ['cat'], regex_patterns: [], allow_list: [] },
    actions: [{ type: 1, metadata: {} }],
    enabled: true,
    exempt_roles: [],
    exempt_channels: [],
  });
});
rule('an edit changes what it names and leaves the rest; the trigger type stays', async () => {
  const at = await ruleStage();
  const { id } = await at.made();
  const { body } = await at.ask(`PATCH ${at.path}/${String(id)}`, {
    body: { name: 'No pets', trigger_type: 3, trigger_metadata: { allow_list: ['cat food'] } },
  });
  expect(body).toMatchObject({
    name: 'No pets',
    trigger_type: keyword,
    trigger_metadata: { keyword_filter: ['cat'], allow_list: ['cat food'] },
    actions: [{ type: 1 }],
  });
});
rule('rules can be listed, read and deleted; a deleted one is gone', async () => {
  const at = await ruleStage();
  const { id } = await at.made();
  const path = `${at.path}/${String(id)}`;
  expect(Object.values((await at.ask(`GET ${at.path}`)).body).map((one) => one['id'])).toEqual([id]);
  expect((await at.ask(`GET ${path}`)).body['name']).toBe('No cats');
  expect((await at.ask(`DELETE ${path}`)).status).toBe(204);
  expect((await at.ask(`GET ${path}`)).status).toBe(404);
  expect(at.codeFor('cat')).toBeUndefined();
});
for (const line of ['GET', 'POST', 'GET one', 'PATCH one', 'DELETE one'])
  rule(`without MANAGE_GUILD ${line} is refused (50013)`, async () => {
    const at = await ruleStage(ruleRights.filter((right) => right !== 'ManageGuild'));
    const [method = '', one] = line.split(' ');
    const path = one ? `${at.path}/100000000000000001` : at.path;
    const body = method === 'POST' || method === 'PATCH' ? { body: { name: 'x' } } : {};
    expect(await at.ask(`${method} ${path}`, body)).toMatchObject({ status: 403, body: { code: 50013 } });
  });
rule('a rule with a timeout needs MODERATE_MEMBERS (50013)', async () => {
  const at = await ruleStage(ruleRights.filter((right) => right !== 'ModerateMembers'));
  const timeout = { actions: [{ type: 3, metadata: { duration_seconds: 60 } }] };
  expect((await at.post(timeout)).body['code']).toBe(50013);
  expect((await at.post()).status).toBe(200);
});
rule(
  'making, changing and deleting a rule stand in the audit log (140, 141, 142), with the reason',
  async () => {
    const at = await ruleStage();
    const { id } = await at.made();
    await at.ask(`PATCH ${at.path}/${String(id)}`, { body: { enabled: false }, reason: 'a pause' });
    await at.ask(`DELETE ${at.path}/${String(id)}`, { reason: 'enough' });
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?user_id=${at.kindred.id}`);
    expect(body['audit_log_entries']).toMatchObject([
      { action_type: 142, reason: 'enough', target_id: id },
      {
        action_type: 141,
        reason: 'a pause',
        changes: [{ key: 'enabled', old_value: true, new_value: false }],
      },
      { action_type: 140 },
    ]);
  },
  'resources/audit-log',
);
rule(
  'the audit log brings along the rules that its entries name',
  async () => {
    const at = await ruleStage();
    const { id } = await at.made();
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/audit-logs`);
    expect(body['auto_moderation_rules']).toMatchObject([{ id, name: 'No cats' }]);
  },
  'resources/audit-log',
);
