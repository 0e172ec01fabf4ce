/** A member asks a moderator to look at a message: through the menu of the message, and the form that the bot opens. */
import type { Actable } from '../../../wire.ts';
import { says } from '../backstage.ts';
import type { Stage } from '../stage.ts';

const pushing = /miracle tea/;

/** Somebody writes what nobody should, where the phone's person reads it. */
export async function pushACure({ phone, cast }: Stage, reader: Actable): Promise<void> {
  await phone.shows(reader, 'lobby');
  const author = cast.members.findLast((one) => one !== reader);
  if (author)
    await says(author, 'lobby', 'My miracle tea replaces every treatment! Only 49.99, write to me.');
  await phone.reads(pushing);
}

/** All but sending it. */
export async function fillInReport({ phone }: Stage): Promise<void> {
  await phone.opensMenuOf(pushing);
  await phone.presses(/^Ask a moderator to look/);
  await phone.presses(/^Make a selection|^Choose/);
  await phone.presses(/^Sells or pushes a cure/);
}

export const thanked = /Thank you for saying something/;
