/** Auto moderation with the real client: rules that discord.js makes, and people who run into them. */
import {
  AutoModerationActionType,
  AutoModerationRuleEventType,
  AutoModerationRuleTriggerType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  MessageType,
} from 'discord.js';
import type { AutoModerationRuleCreateOptions, Guild } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { stage, usualRights } from './stage.ts';
import type { Stage } from './stage.ts';

const {
  Guilds,
  GuildMembers,
  GuildMessages,
  MessageContent,
  AutoModerationConfiguration,
  AutoModerationExecution,
} = GatewayIntentBits;

async function moderated(): Promise<Stage & { readonly client: Client<true>; readonly there: Guild }> {
  const at = await stage({}, [...usualRights, 'ManageGuild', 'ModerateMembers']);
  const client = new Client({
    intents: [
      Guilds,
      GuildMembers,
      GuildMessages,
      MessageContent,
      AutoModerationConfiguration,
      AutoModerationExecution,
    ],
    rest: { api: `${at.sandbox.url}/api` },
  });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(at.kindred.token);
  const connected = await ready;
  return { ...at, client: connected, there: await connected.guilds.fetch(at.guild.id) };
}

const noCats: AutoModerationRuleCreateOptions = {
  name: 'No cats',
  eventType: AutoModerationRuleEventType.MessageSend,
  triggerType: AutoModerationRuleTriggerType.Keyword,
  triggerMetadata: { keywordFilter: ['cat*'], regexPatterns: ['m[eo]w'], allowList: ['catalogue'] },
  actions: [{ type: AutoModerationActionType.BlockMessage, metadata: { customMessage: 'Dogs only.' } }],
  enabled: true,
};

test('a rule is made, found, changed and deleted, and the client hears of each', async () => {
  const { there, client } = await moderated();
  const made = new Promise<string>((resolve) =>
    client.once(Events.AutoModerationRuleCreate, (rule) => resolve(rule.name)),
  );
  const rule = await there.autoModerationRules.create(noCats);
  expect(await made).toBe('No cats');
  expect(rule.triggerMetadata).toMatchObject({ keywordFilter: ['cat*'], regexPatterns: ['m[eo]w'] });
  await rule.setName('Only dogs');
  const [found] = [...(await there.autoModerationRules.fetch()).values()];
  expect([found?.id, found?.name, found?.enabled]).toEqual([rule.id, 'Only dogs', true]);
  await rule.delete();
  expect((await there.autoModerationRules.fetch({ cache: false })).size).toBe(0);
});

test('a blocked message never arrives; the client learns what was done', async () => {
  const { there, client, ada, staff } = await moderated();
  await there.autoModerationRules.create({
    ...noCats,
    actions: [
      ...noCats.actions,
      { type: AutoModerationActionType.SendAlertMessage, metadata: { channel: staff } },
    ],
  });
  const alert = new Promise((resolve) =>
    client.once(Events.MessageCreate, (message) =>
      resolve([message.type, message.channelId, message.author.id, message.embeds[0]?.description]),
    ),
  );
  const done = new Promise((resolve) =>
    client.once(Events.AutoModerationActionExecution, (execution) =>
      resolve([
        execution.action.type,
        execution.matchedKeyword,
        execution.matchedContent,
        execution.user?.id,
      ]),
    ),
  );
  await client.users.fetch(ada.id);
  expect(() => ada.sends('#lobby', 'catfish for all')).toThrow('blocked by automatic moderation: Dogs only.');
  expect(await done).toEqual([AutoModerationActionType.BlockMessage, 'cat*', 'cat', ada.id]);
  expect(await alert).toEqual([MessageType.AutoModerationAction, staff, ada.id, 'catfish for all']);
  expect(ada.sees('#lobby')).toEqual([]);
  expect(ada.sends('#lobby', 'a catalogue').text).toBe('a catalogue');
});

test('a timeout is seen by the client and keeps the author from using commands', async () => {
  const { there, client, ada, ask, kindred } = await moderated();
  await ask(`PUT /applications/${kindred.applicationId}/commands`, {
    body: [{ name: 'hello', description: 'Says hello' }],
  });
  await there.autoModerationRules.create({
    ...noCats,
    actions: [{ type: AutoModerationActionType.Timeout, metadata: { durationSeconds: 60 } }],
  });
  const silenced = new Promise<boolean>((resolve) =>
    client.once(Events.GuildMemberUpdate, (_before, member) => resolve(member.isCommunicationDisabled())),
  );
  await there.members.fetch(ada.id);
  ada.sends('#lobby', 'meow cat');
  expect(await silenced).toBe(true);
  await expect(ada.runs('/hello')).rejects.toThrow('Ada');
});

test('titles of posts are held against the rules as well', async () => {
  const { there, ada, guild } = await moderated();
  guild.createChannel({ name: 'forum', type: 15 });
  await there.autoModerationRules.create(noCats);
  expect(() => ada.posts('#forum', 'About cats', 'hello')).toThrow(
    'Title was blocked by automatic moderation',
  );
  expect(() => ada.posts('#forum', 'About dogs', 'cats')).toThrow(
    'Message was blocked by automatic moderation',
  );
  expect(ada.threads()).toEqual([]);
  expect(ada.posts('#forum', 'About dogs', 'hello').name).toBe('#About dogs');
});

test('a pattern that Rust cannot read is refused', async () => {
  const { there } = await moderated();
  const lookahead = there.autoModerationRules.create({
    ...noCats,
    triggerMetadata: { regexPatterns: ['(?=cat)'] },
  });
  await expect(lookahead).rejects.toThrow(DiscordAPIError);
});
