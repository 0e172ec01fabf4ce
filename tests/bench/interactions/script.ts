/**
 * What Kindred sends to Postgres for one interaction, and the bare bot after it for other people. It is recorded anew in
 * each run, so that the two cannot come apart: the same statements, in the same order, with values of the same kind.
 */
import { newRef, refPattern } from '#src/platform/ref.ts';
import { z } from 'zod';

export const statement = z.object({
  /** Undefined where it is not prepared. */
  name: z.string().optional(),
  text: z.string(),
  values: z.array(z.unknown()).optional(),
});
export type Statement = z.infer<typeof statement>;

/** Who did what the statements are about. */
export const subject = z.object({ user: z.string(), group: z.string() });
export type Subject = z.infer<typeof subject>;

export const script = z.object({
  statements: z.array(statement),
  of: subject,
  /** References that were made for this one time. */
  fresh: z.array(z.string()),
});
export type Script = z.infer<typeof script>;

export interface Recording {
  readonly statements: readonly Statement[];
  readonly of: Subject;
}

/** From two recordings of the same: a reference that only the later one has was made for it. */
export function scriptOf(earlier: Recording, later: Recording): Script {
  const known = refsIn(earlier);
  const fresh = [...refsIn(later)].filter((ref) => !known.has(ref));
  // Like whoever writes such a bot by hand, it prepares whatever takes values.
  const statements = later.statements.map(({ name, ...rest }, index) =>
    rest.values === undefined ? rest : { ...rest, name: name ?? `statement ${index}` },
  );
  return { statements, of: later.of, fresh };
}

/** The statements for somebody else, with new references where those were new. */
export function playback({ statements, of, fresh }: Script): (subject: Subject) => Statement[] {
  const recorded = new RegExp([of.user, of.group, ...fresh].join('|'), 'g');
  return ({ user, group }) => {
    const instead = new Map(fresh.map((ref) => [ref, newRef()]));
    instead.set(of.user, user).set(of.group, group);
    const changed = (value: unknown) =>
      typeof value === 'string' ? value.replaceAll(recorded, (found) => instead.get(found) ?? found) : value;
    return statements.map((each) => (each.values ? { ...each, values: each.values.map(changed) } : each));
  };
}

function refsIn({ statements }: Recording): Set<string> {
  const words = statements.flatMap(({ values = [] }) =>
    values.flatMap((value) => (typeof value === 'string' ? value.split(/[^a-z2-7]+/) : [])),
  );
  return new Set(words.filter((word) => refPattern.test(word)));
}
