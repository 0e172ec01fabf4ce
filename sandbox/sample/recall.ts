/** Gives a channel that was made just now the month that lies before it. */
import type { Sandbox } from '../sandbox.ts';
import { people } from './people.ts';
import { guild } from './places.ts';
import { deedsIn, play } from './play.ts';
import type { GroupTalk } from './talk.ts';

const month = 31 * 86_400_000;

/** @param channel `#name`, of the sample community */
export function recall(sandbox: Sandbox, channel: string, talk: readonly GroupTalk[]): void {
  const now = sandbox.clock.now().getTime();
  const { past, sandbox: earlier } = sandbox.before(now - month);
  const handle = earlier.guild(guild.id);
  const found = handle.guild.channels.values().find(({ name }) => `#${name}` === channel);
  if (!found) throw new Error(`There is no channel ${channel}.`);
  const scene = {
    past,
    guild: handle,
    now,
    person: (key: keyof typeof people) => earlier.user(people[key].name).in(handle),
  };
  play(
    scene,
    talk.flatMap((one) => deedsIn(scene, one, found.id)),
  );
  past.end();
}
