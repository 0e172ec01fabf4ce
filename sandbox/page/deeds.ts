/** What a person does on the page, through the same actors that tests use: same rights, same refusals. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { directWith } from '../control/direct.ts';
import { messageSeen } from '../control/lookup.ts';
import { MemberActor } from '../control/member.ts';
import { Person } from '../control/person.ts';
import { Refused } from '../control/refused.ts';
import type { Tap } from '../control/tap.ts';
import type { Given, GivenFile, GivenValue } from '../control/values.ts';
import type { SeenModal } from '../control/view.ts';
import type { Channel, User } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { readEmoji, react, sameEmoji } from '../state/reactions.ts';
import { startTyping } from '../state/typing.ts';
import { canView, rightsIn } from '../state/visibility.ts';
import { changeOwn, takeBack } from './own-messages.ts';
import type { Reading } from './reading.ts';
import type { Deed, Deeds, Outcome, SentFile } from './wire.ts';

/** The side of a seat that its person's deeds change. */
export interface Desk {
  readonly box: Box;
  readonly user: User;
  readonly reading: Reading;
  /** The form that is open here; a client shows one at a time. */
  modal: SeenModal | null;
  open: Channel | undefined;
  limit: number;
}

type Doing = {
  readonly [D in Deed]: (desk: Desk, what: Deeds[D]) => Promise<Outcome<D>> | Outcome<D>;
};

type SentValue = Deeds['run']['options'][string];

export const doing: Doing = {
  look(desk, { channelId, limit }) {
    desk.open = channelId === null ? undefined : channelOf(desk, channelId);
    desk.limit = limit;
    return null;
  },
  read(desk, { channelId, upTo }) {
    desk.reading.read(desk.user.id, channelId, upTo);
    return null;
  },
  async press(desk, { messageId, customId }) {
    const actor = actorAt(desk, messageChannel(desk, messageId));
    return after(desk, await actor.presses(customId, { on: { id: messageId } }));
  },
  async choose(desk, { messageId, customId, values }) {
    const actor = actorAt(desk, messageChannel(desk, messageId));
    return after(desk, await actor.chooses(customId, values, { on: { id: messageId } }));
  },
  async submit(desk, { interactionId, answers }) {
    const { modal } = desk;
    if (modal?.openedBy.id !== interactionId) throw new Refused('This form is no longer open.');
    const actor = actorAt(desk, channelOf(desk, modal.openedBy.channelId));
    const tap = await actor.submits(modal, given(answers));
    desk.modal = null;
    return after(desk, tap);
  },
  dismiss(desk, { interactionId }) {
    if (desk.modal?.openedBy.id === interactionId) desk.modal = null;
    return null;
  },
  async run(desk, call) {
    const actor = actorAt(desk, channelOf(desk, call.channelId));
    return after(desk, await actor.runs(line(call), given(call.options), { in: call.channelId }));
  },
  async complete(desk, { focused, ...call }) {
    const actor = actorAt(desk, channelOf(desk, call.channelId));
    const tap = await actor.types(line(call), given(call.options), focused, { in: call.channelId });
    return tap.choices;
  },
  async useOnMessage(desk, { commandId, messageId }) {
    const actor = actorAt(desk, messageChannel(desk, messageId));
    return after(desk, await actor.uses(commandId, { on: { id: messageId } }));
  },
  async useOnPerson(desk, { channelId, commandId, userId }) {
    const actor = actorAt(desk, channelOf(desk, channelId));
    return after(desk, await actor.uses(commandId, { on: userId }));
  },
  send(desk, { channelId, content, files, replyTo }) {
    const actor = actorAt(desk, channelOf(desk, channelId));
    const sent = actor.sends(channelId, content, {
      files: files.map(fileOf),
      ...(replyTo === null ? {} : { replyTo: { id: replyTo } }),
    });
    desk.reading.read(desk.user.id, channelId, sent.id);
    return null;
  },
  edit({ box, user }, { messageId, content }) {
    changeOwn(box, user, messageId, content);
    return null;
  },
  remove({ box, user }, { messageId }) {
    takeBack(box, user, messageId);
    return null;
  },
  react(desk, { messageId, emoji }) {
    const { world } = desk.box;
    const message = messageSeen(world, desk.user, messageId);
    const read = readEmoji(emoji);
    const present = read && message.reactions.find((one) => sameEmoji(one.emoji, read));
    if (read && present?.userIds.includes(desk.user.id)) react(world, message, read, desk.user.id, false);
    else actorAt(desk, messageChannel(desk, messageId)).reacts({ id: messageId }, emoji);
    return null;
  },
  type(desk, { channelId }) {
    const { world } = desk.box;
    const channel = channelOf(desk, channelId);
    if (has(rightsIn(world, desk.user.id, channel), PermissionFlagsBits.SendMessages))
      startTyping(world, channel, desk.user.id);
    return null;
  },
  interested(desk, { eventId, yes }) {
    const { store } = desk.box.world;
    const guild = [...store.guilds.values()].find((one) => store.scheduledEvents.get(one.id, eventId));
    if (!guild) throw new Refused('This event is over, or was called off.');
    const actor = new MemberActor(desk.box, desk.user, guild);
    if (yes) actor.isInterestedIn(eventId);
    else actor.isNoLongerInterestedIn(eventId);
    return null;
  },
  hide(desk, { messageId }) {
    desk.reading.hide(desk.user.id, messageId);
    return null;
  },
  openDirect({ box: { world }, user }, { userId }) {
    if (!world.store.users.get(userId)?.bot)
      throw new Refused('People here write to bots in private, not to each other.');
    return { channelId: directWith(world, user, userId).id };
  },
  startThread(desk, { channelId, name, messageId }) {
    const from = messageId === null ? {} : { from: { id: messageId } };
    return { channelId: actorAt(desk, channelOf(desk, channelId)).startsThread(channelId, name, from).id };
  },
  post(desk, { channelId, title, content, tags }) {
    const actor = actorAt(desk, channelOf(desk, channelId));
    return { channelId: actor.posts(channelId, title, content, { tags }).id };
  },
  speak(desk, { guildId, channelId }) {
    const actor = actorIn(desk, guildId);
    if (channelId === null) actor.leavesVoice();
    else actor.joinsVoice(channelId);
    return null;
  },
  deleteChannel(desk, { channelId }) {
    actorAt(desk, channelOf(desk, channelId)).deletesChannel(channelId);
    return null;
  },
  showToEveryone(desk, { channelId, shown }) {
    const actor = actorAt(desk, channelOf(desk, channelId));
    if (shown) actor.opensToEveryone(channelId);
    else actor.closesToEveryone(channelId);
    return null;
  },
  giveRole(desk, { guildId, userId, roleId, given: gives }) {
    const actor = actorIn(desk, guildId);
    if (gives) actor.gives(roleId, userId);
    else actor.takes(roleId, userId);
    return null;
  },
  speakIn({ box, user }, { locale }) {
    new Person(box, user).speaksIn(locale);
    return null;
  },
};

function after(desk: Desk, tap: Tap): null {
  if (tap.modal) desk.modal = tap.modal;
  return null;
}

function actorIn({ box, user }: Desk, guildId: string): MemberActor {
  return new MemberActor(box, user, box.world.store.guilds.get(guildId));
}

function actorAt({ box, user }: Desk, channel: Channel): MemberActor {
  const guild = channel.guildId === null ? undefined : box.world.store.guilds.get(channel.guildId);
  return new MemberActor(box, user, guild);
}

/** @throws Refused for one that they do not see */
function channelOf({ box: { world }, user }: Desk, id: string): Channel {
  const channel = world.store.channels.get(id);
  if (channel && canView(world, user.id, channel)) return channel;
  throw new Refused('This channel is gone, or is not theirs to see.');
}

function messageChannel(desk: Desk, messageId: string): Channel {
  return channelOf(desk, messageSeen(desk.box.world, desk.user, messageId).channelId);
}

function line({ commandId, path }: { readonly commandId: string; readonly path: readonly string[] }): string {
  return [`/${commandId}`, ...path].join(' ');
}

function given(values: Readonly<Record<string, SentValue>>): Given {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(value: SentValue): GivenValue {
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return fileOf(value as SentFile);
  return (value as readonly (string | SentFile)[]).map((one) =>
    typeof one === 'string' ? one : fileOf(one),
  );
}

function fileOf({ name, type, data }: SentFile): GivenFile {
  return { name, data: Buffer.from(data, 'base64'), contentType: type || 'application/octet-stream' };
}
