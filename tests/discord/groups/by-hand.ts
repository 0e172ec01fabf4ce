/** An admin who changes the server's channels by hand, in Discord's own settings: requests that are not the bot's. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Sandbox } from '#sandbox/index.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { channelsCalled } from '../server.ts';

const { ViewChannel, SendMessages } = PermissionFlagsBits;

const ruleShape = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  trigger_metadata: z.unknown(),
  actions: z.array(
    z.object({ type: z.number(), metadata: z.object({ channel_id: z.string().optional() }).optional() }),
  ),
  exempt_channels: z.array(z.string()),
});
export type Rule = z.infer<typeof ruleShape>;

export interface Hand {
  deletesChannel(name: string): Promise<void>;
  renames(name: string, to: string): Promise<void>;
  movesOut(name: string): Promise<void>;
  /** Lets a role or a person see a channel; the server's own id is everybody. */
  opens(name: string, to: string, type: 'role' | 'person'): Promise<void>;
  locks(name: string): Promise<void>;
  retags(name: string, tags: readonly string[]): Promise<void>;
  /** A thread or post, by its id. */
  deletesThread(id: string): Promise<void>;
  /** Out of a thread. */
  sendsAway(thread: string, person: string): Promise<void>;
  /** The message that a post begins with, so that the post is empty. */
  deletesWords(post: string): Promise<void>;
  /** Anything else about a thread or post. */
  changesThread(id: string, change: object): Promise<void>;
  shutsOut(name: string, id: string): Promise<void>;
  bans(id: string): Promise<void>;
  unbans(id: string): Promise<void>;
  /** Why somebody is banned; undefined where they are not. */
  banOf(id: string): Promise<string | undefined>;
  /** The rules of automatic moderation, in the order in which they were made. */
  rules(): Promise<readonly Rule[]>;
  /** One that blocks what it finds. */
  makesRule(name: string, words: readonly string[]): Promise<void>;
  changesRule(id: string, change: object): Promise<void>;
  deletesRule(id: string): Promise<void>;
  deletesRole(name: RegExp): Promise<void>;
  /** The newest message with these words. */
  deletesMessage(name: string, words: string): Promise<void>;
}

/** Another bot with every right does what a person does with a mouse. */
export function byHand(sandbox: Sandbox, { guild, owner }: Pick<TestCommunity, 'guild' | 'owner'>): Hand {
  guild.addBot('janitor', { permissions: ['Administrator'] });
  const { token } = sandbox.bot('janitor');
  const ask = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${sandbox.url}/api/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${token}`,
        'content-type': 'application/json',
        'user-agent': 'DiscordBot (https://example.org, 1)',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const answer = await ask(method, path, body);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  const ruleRoute = `/guilds/${guild.id}/auto-moderation/rules`;
  const idOf = (name: string): string => {
    const [channel] = channelsCalled(guild, name);
    if (!channel) throw new Error(`there is no #${name}`);
    return channel.id;
  };
  const overwrite = (name: string, id: string, type: number, allow: bigint, deny: bigint) =>
    send('PUT', `/channels/${idOf(name)}/permissions/${id}`, {
      type,
      allow: String(allow),
      deny: String(deny),
    });
  return {
    deletesChannel: (name) => send('DELETE', `/channels/${idOf(name)}`),
    renames: (name, to) => send('PATCH', `/channels/${idOf(name)}`, { name: to }),
    movesOut: (name) => send('PATCH', `/channels/${idOf(name)}`, { parent_id: null }),
    opens: (name, to, type) => overwrite(name, to, type === 'role' ? 0 : 1, ViewChannel, 0n),
    locks: (name) => overwrite(name, guild.id, 0, 0n, ViewChannel | SendMessages),
    retags: (name, tags) =>
      send('PATCH', `/channels/${idOf(name)}`, { available_tags: tags.map((tag) => ({ name: tag })) }),
    deletesThread: (id) => send('DELETE', `/channels/${id}`),
    sendsAway: (thread, person) => send('DELETE', `/channels/${thread}/thread-members/${person}`),
    deletesWords: (post) => send('DELETE', `/channels/${post}/messages/${post}`),
    changesThread: (id, change) => send('PATCH', `/channels/${id}`, change),
    async deletesMessage(name, words) {
      const message = owner.sees(`#${name}`).findLast(({ text }) => text.includes(words));
      await send('DELETE', `/channels/${idOf(name)}/messages/${message?.id}`);
    },
    async deletesRole(name) {
      const role = [...guild.guild.roles.values()].find((one) => name.test(one.name));
      await send('DELETE', `/guilds/${guild.id}/roles/${role?.id}`);
    },
    async rules() {
      const answer = await ask('GET', ruleRoute);
      return z.array(ruleShape).parse(await answer.json());
    },
    makesRule: (name, words) =>
      send('POST', ruleRoute, {
        name,
        event_type: 1,
        trigger_type: 1,
        trigger_metadata: { keyword_filter: words },
        actions: [{ type: 1 }],
        enabled: true,
      }),
    changesRule: (id, change) => send('PATCH', `${ruleRoute}/${id}`, change),
    deletesRule: (id) => send('DELETE', `${ruleRoute}/${id}`),
    bans: (id) => send('PUT', `/guilds/${guild.id}/bans/${id}`, {}),
    async banOf(id) {
      const answer = await ask('GET', `/guilds/${guild.id}/bans/${id}`);
      return answer.ok ? z.object({ reason: z.string() }).parse(await answer.json()).reason : undefined;
    },
    unbans: (id) => send('DELETE', `/guilds/${guild.id}/bans/${id}`),
    shutsOut: (name, id) => send('DELETE', `/channels/${idOf(name)}/permissions/${id}`),
  };
}
