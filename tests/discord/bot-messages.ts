/** Messages that the bot's account posts without the suite: what was left by an earlier version, or made up by somebody. */
import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Sandbox } from '#sandbox/index.ts';

async function ask(sandbox: Sandbox, path: string, body: object): Promise<{ id: string }> {
  const answer = await fetch(`${sandbox.url}/api/v10${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bot ${sandbox.bot('kindred').token}`,
      'content-type': 'application/json',
      'user-agent': 'DiscordBot (https://example.org, 1)',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the sandbox refused: ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

/** Posts a message with one button for each custom id. */
export async function postButtons(
  sandbox: Sandbox,
  channel: string,
  ...customIds: readonly string[]
): Promise<{ id: string }> {
  const buttons = customIds.map((custom_id, index) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: `Button ${index}`,
    custom_id,
  }));
  return ask(sandbox, `/channels/${channel}/messages`, {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.TextDisplay, content: 'From another time' },
      { type: ComponentType.ActionRow, components: buttons },
    ],
  });
}

/** Opens the direct messages with somebody. */
export async function openDirectMessages(sandbox: Sandbox, user: string): Promise<string> {
  return (await ask(sandbox, '/users/@me/channels', { recipient_id: user })).id;
}
