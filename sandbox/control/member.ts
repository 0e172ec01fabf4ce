/** A person in a guild, doing what people do in their client, under the same rights and checks. */
import { ComponentType, InteractionType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { walk } from '../state/components.ts';
import type { Guild, User } from '../state/entities.ts';
import { react, readEmoji } from '../state/reactions.ts';
import { messagesBefore } from '../state/visibility.ts';
import { filledIn, halfFilledIn, invocation } from './command-line.ts';
import { directWith } from './direct.ts';
import { messageSeen, nameOf, visibleChannels } from './lookup.ts';
import { resolvedChoice } from './modal-form.ts';
import { rewrite } from './own-messages.ts';
import { Participant } from './participant.ts';
import { Refused } from './refused.ts';
import type { On } from './standpoint.ts';
import { Standpoint } from './standpoint.ts';
import type { Tap } from './tap.ts';
import { usualWait } from './tap.ts';
import {
  bringIn,
  closeThread,
  enterThread,
  post,
  quitThread,
  startThread,
  threadsBefore,
} from './threads.ts';
import type { Posting, SeenThread, Starting } from './threads.ts';
import { asText } from './values.ts';
import type { Given, GivenValue } from './values.ts';
import type { SeenMessage, SeenModal } from './view.ts';
import { seen, shows } from './view.ts';
import { waitUntil } from './wait.ts';
import { findButton, findSelect } from './widgets.ts';
import { write } from './writing.ts';
import type { Sending } from './writing.ts';

interface Where {
  /** `#lobby`, or a channel's id. */
  readonly in?: string | undefined;
}

export class MemberActor extends Participant {
  readonly #here: Standpoint;

  constructor(box: Box, user: User, guild: Guild | undefined) {
    const here = new Standpoint(box, user, guild);
    super(here);
    this.#here = here;
  }

  /** Runs `/group join` and the like, in the first channel where they may, unless told where. */
  async runs(line: string, given: Given = {}, where: Where = {}): Promise<Tap> {
    const channel = this.#here.placeForCommands(where.in);
    const called = invocation(this.#here.box.world, channel, this.user, line);
    const resolving = this.#here.resolving(channel);
    const options = called.wrap(filledIn(called, given, resolving));
    const data = { options, ...resolving.part };
    return this.#here.sendCommand(called.command, channel, InteractionType.ApplicationCommand, data, {
      commandName: called.fullName,
    });
  }

  /** Has typed so much of a command, the cursor in `focused`; resolves with what is offered in `choices`. */
  async types(line: string, given: Given, focused: string, where: Where = {}): Promise<Tap> {
    const channel = this.#here.placeForCommands(where.in);
    const called = invocation(this.#here.box.world, channel, this.user, line);
    const options = called.wrap(halfFilledIn(called, given, focused));
    return this.#here.sendCommand(called.command, channel, InteractionType.ApplicationCommandAutocomplete, {
      options,
    });
  }

  /** Uses a context menu: on a message, or on a person by id or name. */
  async uses(
    name: string,
    { on, in: where }: Where & { readonly on: { readonly id: string } | string },
  ): Promise<Tap> {
    const id = typeof on === 'string' ? on : on.id;
    return this.#here.box.world.store.messages.has(id)
      ? this.#here.useOnMessage(name, id)
      : this.#here.useOnUser(name, id, where);
  }

  /** Presses a button by its label or custom id: there, or on the newest message that shows it. */
  async presses(button: string | RegExp, { on }: { readonly on?: On | undefined } = {}): Promise<Tap> {
    const { message, component } = findButton(this.user, this.#here.candidates(on), button);
    return this.#here.sendComponent(message, {
      component_type: ComponentType.Button,
      custom_id: component.custom_id,
      id: component.id,
    });
  }

  /** Chooses in a menu, named by its placeholder or custom id. */
  async chooses(
    menu: string | RegExp,
    values: GivenValue,
    { on }: { readonly on?: On | undefined } = {},
  ): Promise<Tap> {
    const { message, component } = findSelect(this.user, this.#here.candidates(on), menu);
    const resolving = this.#here.resolving(this.#here.channelOf(message));
    const [part] = walk([component]);
    const chosen = [values]
      .flat()
      .map((value) => (part ? resolvedChoice(component.custom_id, part, value, resolving) : asText(value)));
    const { min_values: least = 1, max_values: most = 1 } = component;
    if (chosen.length < least || chosen.length > most)
      throw new Refused(
        `“${component.placeholder ?? component.custom_id}” takes ${least} to ${most} choices.`,
      );
    return this.#here.sendComponent(message, {
      component_type: component.type,
      custom_id: component.custom_id,
      id: component.id,
      values: chosen,
      ...resolving.part,
    });
  }

  /** Fills in an open modal, by custom id or label, and sends it. */
  async submits(modal: SeenModal, given: Given): Promise<Tap> {
    return this.#here.submit(modal, given);
  }

  /** Writes a message. @throws Refused without the right to */
  sends(where: string, text: string, more: Sending = {}): SeenMessage {
    return write(this.#here, where, text, more);
  }

  /** Writes one of their messages anew. @throws Refused */
  edits(on: { readonly id: string }, text: string): SeenMessage {
    return rewrite(this.#here, on.id, text);
  }

  /** Starts a thread in a channel, or from one of its messages. @throws Refused without the right to */
  startsThread(where: string, name: string, how: Starting = {}): SeenThread {
    return startThread(this.#here, where, name, how);
  }

  /** Starts a post in a forum, with its first message. @throws Refused without the right to, or without a tag that is needed */
  posts(where: string, title: string, text: string, how: Posting = {}): SeenThread {
    return post(this.#here, where, title, text, how);
  }

  joinsThread(where: string): void {
    enterThread(this.#here, where);
  }

  leavesThread(where: string): void {
    quitThread(this.#here, where);
  }

  /** Adds somebody else to a thread. @throws Refused without the right to */
  bringsIn(where: string, { user }: { readonly user: User }): void {
    bringIn(this.#here, where, user);
  }

  /** With `lock`, only moderators open it again. @throws Refused without the right to */
  archivesThread(where: string, how: { readonly lock?: boolean } = {}): void {
    closeThread(this.#here, where, how);
  }

  /** All threads and posts that they can see, oldest first. */
  threads(): SeenThread[] {
    return threadsBefore(this.#here);
  }

  /** Writes to a bot in private, whether that wrote before or not. @throws Refused for a bot they have blocked or never met */
  tells(bot: string, text: string, more: Sending = {}): SeenMessage {
    return this.sends(directWith(this.#here.box.world, this.user, bot).id, text, more);
  }

  /** @throws Refused without the right to, or for what is no emoji */
  reacts(on: { readonly id: string }, emoji: string): void {
    const { world } = this.#here.box;
    const message = messageSeen(world, this.user, on.id);
    const read = readEmoji(emoji);
    if (!read) throw new Refused(`“${emoji}” is no emoji.`);
    if (this.#here.channelOf(message).thread?.archived) throw new Refused('This thread is archived.');
    if (!this.#here.may(this.#here.channelOf(message), PermissionFlagsBits.AddReactions))
      throw new Refused(`${nameOf(this.user)} may not react here.`);
    react(world, message, read, this.user.id, true);
  }

  /**
   * What is before their eyes in a channel, oldest first, with what was shown only to them. Told what to look for, it waits for
   * the newest message that shows it. @throws Refused where they cannot look
   */
  sees(where: string): SeenMessage[];
  sees(where: string, what: RegExp | string): Promise<SeenMessage>;
  sees(where: string, what?: RegExp | string): SeenMessage[] | Promise<SeenMessage> {
    if (what !== undefined) return this.waitsFor(where, what);
    const { world } = this.#here.box;
    return messagesBefore(world, this.user.id, this.#here.channel(where)).map((message) =>
      seen(world, message),
    );
  }

  /** Resolves with the newest message in a channel that shows it, as soon as there is one and the channel can be seen. */
  waitsFor(
    where: string,
    what: RegExp | string,
    { within = usualWait }: { readonly within?: number } = {},
  ): Promise<SeenMessage> {
    const look = (): SeenMessage | undefined =>
      this.#seesIfPossible(where).findLast((message) => shows(message, what));
    return waitUntil(
      this.#here.box.world,
      look,
      within,
      () =>
        `${nameOf(this.user)} saw nothing like ${String(what)} in ${where} within ${within} ms. Latest there: ${this.#glimpse(where)}.`,
    );
  }

  /** Resolves with the newest direct message that shows it. */
  waitsForDirectMessage(
    what: RegExp | string,
    { within = usualWait }: { readonly within?: number } = {},
  ): Promise<SeenMessage> {
    const look = (): SeenMessage | undefined =>
      this.directMessages().findLast((message) => shows(message, what));
    return waitUntil(
      this.#here.box.world,
      look,
      within,
      () => `${nameOf(this.user)} got no direct message like ${String(what)} within ${within} ms.`,
    );
  }

  /** Channels that they can see, as `#name`, in the order of the list; categories are left out. */
  channels(): string[] {
    const { guild, box } = this.#here;
    return guild ? visibleChannels(box.world, guild, this.user).map((channel) => `#${channel.name}`) : [];
  }

  /** What bots wrote to them in private, oldest first. */
  directMessages(): SeenMessage[] {
    const { world } = this.#here.box;
    const all = world.store
      .directChannelsOf(this.user.id)
      .flatMap((channel) => messagesBefore(world, this.user.id, channel));
    return all.filter((message) => message.authorId !== this.user.id).map((message) => seen(world, message));
  }

  #seesIfPossible(where: string): SeenMessage[] {
    try {
      return this.sees(where);
    } catch (error) {
      if (error instanceof Refused) return [];
      throw error;
    }
  }

  #glimpse(where: string): string {
    const latest = this.#seesIfPossible(where)
      .slice(-3)
      .map((message) => JSON.stringify(message.text.slice(0, 120)));
    return latest.length === 0 ? 'nothing' : latest.join(', ');
  }
}
