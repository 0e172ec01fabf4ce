/** Where an interaction came from: a server, or direct messages, where its custom id tells which community it is about. */
import type { Interaction } from 'discord.js';
import type { Community } from '../community.ts';
import type { Ref } from '../ref.ts';
import type { Modal } from './components.ts';
import { readCustomId } from './custom-id.ts';
import { forDirectMessages, formForDirectMessages } from './direct.ts';
import type { Message } from './message.ts';

/** The communities that there are, by the server and by the reference that direct messages carry. */
export interface KnownCommunities {
  find(guild: string): Promise<Community>;
  peek(guild: string): Community;
  byRef(ref: Ref): Promise<Community | undefined>;
  /** As it was when it was last looked up, however long ago. */
  recall(guild: string): Community;
  recallByRef(ref: Ref): Community | undefined;
}

export interface Place {
  find(): Promise<Community>;
  /** Without waiting where that can be: what opens a form may not take long. */
  soon(): Community | Promise<Community>;
  /** Writes an answer so that what is pressed in it is found again. */
  readonly message: (shown: Message) => Message;
  readonly form: (form: Modal) => Modal;
}

/** @returns undefined in direct messages where nothing tells the community. */
export function placeOf(interaction: Interaction, communities: KnownCommunities): Place | undefined {
  const { guildId } = interaction;
  if (guildId !== null)
    return {
      find: () => communities.find(guildId),
      soon: () => communities.peek(guildId),
      message: (shown) => shown,
      form: (form) => form,
    };
  const ref = addressOf(interaction);
  if (ref === undefined) return undefined;
  const find = async (): Promise<Community> => {
    const community = await communities.byRef(ref);
    if (!community) throw new Error('direct messages tell of a community that is gone');
    return community;
  };
  return {
    find,
    soon: find,
    message: (shown) => forDirectMessages(shown, ref),
    form: (form) => formForDirectMessages(form, ref),
  };
}

/** For what answers anywhere: what memory knows of the place, which may be nothing, and nobody is asked for more. */
export function anyPlaceOf(interaction: Interaction, communities: KnownCommunities): Place {
  const ref = interaction.guildId === null ? addressOf(interaction) : undefined;
  const known =
    (ref === undefined ? undefined : communities.recallByRef(ref)) ??
    communities.recall(interaction.guildId ?? interaction.user.id);
  return {
    find: async () => known,
    soon: () => known,
    message: (shown) => (ref ? forDirectMessages(shown, ref) : shown),
    form: (form) => (ref ? formForDirectMessages(form, ref) : form),
  };
}

function addressOf(interaction: Interaction): Ref | undefined {
  return 'customId' in interaction ? readCustomId(interaction.customId)?.community : undefined;
}
