import { expect } from 'vitest';
import { identified } from '../wire.ts';
import type { Frame, Line } from '../wire.ts';
import { ruleRights, ruleStage } from './auto-moderation-stage.ts';
import { rule as contractRule } from './rule.ts';

const page = 'resources/auto-moderation';
const rule = (name: string, check: () => Promise<void>, source = page): void =>
  contractRule('Auto moderation', name, source, check);
const [content, configuration, execution] = [1 << 15, 1 << 20, 1 << 21];
const blocked = 200_000;

const words: readonly (readonly [keyword: string, hits: readonly string[], misses: readonly string[]])[] = [
  ['cat', ['cat', 'a CAT here'], ['catch', 'wildcat', 'location']],
  ['the mat', ['the mat', 'on the mat'], ['the matrix', 'breathe mat']],
  ['cat*', ['catch', 'Catapult', 'CAttLE', 'cat'], ['wildcat', 'location']],
  ['*cat', ['wildcat', 'copyCat', 'cat'], ['catch', 'location']],
  ['*cat*', ['location', 'eduCation', 'cat'], ['dog']],
  ['the mat*', ['the matrix'], ['breathe matrix']],
  ['*the mat', ['breathe mat'], ['the matrix']],
  ['*the mat*', ['breathe matter'], ['the dog']],
  ['i like c++', ['well, i like c++'], ['i like c+']],
];
for (const [keyword, hits, misses] of words)
  rule(`the keyword ${keyword} stops ${hits.join(', ')} and lets ${misses.join(', ')} pass`, async () => {
    const at = await ruleStage();
    await at.post({ trigger_metadata: { keyword_filter: [keyword] } });
    expect(hits.map((text) => at.codeFor(text))).toEqual(hits.map(() => blocked));
    expect(misses.map((text) => at.codeFor(text))).toEqual(misses.map(() => undefined));
  });

const patterns: readonly (readonly [pattern: string, hit: string, miss: string])[] = [
  ['(b|c)at', 'BAT', 'dat'],
  [String.raw`^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$`, '192.168.0.1', '192.168.0.1 there'],
  ['(?i)c.t', 'CUT', 'cart'],
  [String.raw`(?P<word>dog)\-house`, 'dog-house', 'doghouse'],
  [String.raw`\p{Greek}`, 'λόγος', 'logos'],
];
for (const [pattern, hit, miss] of patterns)
  rule(`the pattern ${pattern} stops “${hit}” and lets “${miss}” pass`, async () => {
    const at = await ruleStage();
    await at.post({ trigger_metadata: { regex_patterns: [pattern] } });
    expect([at.codeFor(hit), at.codeFor(miss)]).toEqual([blocked, undefined]);
  });
rule('an allowed phrase stops no message', async () => {
  const at = await ruleStage();
  await at.post({ trigger_metadata: { keyword_filter: ['cat'], allow_list: ['cat food'] } });
  expect([at.codeFor('cat food'), at.codeFor('cat toy')]).toEqual([undefined, blocked]);
});
rule('a preset stops words of its own list', async () => {
  const at = await ruleStage();
  await at.post({ trigger_type: 4, trigger_metadata: { presets: [1], allow_list: ['crap'] } });
  expect([at.codeFor('damn'), at.codeFor('crap'), at.codeFor('dimwit')]).toEqual([
    blocked,
    undefined,
    undefined,
  ]);
});
rule('more different mentions than the limit stop a message; the same one twice counts once', async () => {
  const at = await ruleStage();
  await at.post({ trigger_type: 5, trigger_metadata: { mention_total_limit: 2 } });
  const [one, two] = ['<@100000000000000001>', '<@100000000000000002>'];
  expect(at.codeFor(`${one} ${two} ${one}`)).toBeUndefined();
  expect(at.codeFor(`${one} ${two} <@&${at.guild.id}>`)).toBe(blocked);
});
rule('what looks like spam is stopped', async () => {
  const at = await ruleStage();
  await at.post({ trigger_type: 3, trigger_metadata: {} });
  expect(at.codeFor('Free Nitro! https://example.org')).toBe(blocked);
  expect(at.codeFor('nitro is not free')).toBeUndefined();
});
rule('a blocked message is not posted, and its author reads the explanation', async () => {
  const at = await ruleStage();
  await at.post({ actions: [{ type: 1, metadata: { custom_message: 'Dogs only.' } }] });
  expect(() => at.ada.sends('#lobby', 'a cat')).toThrow(
    'Message was blocked by automatic moderation: Dogs only.',
  );
  expect(at.ada.sees('#lobby')).toEqual([]);
});
rule('an edit is held against the rules as a new message is', async () => {
  const at = await ruleStage();
  await at.post();
  const message = at.ada.sends('#lobby', 'a dog');
  expect(() => at.ada.edits(message, 'a cat')).toThrow('Message was blocked by automatic moderation.');
  expect(at.ada.edits(message, 'two dogs')).toMatchObject({ text: 'two dogs', edited: true });
});
rule('members with an exempt role are left alone', async () => {
  const at = await ruleStage();
  const vet = at.guild.createRole('Vet');
  await at.post({ exempt_roles: [vet.id] });
  expect(at.codeFor('cat')).toBe(blocked);
  at.guild.addMember(at.ada, { roles: [vet] });
  expect(at.codeFor('cat')).toBeUndefined();
});
rule('exempt channels are left alone', async () => {
  const at = await ruleStage();
  at.guild.createChannel({ name: 'other' });
  await at.post({ exempt_channels: [at.lobby] });
  expect([at.codeFor('cat'), at.codeFor('cat', '#other')]).toEqual([undefined, blocked]);
});
rule(
  'those who manage the server, and bots, are left alone',
  async () => {
    const at = await ruleStage();
    await at.post();
    const robin = at.sandbox.user('Robin').in(at.guild);
    expect(robin.sends('#lobby', 'cat').text).toBe('cat');
    expect((await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'cat' } })).status).toBe(
      200,
    );
  },
  'unpublished',
);
rule('direct messages are not moderated', async () => {
  const at = await ruleStage();
  await at.post();
  const { body } = await at.ask('POST /users/@me/channels', { body: { recipient_id: at.ada.id } });
  const ada = at.sandbox.user('Ada').inDirectMessages();
  expect(ada.sends(String(body['id']), 'cat').text).toBe('cat');
});
rule('an alert is a message of type 24 in its channel, in the name of the author', async () => {
  const at = await ruleStage();
  await at.post({ actions: [{ type: 1 }, { type: 2, metadata: { channel_id: at.staff } }] });
  at.codeFor('a cat');
  const { body } = await at.ask(`GET /channels/${at.staff}/messages`);
  expect(body['0']).toMatchObject({
    type: 24,
    content: '',
    author: { id: at.ada.id },
    embeds: [{ type: 'auto_moderation_message', description: 'a cat' }],
  });
  expect(body['0']?.['embeds']?.['0']?.['fields']).toEqual(
    expect.arrayContaining([
      { name: 'rule_name', value: 'No cats', inline: false },
      { name: 'channel_id', value: at.lobby, inline: false },
      { name: 'keyword', value: 'cat', inline: false },
      { name: 'decision_outcome', value: 'blocked', inline: false },
    ]),
  );
});
for (const [rights, status] of [
  [ruleRights.filter((right) => right !== 'ManageMessages'), 403],
  [ruleRights, 204],
] as const)
  rule(
    `an alert is ${status === 204 ? 'deleted with' : 'not deleted without'} MANAGE_MESSAGES`,
    async () => {
      const at = await ruleStage(rights);
      await at.post({ actions: [{ type: 2, metadata: { channel_id: at.staff } }] });
      at.codeFor('a cat');
      const { body } = await at.ask(`GET /channels/${at.staff}/messages`);
      const alert = String(body['0']?.['id']);
      const { status: answered } = await at.ask(`DELETE /channels/${at.staff}/messages/${alert}`);
      expect(answered).toBe(status);
    },
    'resources/message',
  );
rule('a timeout silences the author for so long', async () => {
  const at = await ruleStage();
  at.sandbox.clock.stop();
  await at.post({ actions: [{ type: 3, metadata: { duration_seconds: 60 } }] });
  const line = await identified(at.sandbox, 3);
  expect(at.codeFor('cat')).toBeUndefined();
  expect(() => at.ada.sends('#lobby', 'dog')).toThrow('Ada may not write in #lobby.');
  const { d } = await line.event('GUILD_MEMBER_UPDATE');
  expect(d['communication_disabled_until']).toBe(
    new Date(at.sandbox.clock.now().getTime() + 60_000).toISOString(),
  );
  at.sandbox.clock.advance(60_001);
  expect(at.ada.sends('#lobby', 'dog').text).toBe('dog');
});
rule('a profile rule keeps a member from taking part until they take another name', async () => {
  const at = await ruleStage();
  const about = { trigger_type: 6, event_type: 2, trigger_metadata: { keyword_filter: ['*cat*'] } };
  await at.post({ ...about, actions: [{ type: 4 }] });
  at.ada.goesBy('Cat Queen');
  expect(() => at.ada.sends('#lobby', 'hello')).toThrow('Ada may not write in #lobby.');
  at.ada.goesBy('Queen');
  expect(at.ada.sends('#lobby', 'hello').text).toBe('hello');
  const copycat = at.sandbox.user('Copycat').in(at.guild);
  expect(() => copycat.sends('#lobby', 'hello')).toThrow('Copycat may not write in #lobby.');
});
rule(
  'each action stands in the audit log (143, 144, 145), about the author',
  async () => {
    const at = await ruleStage();
    await at.post({
      actions: [
        { type: 1 },
        { type: 2, metadata: { channel_id: at.staff } },
        { type: 3, metadata: { duration_seconds: 60 } },
      ],
    });
    at.codeFor('cat');
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/audit-logs?limit=3`);
    const entry = (action_type: number) => ({
      action_type,
      target_id: at.ada.id,
      options: {
        auto_moderation_rule_name: 'No cats',
        auto_moderation_rule_trigger_type: '1',
        channel_id: at.lobby,
      },
    });
    expect(body['audit_log_entries']).toMatchObject([entry(145), entry(144), entry(143)]);
  },
  'resources/audit-log',
);

const executions = (line: Line): Frame[] =>
  line.frames.filter((frame) => frame.t === 'AUTO_MODERATION_ACTION_EXECUTION');
rule(
  'each action is one AUTO_MODERATION_ACTION_EXECUTION; only the alert names its message',
  async () => {
    const at = await ruleStage();
    const { id } = await at.made({ actions: [{ type: 1 }, { type: 2, metadata: { channel_id: at.staff } }] });
    const line = await identified(at.sandbox, content | execution);
    at.codeFor('a Cat');
    await line.next(() => executions(line).length === 2);
    const [block, alert] = executions(line).map((frame) => frame.d);
    const common = {
      guild_id: at.guild.id,
      rule_id: id,
      rule_trigger_type: 1,
      user_id: at.ada.id,
      channel_id: at.lobby,
      content: 'a Cat',
      matched_keyword: 'cat',
      matched_content: 'Cat',
    };
    expect(block).toEqual({ ...common, action: { type: 1, metadata: {} } });
    expect(alert).toMatchObject({ ...common, alert_system_message_id: expect.any(String) });
  },
  'events/gateway-events',
);
rule(
  'a message that was only flagged is named in the event',
  async () => {
    const at = await ruleStage();
    await at.post({ actions: [{ type: 2, metadata: { channel_id: at.staff } }] });
    const line = await identified(at.sandbox, execution);
    const { id } = at.ada.sends('#lobby', 'cat');
    expect((await line.event('AUTO_MODERATION_ACTION_EXECUTION')).d['message_id']).toBe(id);
  },
  'events/gateway-events',
);
rule(
  'without the MESSAGE_CONTENT intent content and matched_content are empty',
  async () => {
    const at = await ruleStage();
    await at.post();
    const line = await identified(at.sandbox, execution);
    at.codeFor('a cat');
    expect((await line.event('AUTO_MODERATION_ACTION_EXECUTION')).d).toMatchObject({
      content: '',
      matched_content: '',
      matched_keyword: 'cat',
    });
  },
  'events/gateway-events',
);
rule(
  'only bots with MANAGE_GUILD and the intents hear of rules and of what they do',
  async () => {
    const at = await ruleStage();
    at.guild.addBot('second', { permissions: ['ViewChannel'] });
    const deaf = await identified(at.sandbox, 1 | configuration | execution, { bot: 'second' });
    const line = await identified(at.sandbox, configuration);
    const { id } = await at.made();
    await at.ask(`PATCH ${at.path}/${String(id)}`, { body: { name: 'None' } });
    at.codeFor('cat');
    await at.ask(`DELETE ${at.path}/${String(id)}`);
    at.guild.createChannel({ name: 'last' });
    await line.event('AUTO_MODERATION_RULE_DELETE');
    await deaf.event('CHANNEL_CREATE');
    const told = (names: readonly (string | null)[]) =>
      names.filter((name) => name?.startsWith('AUTO_MODERATION'));
    expect(told(line.events)).toEqual([
      'AUTO_MODERATION_RULE_CREATE',
      'AUTO_MODERATION_RULE_UPDATE',
      'AUTO_MODERATION_RULE_DELETE',
    ]);
    expect(told(deaf.events)).toEqual([]);
  },
  'events/gateway-events',
);
