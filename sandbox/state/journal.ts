/**
 * The box on disk: every change as one line of JSON, appended before it is answered. A killed process loses nothing
 * that was written; a half-written last line is dropped. Each start writes the file anew with what is still there.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { OverwriteType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Kind, Kinds, Recorder } from './store.ts';
import type { World } from './world.ts';

/** Rights stand in a line as decimal digits. */
const rights = z.coerce.bigint();
const overwrites = z.array(
  z.object({ id: z.string(), type: z.enum(OverwriteType), allow: rights, deny: rights }),
);

interface Line {
  readonly op: 'put' | 'remove';
  readonly kind: Kind;
  readonly record: Record<string, unknown>;
}

export class Journal implements Recorder {
  readonly #file: number;

  private constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  /**
   * Brings the world to where an earlier run left it, lets `prepare` add what must exist, writes all of it anew in one
   * step, and from then on writes every change down.
   */
  static open(folder: string, world: World, prepare: () => void): Journal {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'journal.jsonl');
    if (existsSync(path)) replay(readFileSync(path, 'utf8'), world);
    prepare();
    compact(path, world);
    const journal = new Journal(path);
    world.store.recordTo(journal);
    return journal;
  }

  put<K extends Kind>(kind: K, record: Kinds[K]): void {
    writeSync(this.#file, lineOf('put', kind, record));
  }

  remove<K extends Kind>(kind: K, record: Kinds[K]): void {
    writeSync(this.#file, lineOf('remove', kind, record));
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Maps are indexes and stay out. */
function lineOf(op: Line['op'], kind: Kind, record: Kinds[Kind]): string {
  const plain = (_key: string, value: unknown): unknown =>
    typeof value === 'bigint' ? value.toString() : value instanceof Map ? undefined : value;
  return `${JSON.stringify({ op, kind, record }, plain)}\n`;
}

function replay(text: string, world: World): void {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const line of whole.split('\n')) {
    if (line === '') continue;
    const { op, kind, record } = JSON.parse(line) as Line;
    if (typeof record['id'] === 'string') world.ids.seen(record['id']);
    if (op === 'put') world.store.put(kind, revived(world, kind, record));
    else forget(world, kind, record);
  }
}

/** A removed record is looked up by its key, so that indexes hold one object only. */
function forget(world: World, kind: Kind, record: Record<string, unknown>): void {
  world.store.remove(kind, revived(world, kind, record));
}

function compact(path: string, world: World): void {
  const lines = [...world.store.everything()].map(([kind, record]) => lineOf('put', kind, record));
  writeFileSync(`${path}.new`, lines.join(''));
  renameSync(`${path}.new`, path);
}

/** The record as the store wants it: rights as numbers again, and a guild with the indexes it already has. */
function revived(world: World, kind: Kind, record: Record<string, unknown>): Kinds[Kind] {
  if (kind === 'role')
    return { ...record, permissions: rights.parse(record['permissions']) } as Kinds['role'];
  if (kind === 'channel') {
    const parsed = { ...record, overwrites: overwrites.parse(record['overwrites']) };
    return parsed as Partial<Kinds['channel']> as Kinds['channel'];
  }
  if (kind !== 'guild') return record as Partial<Kinds[Kind]> as Kinds[Kind];
  const { roles, members, channels }: Pick<Kinds['guild'], 'roles' | 'members' | 'channels'> =
    world.store.guilds.get(String(record['id'])) ?? {
      roles: new Map(),
      members: new Map(),
      channels: new Map(),
    };
  return { ...record, roles, members, channels, rights: new Map() } as Partial<
    Kinds['guild']
  > as Kinds['guild'];
}
