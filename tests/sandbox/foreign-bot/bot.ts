/** A bot as discord.js's guide teaches to write one. It knows nothing of the box but a REST address and a token. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import type { ChatInputCommandInteraction } from 'discord.js';

const { BOT_TOKEN, BOT_API = '' } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  rest: { api: BOT_API },
});

const commands = [
  new SlashCommandBuilder().setName('ping').setDescription('Replies with Pong!'),
  new SlashCommandBuilder()
    .setName('kick')
    .setDescription('Asks before it kicks')
    .addUserOption((option) => option.setName('target').setDescription('Whom').setRequired(true)),
  new SlashCommandBuilder().setName('quiz').setDescription('Asks a question'),
  new SlashCommandBuilder().setName('talk').setDescription('Opens a thread'),
];

async function kick(interaction: ChatInputCommandInteraction): Promise<void> {
  const target = interaction.options.getUser('target', true);
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('confirm').setLabel('Confirm').setStyle(ButtonStyle.Danger),
    new ButtonBuilder().setCustomId('cancel').setLabel('Cancel').setStyle(ButtonStyle.Secondary),
  );
  // Collected before it is asked: a test answers faster than any person.
  const collector = interaction.channel?.createMessageComponentCollector({
    componentType: ComponentType.Button,
    filter: (press) => press.user.id === interaction.user.id,
    time: 60_000,
  });
  collector?.on('collect', (press) => {
    const content = press.customId === 'confirm' ? `${target.username} would be gone.` : 'Nobody was kicked.';
    void press.update({ content, components: [] }).then(() => collector.stop());
  });
  await interaction.reply({
    content: `Kick ${target.username}?`,
    components: [row],
    flags: MessageFlags.Ephemeral,
  });
}

async function quiz(interaction: ChatInputCommandInteraction): Promise<void> {
  if (!interaction.channel?.isSendable()) return;
  const answer = interaction.channel.awaitMessages({
    filter: (message) => message.content.toLowerCase() === 'blue',
    max: 1,
    time: 60_000,
    errors: ['time'],
  });
  await interaction.reply('What colour is the sky?');
  const collected = await answer;
  await interaction.followUp(`${collected.first()?.author.displayName} got the correct answer!`);
}

async function talk(interaction: ChatInputCommandInteraction): Promise<void> {
  const { channel } = interaction;
  if (!channel || channel.isThread() || !('threads' in channel)) return;
  const thread = await channel.threads.create({ name: 'food-talk', reason: 'Needed for the guide' });
  await thread.send('What are you eating?');
  await interaction.reply(`Come to ${thread.name}.`);
}

client.once(Events.ClientReady, (ready) => {
  void ready.application.commands.set(commands);
});

client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  if (interaction.commandName === 'ping') void interaction.reply('Pong!');
  else if (interaction.commandName === 'kick') void kick(interaction);
  else if (interaction.commandName === 'quiz') void quiz(interaction);
  else void talk(interaction);
});

await client.login(BOT_TOKEN);
