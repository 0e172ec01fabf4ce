import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as schema from '#db/schema/index.ts';

const folder = new URL('../../db/migrations/meta/', import.meta.url);

test('the migrations make what the schema says: nobody forgot to generate one', async () => {
  const snapshots = (await readdir(folder)).filter((name) => name.endsWith('_snapshot.json')).toSorted();
  const text = await readFile(new URL(snapshots.at(-1) ?? '', folder), 'utf8');
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(text));
  expect(await generateMigration(JSON.parse(text), generateDrizzleJson(schema, id))).toEqual([]);
});
