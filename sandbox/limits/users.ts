/** What Discord accepts as a username. Source: resources/user, "Usernames and Nicknames". */
import type { Form } from './form.ts';

const refusedParts = ['@', '#', ':', '```', 'discord'];
const refusedNames = ['everyone', 'here'];

/** Trimmed, and with single blanks; faults are noted on the form, which the caller finishes. */
export function readUsername(form: Form): string | undefined {
  const given = form.text('username', { min: 2, max: 32 });
  const name = given?.trim().replaceAll(/\s+/g, ' ');
  if (name === undefined) return undefined;
  const plain = name.toLowerCase();
  for (const part of refusedParts)
    if (plain.includes(part))
      form.fail('username', 'USERNAME_INVALID_CONTAINS', `Username cannot contain "${part}"`);
  if (refusedNames.includes(plain))
    form.fail('username', 'USERNAME_INVALID_EQUALS', `Username cannot be "${plain}"`);
  return name;
}
