/** The first answer to an interaction. Source: receiving-and-responding, "Responding to an Interaction". */
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, openRoute } from '../http/route.ts';
import type { OpenCall, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { checkEdit, isEmpty, readFields } from '../limits/messages.ts';
import { readModal } from '../limits/modals.ts';
import type { Message } from '../state/entities.ts';
import { numbered } from '../state/components.ts';
import type { Callback, Interaction } from '../state/interactions.ts';
import { checkCallbackType } from '../state/interactions.ts';
import { messageWire } from '../state/message-wire.ts';
import { change, nothing, reply, sourceOf } from './replies.ts';

type Caller = OpenCall<{ readonly interaction: string; readonly token: string }>;
type Content = Omit<Callback, 'type' | 'at'>;

const mostChoices = 25;

const deferring = new Set([
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
]);

export const interactionRoutes: readonly Route[] = [
  openRoute('POST', '/interactions/:interaction/:token/callback', (call) => {
    const interaction = call.box.interactions.toAnswer(call.params.interaction, call.params.token);
    const form = new Form(call.body);
    const type = checkCallbackType(interaction, form.raw('type'));
    const content = answers[type]?.(call, interaction, form) ?? {};
    const callback: Callback = { type, at: performance.now(), ...content };
    interaction.callback = callback;
    interaction.settled = !deferring.has(type);
    interaction.answered(callback);
    return ['true', 'True', '1'].includes(call.query.get('with_response') ?? '')
      ? ok(resourceOf(call, interaction, type))
      : noContent;
  }),
];

const answers: Readonly<
  Partial<Record<InteractionResponseType, (call: Caller, interaction: Interaction, form: Form) => Content>>
> = {
  [InteractionResponseType.ChannelMessageWithSource]: (call, interaction, form) => {
    const data = form.child('data', { required: true });
    const input = data ? readFields(data, 'interaction', false) : nothing;
    form.finish();
    if (isEmpty(input) && call.files.length === 0 && !data?.has('poll')) throw refusal('emptyMessage');
    keepOriginal(interaction, reply(call, interaction, input), false);
    return {};
  },
  [InteractionResponseType.DeferredChannelMessageWithSource]: (call, interaction, form) => {
    const flags = (form.child('data')?.integer('flags') ?? 0) & MessageFlags.Ephemeral;
    form.finish();
    keepOriginal(interaction, reply(call, interaction, { ...nothing, flags }, true), true);
    return {};
  },
  [InteractionResponseType.DeferredMessageUpdate]: (call, interaction) => {
    interaction.originalId = sourceOf(call, interaction).id;
    return {};
  },
  [InteractionResponseType.UpdateMessage]: (call, interaction, form) => {
    const source = sourceOf(call, interaction);
    const data = form.child('data');
    const input = data
      ? readFields(data, 'edit', (source.flags & MessageFlags.IsComponentsV2) !== 0)
      : nothing;
    form.finish();
    checkEdit(source, input, call.files.length);
    interaction.originalId = change(call, source, input).id;
    return {};
  },
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: (_call, _interaction, form) => {
    const data = form.child('data', { required: true });
    const choices = (data?.list('choices', { required: true, max: mostChoices }) ?? []).map((choice) => {
      const name = choice.text('name', { required: true, min: 1, max: 100 }) ?? '';
      const value = choice.raw('value');
      if (typeof value === 'number') return { name, value };
      return { name, value: choice.text('value', { required: true, max: 100 }) ?? '' };
    });
    form.finish();
    return { choices };
  },
  [InteractionResponseType.Modal]: (_call, _interaction, form) => {
    const data = form.child('data', { required: true });
    const modal = data ? readModal(data) : undefined;
    form.finish();
    return modal ? { modal: { ...modal, components: numbered(modal.components, []) } } : {};
  },
};

function keepOriginal(interaction: Interaction, message: Message, loading: boolean): void {
  interaction.originalId = message.id;
  interaction.ephemeral = message.ephemeralTo !== null;
  interaction.loading = loading;
}

function resourceOf(call: Caller, interaction: Interaction, type: InteractionResponseType): object {
  const message =
    interaction.originalId === null ? undefined : call.world.store.messages.get(interaction.originalId);
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId === null ? {} : { guild_id: interaction.guildId }),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: interaction.loading,
            response_message_ephemeral: message.ephemeralTo !== null,
          }
        : {}),
    },
    resource: { type, ...(message ? { message: messageWire(call.world.store, message) } : {}) },
  };
}
