/** Reads what a page sends. Only our own page speaks here, but what comes over a wire is read, not believed. */
import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Deed, FromPage } from './wire.ts';

const id = z.string().max(100);
const file = z.object({ name: z.string().min(1), type: z.string(), data: z.string() });
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  file,
  z.array(file).readonly(),
]);
const values = z.record(z.string(), value);
const call = { channelId: id, commandId: id, path: z.array(z.string()).max(2), options: values };

const bodies = {
  look: z.object({ channelId: id.nullable(), limit: z.int().min(1).max(1_000) }),
  read: z.object({ channelId: id, upTo: z.string().regex(/^\d{1,20}$/) }),
  press: z.object({ messageId: id, customId: id }),
  choose: z.object({ messageId: id, customId: id, values: z.array(z.string()).max(25) }),
  submit: z.object({ interactionId: id, answers: values }),
  dismiss: z.object({ interactionId: id }),
  run: z.object(call),
  complete: z.object({ ...call, focused: z.string() }),
  useOnMessage: z.object({ commandId: id, messageId: id }),
  useOnPerson: z.object({ channelId: id, commandId: id, userId: id }),
  send: z.object({
    channelId: id,
    content: z.string(),
    files: z.array(file).max(10),
    replyTo: id.nullable(),
  }),
  edit: z.object({ messageId: id, content: z.string() }),
  remove: z.object({ messageId: id }),
  react: z.object({ messageId: id, emoji: z.string() }),
  type: z.object({ channelId: id }),
  interested: z.object({ eventId: id, yes: z.boolean() }),
  hide: z.object({ messageId: id }),
  openDirect: z.object({ userId: id }),
  startThread: z.object({ channelId: id, name: z.string(), messageId: id.nullable() }),
  post: z.object({
    channelId: id,
    title: z.string(),
    content: z.string(),
    tags: z.array(z.string().max(100)).max(20),
  }),
  speak: z.object({ guildId: id, channelId: id.nullable() }),
  deleteChannel: z.object({ channelId: id }),
  showToEveryone: z.object({ channelId: id, shown: z.boolean() }),
  giveRole: z.object({ guildId: id, userId: id, roleId: id, given: z.boolean() }),
  speakIn: z.object({ locale: z.enum(Locale) }),
} satisfies { readonly [D in Deed]: z.ZodType };

const head = z.looseObject({ id: z.int(), deed: z.enum(Object.keys(bodies) as Deed[]) });

/** Undefined for what is none. */
export function requestIn(text: string): FromPage | undefined {
  try {
    const { id: number, deed, ...rest } = head.parse(JSON.parse(text));
    return { ...bodies[deed].parse(rest), id: number, deed } as FromPage;
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
