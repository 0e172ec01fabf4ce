/** Lets people come and say what is written down for them, each thing at its own time, as they would in their client. */
import { pinMessage } from '../state/messages.ts';
import type { GuildHandle } from '../control/guild.ts';
import type { MemberActor } from '../control/member.ts';
import type { Past } from './past.ts';
import type { PersonKey } from './people.ts';
import { channels } from './places.ts';
import { pause } from './talk.ts';
import type { GroupTalk, Line, Talk } from './talk.ts';

export interface Scene {
  readonly past: Past;
  readonly guild: GuildHandle;
  readonly person: (key: PersonKey) => MemberActor;
  /** When the present begins, in milliseconds since 1970. */
  readonly now: number;
}

export interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly act: () => void;
}

/** Does all of it in the order of time; of two things at one instant the earlier entry comes first. */
export function play({ past }: Scene, deeds: readonly Deed[]): void {
  for (const { at, act } of deeds.toSorted((left, right) => left.at - right.at)) {
    past.goTo(at);
    act();
  }
}

/** What a conversation comes to. */
export function deedsOf(scene: Scene, talk: Talk): Deed[] {
  const start = talk.at(scene.now);
  const { post } = talk;
  if (!post) return spoken(scene, talk.lines, start, () => channels[talk.in].id);
  const [opening, ...answers] = talk.lines;
  if (!opening) return [];
  const [who, text] = opening;
  const place = { id: '' };
  const open = (): void => {
    place.id = scene.person(who).posts(channels[talk.in].id, post.title, text, { tags: [post.tag] }).id;
  };
  return [{ at: start, act: open }, ...spoken(scene, answers, start, () => place.id)];
}

/** The same for a channel that is there already. */
export function deedsIn(scene: Scene, { at, lines }: GroupTalk, channelId: string): Deed[] {
  return spoken(scene, lines, at(scene.now), () => channelId);
}

/** @param place where; known by the time the first line is said */
function spoken(scene: Scene, lines: readonly Line[], start: number, place: () => string): Deed[] {
  const ids: string[] = [];
  let at = start;
  return lines.flatMap((line, index) => {
    const [who, text, mark] = line;
    at += index === 0 ? 0 : pause(text, mark);
    const say = (): void => {
      const answered = mark?.to === undefined ? undefined : ids[index - mark.to];
      const reply = answered === undefined ? {} : { replyTo: { id: answered } };
      ids[index] = scene.person(who).sends(place(), text, reply).id;
      if (mark?.pinned) pin(scene, ids[index], who);
    };
    const id = (): string => ids[index] ?? '';
    const thread = { id: '' };
    const branch = (): void => {
      if (mark?.thread)
        thread.id = scene.person(who).startsThread(place(), mark.thread.name, { from: { id: id() } }).id;
    };
    return [
      { at, act: say },
      ...reactions(scene, line, at, id),
      ...(mark?.thread ? [{ at, act: branch }] : []),
      ...spoken(scene, mark?.thread?.lines ?? [], at + 60_000, () => thread.id),
    ];
  });
}

/** One after another, soon after the line. */
function reactions({ person }: Scene, [, , mark]: Line, at: number, id: () => string): Deed[] {
  return Object.entries(mark?.by ?? {}).flatMap(([emoji, people], row) =>
    people.map((who, place) => ({
      at: at + (row * 7 + place + 1) * 9_000,
      act: () => person(who).reacts({ id: id() }, emoji),
    })),
  );
}

function pin({ past: { box }, person }: Scene, id: string, who: PersonKey): void {
  const { world, systemMessages } = box;
  const message = world.store.messages.get(id);
  const channel = message && world.store.channels.get(message.channelId);
  if (!channel) return;
  pinMessage(world, channel, message, true, {
    doer: { userId: person(who).id, reason: null },
    says: systemMessages,
  });
}
