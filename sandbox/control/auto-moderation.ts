/** Lets people say something only if their guild's rules have nothing against it. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { automodFor, moderateProfile } from '../state/auto-moderation.ts';
import type { Channel } from '../state/entities.ts';
import { updateMember } from '../state/members.ts';
import { has, isQuarantined } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import type { World } from '../state/world.ts';
import { nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

/** What the author gets instead of a message, with the code that their client gets. */
export class Blocked extends Refused {
  readonly code: number;

  constructor(code: number, sentence: string) {
    super(sentence);
    this.name = 'Blocked';
    this.code = code;
  }
}

interface Attempt {
  readonly channel: Channel;
  readonly userId: string;
  readonly text: string;
  /** The title of a post rather than a message. */
  readonly isTitle?: boolean;
}

/** Posts, edits or opens what `say` makes of it. @throws Blocked with 200000, or 200001 for a title, where a rule blocks it */
export function pastAutoMod<Said extends { readonly id: string }>(
  world: World,
  { isTitle = false, ...attempt }: Attempt,
  say: () => Said,
): Said {
  const verdict = automodFor(world, attempt);
  if (verdict.blocked) {
    verdict.carryOut(null);
    const { code, message } = refusal(isTitle ? 'titleBlocked' : 'messageBlocked');
    const { explanation } = verdict.blocked;
    throw new Blocked(code, explanation === null ? `${message}.` : `${message}: ${explanation}`);
  }
  const said = say();
  verdict.carryOut(said.id);
  return said;
}

/** They take another name in this guild; null takes it away. @throws Refused without the right to */
export function rename(here: Standpoint, nick: string | null): void {
  const { world } = here.box;
  const guild = here.inGuild();
  const member = guild.members.get(here.user.id);
  const may = has(rightsInGuild(world, here.user.id, guild.id), PermissionFlagsBits.ChangeNickname);
  // Somebody who was silenced for their name must be able to take another.
  if (!member || (!may && !isQuarantined(member)))
    throw new Refused(`${nameOf(here.user)} may not take another name in ${guild.name}.`);
  if (nick !== null && (nick.length < 1 || nick.length > 32))
    throw new Refused(`A name takes 1 to 32 characters, not ${nick.length}.`);
  updateMember(world, member, { nick });
  moderateProfile(world, guild, member);
}
