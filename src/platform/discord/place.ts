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
  const ref = 'customId' in interaction ? readCustomId(interaction.customId)?.community : undefined;
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
