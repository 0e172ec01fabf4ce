/** What people do where they meet: in threads, in voice channels, at events; and with bots and their own account. */
import { z } from 'zod';
import type { Act } from './api-act.ts';
import { act, deed } from './api-act.ts';

const none = z.object({});
const inThread = z.object({ thread: z.string() });
const atEvent = z.object({ event: z.string() });
const event = { event: 'Walk by the river' };
const ofBot = z.object({ bot: z.string() });
const bot = { bot: 'kindred' };
const manner = z.object({
  muted: z.boolean().default(false),
  deafened: z.boolean().default(false),
  camera: z.boolean().default(false),
  streaming: z.boolean().default(false),
});
const day = z.iso.datetime({ offset: true });

export const placeActs: Readonly<Record<string, Act>> = {
  thread: act(
    'Starts a thread.',
    z.object({
      channel: z.string(),
      name: z.string(),
      from: z.string().optional(),
      private: z.boolean().default(false),
    }),
    { channel: '#lobby', name: 'About today', from: 'the id of a message, if any' },
    async (actor, body) =>
      actor.startsThread(body.channel, body.name, {
        private: body.private,
        ...(body.from === undefined ? {} : { from: { id: body.from } }),
      }),
  ),
  post: act(
    'Posts in a forum.',
    z.object({
      channel: z.string(),
      title: z.string(),
      text: z.string(),
      tags: z.array(z.string()).default([]),
    }),
    { channel: '#questions', title: 'Travelling', text: 'Who has done it?', tags: ['by name'] },
    async (actor, body) => actor.posts(body.channel, body.title, body.text, { tags: body.tags }),
  ),
  'join-thread': act('Joins a thread.', inThread, { thread: '#About today' }, async (actor, body) => {
    actor.joinsThread(body.thread);
    return { done: true };
  }),
  'leave-thread': act('Leaves a thread.', inThread, { thread: '#About today' }, async (actor, body) => {
    actor.leavesThread(body.thread);
    return { done: true };
  }),
  'archive-thread': act(
    'Archives a thread, and locks it if told to.',
    z.object({ thread: z.string(), lock: z.boolean().default(false) }),
    { thread: '#About today' },
    async (actor, body) => {
      actor.archivesThread(body.thread, { lock: body.lock });
      return { done: true };
    },
  ),
  'join-voice': deed(
    'Joins a voice channel or a stage, or moves there.',
    z.object({ channel: z.string(), ...manner.shape }),
    { channel: '#room', muted: true },
    (actor, { channel, ...rest }) => actor.joinsVoice(channel, rest),
  ),
  'change-voice': deed(
    'Is muted, deafened, or on camera from now on.',
    manner,
    { muted: true },
    (actor, body) => actor.changesVoice(body),
  ),
  'leave-voice': deed('Leaves the voice channel.', none, {}, (actor) => actor.leavesVoice()),
  'raise-hand': deed(
    'Asks to speak on a stage, or no longer does.',
    z.object({ raised: z.boolean().default(true) }),
    { raised: true },
    (actor, body) => actor.asksToSpeak(body.raised),
  ),
  speak: deed(
    'Goes among the speakers of a stage, or back.',
    z.object({ onStage: z.boolean().default(true) }),
    { onStage: true },
    (actor, body) => actor.speaks(body.onStage),
  ),
  'create-event': act(
    'Puts an event into the calendar.',
    z.object({
      name: z.string(),
      description: z.string().optional(),
      where: z.string(),
      startsAt: day,
      endsAt: day.optional(),
    }),
    {
      name: event.event,
      where: 'The old bridge',
      startsAt: '2030-05-04T10:00:00Z',
      endsAt: '2030-05-04T12:00:00Z',
    },
    async (actor, { description, endsAt, ...rest }) =>
      actor.createsEvent({
        ...rest,
        startsAt: new Date(rest.startsAt),
        ...(description === undefined ? {} : { description }),
        ...(endsAt === undefined ? {} : { endsAt: new Date(endsAt) }),
      }),
  ),
  'start-event': deed('Starts an event.', atEvent, event, (actor, body) => actor.startsEvent(body.event)),
  'end-event': deed('Ends an event.', atEvent, event, (actor, body) => actor.endsEvent(body.event)),
  'cancel-event': deed('Calls an event off.', atEvent, event, (actor, body) =>
    actor.cancelsEvent(body.event),
  ),
  interested: deed(
    'Is interested in an event, or no longer.',
    z.object({ event: z.string(), interested: z.boolean().default(true) }),
    event,
    (actor, body) =>
      body.interested ? actor.isInterestedIn(body.event) : actor.isNoLongerInterestedIn(body.event),
  ),
  block: deed('Blocks a bot: what it writes does not arrive.', ofBot, bot, (actor, body) =>
    actor.blocks(body.bot),
  ),
  unblock: deed('Takes that back.', ofBot, bot, (actor, body) => actor.unblocks(body.bot)),
  install: deed('Adds an app to their own account.', ofBot, bot, (actor, body) => actor.installs(body.bot)),
  'agree-to-rules': deed('Agrees to the rules of a community that asks for it.', none, {}, (actor) =>
    actor.agreesToTheRules(),
  ),
  nickname: deed(
    'Takes another name here; null takes it away.',
    z.object({ nick: z.string().nullable() }),
    { nick: 'Mara (night shift)' },
    (actor, body) => actor.goesBy(body.nick),
  ),
};
