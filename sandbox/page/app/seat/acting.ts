/** What one person can do, over their line to the box. */
import type { Deeds, SentFile } from '../../wire.ts';
import type { Acting, CommandCall, ModalAnswers } from '../acting.ts';
import type { Seat } from './seat.ts';

export function actingOn(seat: Seat, userId: string): Acting {
  const quietly = (done: Promise<unknown>): void => void done.catch(() => undefined);
  const nothing = async (done: Promise<unknown>): Promise<void> => void (await done);
  return {
    userId,
    press: (messageId, customId) => nothing(seat.does('press', { messageId, customId })),
    choose: (messageId, customId, values) => nothing(seat.does('choose', { messageId, customId, values })),
    submit: async ({ interactionId }, answers) =>
      nothing(seat.does('submit', { interactionId, answers: await sentAnswers(answers) })),
    dismiss: ({ interactionId }) => quietly(seat.does('dismiss', { interactionId })),
    run: async (channelId, call) => nothing(seat.does('run', { channelId, ...(await sentCall(call)) })),
    complete: async (channelId, call, focused) =>
      seat.does('complete', { channelId, ...(await sentCall(call)), focused }),
    useOnMessage: (commandId, messageId) => nothing(seat.does('useOnMessage', { commandId, messageId })),
    useOnPerson: (channelId, commandId, userId) =>
      nothing(seat.does('useOnPerson', { channelId, commandId, userId })),
    send: async (channelId, content, { files = [], replyTo } = {}) =>
      nothing(
        seat.does('send', {
          channelId,
          content,
          files: await Promise.all(files.map(sentFile)),
          replyTo: replyTo ?? null,
        }),
      ),
    edit: (messageId, content) => nothing(seat.does('edit', { messageId, content })),
    remove: (messageId) => nothing(seat.does('remove', { messageId })),
    react: (messageId, emoji) => nothing(seat.does('react', { messageId, emoji })),
    type: (channelId) => quietly(seat.does('type', { channelId })),
    interested: (eventId, yes) => nothing(seat.does('interested', { eventId, yes })),
  };
}

async function sentCall({ commandId, path, options }: CommandCall) {
  const values = Object.entries(options).map(
    async ([name, value]) => [name, value instanceof File ? await sentFile(value) : value] as const,
  );
  return { commandId, path, options: collected(await Promise.all(values)) };
}

async function sentAnswers(answers: ModalAnswers) {
  const values = Object.entries(answers).map(async ([name, value]) => {
    if (typeof value !== 'object') return [name, value] as const;
    const [first] = value;
    if (!(first instanceof File)) return [name, value as readonly string[]] as const;
    return [name, await Promise.all((value as readonly File[]).map(sentFile))] as const;
  });
  return collected<Deeds['submit']['answers'][string]>(await Promise.all(values));
}

function collected<Value>(values: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(values);
}

function sentFile(file: File): Promise<SentFile> {
  const { promise, resolve, reject } = Promise.withResolvers<SentFile>();
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const [, data = ''] = typeof reader.result === 'string' ? reader.result.split(',') : [];
    resolve({ name: file.name, type: file.type, data });
  });
  reader.addEventListener('error', () => reject(new Error(`${file.name} could not be read.`)));
  reader.readAsDataURL(file);
  return promise;
}
