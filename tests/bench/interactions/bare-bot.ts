/**
 * A process of its own: the least that discord.js takes to answer what the bench sends, with the words that Kindred
 * answered. Given a database it first runs Kindred's own statements, one after the other in one transaction.
 */
import { Client, GatewayIntentBits, MessageFlags } from 'discord.js';
import type { APIMessageTopLevelComponent, Interaction } from 'discord.js';
import pg from 'pg';
import { z } from 'zod';
import { ageThenAgreeId } from '#src/groups/ids.ts';
import { playback, script } from './script.ts';
import type { Statement, Subject } from './script.ts';

const components = z.array(z.custom<APIMessageTopLevelComponent>());

/** What it is told once, as its first message. */
export const barePlan = z.object({
  token: z.string(),
  api: z.string(),
  answers: z.object({ read: components, write: components }),
  sql: z.object({ databaseUrl: z.string(), read: script, write: script }).optional(),
});
export type BarePlan = z.infer<typeof barePlan>;

type Work = (subject: Subject) => Promise<void>;

/** As many connections as Kindred has. */
const connections = 8;

function transactions(sql: NonNullable<BarePlan['sql']>): { read: Work; write: Work } {
  const pool = new pg.Pool({ connectionString: sql.databaseUrl, max: connections });
  const running =
    (statementsFor: (subject: Subject) => Statement[]): Work =>
    async (subject) => {
      const client = await pool.connect();
      for (const { name, text, values } of statementsFor(subject))
        await client.query(name === undefined ? text : { name, text, values: values ?? [] });
      client.release();
    };
  return { read: running(playback(sql.read)), write: running(playback(sql.write)) };
}

async function run({ token, api, answers, sql }: BarePlan): Promise<void> {
  const work = sql && transactions(sql);
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: '10' } });
  const answer = async (interaction: Interaction): Promise<void> => {
    const user = interaction.user.id;
    if (interaction.isChatInputCommand()) {
      await work?.read({ user, group: '' });
      const flags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
      await interaction.reply({ components: answers.read, flags });
    } else if (interaction.isButton()) {
      const pressed = ageThenAgreeId.parse(interaction.customId.split(':').slice(2));
      await work?.write({ user, group: pressed.ok ? pressed.value.group : '' });
      await interaction.update({ components: answers.write, flags: MessageFlags.IsComponentsV2 });
    }
  };
  client.on('interactionCreate', (interaction) => void answer(interaction));
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(token);
  await ready;
  process.send?.('ready');
}

if (process.send) {
  process.once('message', (plan) => void run(barePlan.parse(plan)));
  process.once('disconnect', () => process.exit());
}
