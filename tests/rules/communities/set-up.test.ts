import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIGuildChannel, APIOverwrite, APIRole } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { setUpDone, setUpRefused } from '#src/communities/messages/set-up.ts';
import { checkChoices } from '#src/communities/set-up.ts';
import type { Choices, ServerState } from '#src/communities/set-up.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { faultsOf, textOf } from '#tests/rules/discord/shown.ts';

const t = createTranslations().for('en-US');
const [guild, staffChannel, moderatorRole, leadRole, bot, botRole] = ['1', '2', '3', '4', '5', '6'];
const { ViewChannel, SendMessages, ReadMessageHistory, Administrator } = PermissionFlagsBits;
const talk = ViewChannel | SendMessages | ReadMessageHistory;

const choices: Choices = { staffChannel, moderatorRole, leadRole, locale: 'en-US' };

const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) }) as APIRole;
const overwrite = (id: string, allow: bigint, deny: bigint): APIOverwrite => ({
  id,
  type: id === bot ? OverwriteType.Member : OverwriteType.Role,
  allow: String(allow),
  deny: String(deny),
});

/** A server whose @everyone and whose bot's role may do this, with a staff channel of these overwrites. */
function server(everyone: bigint, ofBot: bigint, ...overwrites: APIOverwrite[]): ServerState {
  const channel = {
    id: staffChannel,
    type: ChannelType.GuildText,
    permission_overwrites: overwrites,
  } as APIGuildChannel;
  return {
    guild,
    roles: [role(guild, everyone), role(botRole, ofBot), role(moderatorRole, 0n), role(leadRole, 0n)],
    channels: [channel],
    threads: [],
    bot: { user: bot, roles: [botRole] },
  };
}

const closed = overwrite(guild, 0n, ViewChannel);

describe('a staff channel', () => {
  test.each([
    [
      'hidden from @everyone, with the bot let in by name',
      server(talk, talk, closed, overwrite(bot, talk, 0n)),
    ],
    [
      'hidden from @everyone, with the bot’s role let in',
      server(talk, talk, closed, overwrite(botRole, ViewChannel, 0n)),
    ],
    ['in a server where @everyone sees nothing', server(0n, talk)],
    ['of a bot that is an administrator', server(talk, Administrator, closed)],
  ])('%s is taken', (_what, state) => {
    expect(checkChoices(choices, state)).toEqual({ ok: true, value: choices });
  });

  test.each([
    ['that everybody can read', server(talk, talk), 'staff_open'],
    [
      'that everybody can see and not write in',
      server(talk, talk, overwrite(guild, 0n, SendMessages)),
      'staff_open',
    ],
    ['that @everyone is let into', server(0n, talk, overwrite(guild, ViewChannel, 0n)), 'staff_open'],
    ['in a server whose @everyone is an administrator', server(Administrator, talk, closed), 'staff_open'],
    ['that the bot cannot see', server(talk, talk, closed), 'staff_unreachable'],
    [
      'that the bot cannot write in',
      server(talk, talk, closed, overwrite(bot, ViewChannel | ReadMessageHistory, SendMessages)),
      'staff_unreachable',
    ],
    ['whose history the bot cannot read', server(0n, ViewChannel | SendMessages), 'staff_unreachable'],
  ])('%s is refused', (_what, state, reason) => {
    expect(checkChoices(choices, state)).toEqual({ ok: false, error: reason });
  });
});

test.each(['moderatorRole', 'leadRole'] as const)('@everyone cannot be the %s', (which) => {
  const state = server(talk, talk, closed, overwrite(bot, talk, 0n));
  expect(checkChoices({ ...choices, [which]: guild }, state)).toEqual({ ok: false, error: 'everyone_role' });
});

test('the answer repeats what was chosen and says what comes next', () => {
  const message = setUpDone(choices, t);
  expect(faultsOf(message)).toEqual([]);
  for (const part of ['<#2>', '<@&3>', '<@&4>', '/lead group create', '/group find'])
    expect(textOf(message)).toContain(part);
});

test('each refusal says what to mend', () => {
  const said = (['everyone_role', 'staff_open', 'staff_unreachable'] as const).map((code) =>
    setUpRefused(code, choices).say(t),
  );
  expect(new Set(said).size).toBe(3);
  expect(said[1]).toContain('<#2>');
  expect(said[2]).toContain('<#2>');
});
