import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sample, startSandbox } from '#sandbox/index.ts';
import type { Sandbox } from '#sandbox/index.ts';
import { box, stage } from './stage.ts';
import { asking } from './wire.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'box-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** All that a person can see, and what a bot is told of the guild. */
async function picture(sandbox: Sandbox, name: string): Promise<unknown> {
  const guild = sandbox.guild('The Long Road');
  const ada = sandbox.user(name).in(guild);
  const ask = asking(sandbox);
  const messages = ada
    .channels()
    .map((channel) => [
      channel,
      ada
        .sees(channel)
        .map(({ id, text, pinned, reactions, ephemeral }) => ({ id, text, pinned, reactions, ephemeral })),
    ]);
  return {
    messages,
    direct: ada.directMessages().map((message) => message.text),
    channels: (await ask(`GET /guilds/${guild.id}/channels`)).body,
    roles: (await ask(`GET /guilds/${guild.id}/roles`)).body,
    member: (await ask(`GET /guilds/${guild.id}/members/${ada.id}`)).body,
    commands: (await ask(`GET /applications/${sandbox.bot('kindred').applicationId}/commands`)).body,
    audit: (await ask(`GET /guilds/${guild.id}/audit-logs`)).body,
  };
}

test('a second run finds everything where the first was cut off', async () => {
  const journal = folder();
  const at = await stage({ journal });
  const role = at.guild.createRole('Low');
  await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, {
    body: [{ name: 'hello', description: 'd' }],
  });
  await at.ask(`PUT /guilds/${at.guild.id}/members/${at.ada.id}/roles/${role.id}`, { reason: 'welcome' });
  await at.ask(`PUT /channels/${at.staff}/permissions/${at.ada.id}`, { body: { type: 1, allow: '1024' } });
  const pinned = await at.ask(`POST /channels/${at.lobby}/messages`, {
    body: { content: 'rules', nonce: 'n', enforce_nonce: true },
  });
  await at.ask(`PUT /channels/${at.lobby}/messages/pins/${String(pinned.body['id'])}`);
  await at
    .ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'gone' } })
    .then((sent) => at.ask(`DELETE /channels/${at.lobby}/messages/${String(sent.body['id'])}`));
  await at.ask(`DELETE /channels/${at.guild.createChannel({ name: 'gone' }).id}`);
  const direct = await at.ask('POST /users/@me/channels', { body: { recipient_id: at.ada.id } });
  await at.ask(`POST /channels/${String(direct.body['id'])}/messages`, { body: { content: 'hello' } });
  at.ada.reacts({ id: String(pinned.body['id']) }, '👍');
  const before = await picture(at.sandbox, 'Ada');

  // The first box is still running: nothing was flushed or closed for the second one's sake.
  const second = await box({ journal });
  expect(await picture(second, 'Ada')).toEqual(before);
  expect(second.bot('kindred')).toEqual(at.sandbox.bot('kindred'));
  const again = await asking(second)(`POST /channels/${at.lobby}/messages`, {
    body: { content: 'rules', nonce: 'n', enforce_nonce: true },
  });
  expect(again.body['id']).toBe(pinned.body['id']);
  const fresh = await asking(second)(`POST /channels/${at.lobby}/messages`, { body: { content: 'new' } });
  expect(BigInt(String(fresh.body['id'])) > BigInt(String(direct.body['id']))).toBe(true);
});

test('a line that was cut in half is dropped, and the file is made small again at each start', async () => {
  const journal = folder();
  const first = await startSandbox({ journal, limits: 'off', sample: true });
  const mara = first.user('Mara').in(first.guild(sample.guild.id));
  for (let n = 0; n < 50; n += 1)
    mara.reacts(mara.sees('#lobby')[0] ?? { id: '' }, n % 2 === 0 ? '👍' : '🎉');
  await first.close();
  const path = join(journal, 'journal.jsonl');
  appendFileSync(path, '{"op":"put","kind":"mess');
  const second = await box({ journal, sample: true });
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(new Set(lines).size).toBe(lines.length);
  expect(() => lines.map((line): unknown => JSON.parse(line))).not.toThrow();
  expect(second.user('Mara').in(second.guild(sample.guild.id)).sees('#lobby')[0]?.reactions).toEqual([
    { emoji: '👍', count: 1 },
    { emoji: '🎉', count: 1 },
  ]);
});

test('files survive too', async () => {
  const journal = folder();
  const at = await stage({ journal });
  const sent = at.ada.sends('#lobby', 'look', {
    files: [{ name: 'a.txt', data: 'hello', contentType: 'text/plain' }],
  });
  const second = await box({ journal });
  const [attachment] =
    second.user('Ada').in(second.guild('The Long Road')).sees('#lobby')[0]?.attachments ?? [];
  expect(attachment?.id).toBe(sent.attachments[0]?.id);
  const served = await fetch(String(attachment?.url).replace(at.sandbox.url, second.url));
  expect(await served.text()).toBe('hello');
});

test('the sample community is the same in every run, and is raised once', async () => {
  const journal = folder();
  const first = await startSandbox({ journal, limits: 'off', sample: true });
  const mara = first.user('Mara').in(first.guild(sample.guild.name));
  expect(mara.id).toBe(sample.people.mara.id);
  expect(mara.channels().slice(0, 2)).toEqual(['#welcome', '#lobby']);
  expect(mara.channels()).not.toContain('#staff');
  expect(first.user('Theo').in(first.guild(sample.guild.id)).channels()).toContain('#staff');
  expect(first.bot('kindred')).toMatchObject({
    applicationId: sample.bot.applicationId,
    id: sample.bot.userId,
  });
  const said = mara.sees('#lobby').length;
  await first.close();
  const second = await box({ journal, sample: true });
  expect(second.user('Mara').in(second.guild(sample.guild.id)).sees('#lobby')).toHaveLength(said);
});
