/**
 * The sample community. Its ids never change, so that a journal and a database of an earlier run still fit;
 * what the journal already holds is left as it is.
 */
import type { Box } from '../box.ts';
import type { GuildHandle } from '../control/guild.ts';
import { Sandbox } from '../sandbox.ts';
import { createChannel } from '../state/channels.ts';
import type { Role } from '../state/entities.ts';
import { plainForum } from '../state/threads-wire.ts';
import { checkins, outcomes } from './checkins.ts';
import { plans } from './events.ts';
import { gatherings } from './gatherings.ts';
import { groups } from './groups.ts';
import { meadow } from './new-meadow.ts';
import { pastOf } from './past.ts';
import type { Past } from './past.ts';
import { people } from './people.ts';
import type { PersonKey, SamplePerson } from './people.ts';
import { bot, botRights, channelLooks, channels, forumTags, guild, roleLooks, roles } from './places.ts';
import type { RoleKey } from './places.ts';
import { deedsOf, play } from './play.ts';
import type { Deed, Scene } from './play.ts';
import { harbour } from './puerto-en-calma.ts';
import { reports } from './reports.ts';
import { seekers } from './seekers.ts';
import { lobbyLately } from './words/lobby-lately.ts';
import { lobby } from './words/lobby.ts';
import { pets } from './words/pets.ts';
import { questions } from './words/questions.ts';
import { gentleWins, restRoom } from './words/quiet-rooms.ts';
import { staff } from './words/staff.ts';
import { welcome } from './words/welcome.ts';

/**
 * `groups`, `reports`, `seekers`, `checkins`, `outcomes` and `gatherings` are for when the bot is there: it makes them. `meadow` is a bare
 * server beside it, `harbour` one of eight people.
 */
export const sample = {
  guild,
  bot,
  roles,
  channels,
  people,
  groups,
  reports,
  seekers,
  checkins,
  gatherings,
  outcomes,
  meadow,
  harbour,
} as const;

const everybody: Readonly<Record<PersonKey, SamplePerson>> = people;
const day = 86_400_000;
const talks = [
  ...welcome,
  ...lobby,
  ...lobbyLately,
  ...gentleWins,
  ...restRoom,
  ...pets,
  ...questions,
  ...staff,
];

/** A week. The shortest time that a month's threads do not all fall silent in. In minutes. */
const threadsSleepAfter = 10_080;

/**
 * Makes the community, unless it is there already: its past is lived through in a moment, on a clock of its own. Threads and
 * events have to be put down with the box's clock afterwards, as after a start from a journal.
 */
export function raiseSample(box: Box): void {
  if (box.world.store.guilds.has(guild.id)) return;
  const now = box.world.clock.now().getTime();
  const past = pastOf(box, now - people.robin.joined * day);
  const sandbox = new Sandbox(past.box, async () => {});
  const person = (key: PersonKey) => {
    const { id, name, about, locale, dmsClosed } = everybody[key];
    const settings = { ...(locale ? { locale } : {}), ...(dmsClosed ? { dmsClosed } : {}) };
    return sandbox.user(name, { id, about, ...settings });
  };
  const handle = sandbox.createGuild({ ...guild, owner: person('robin') });
  const made = makeRoles(handle);
  sandbox.bot(bot.name, { application: bot.applicationId, user: bot.userId });
  handle.addBot(bot.name, { permissions: botRights, roleId: bot.roleId });
  makeChannels(past, handle);

  const scene: Scene = { past, guild: handle, now, person: (key) => person(key).in(handle) };
  const keys = Object.keys(people) as PersonKey[];
  const arrivals = keys.map((key) => ({
    at: now - everybody[key].joined * day,
    act: () => void handle.addMember(person(key), { roles: rolesOf(key, made) }),
  }));
  play(scene, [...arrivals, ...talks.flatMap((talk) => deedsOf(scene, talk)), planned(scene)]);
  past.end();
}

function makeRoles(handle: GuildHandle): ReadonlyMap<RoleKey, Role> {
  return new Map(
    roleLooks.map(([key, look], below) => {
      const { id, name } = roles[key];
      return [key, handle.createRole(name, { id, position: below + 1, ...look })];
    }),
  );
}

function rolesOf(key: PersonKey, made: ReadonlyMap<RoleKey, Role>): Role[] {
  return (everybody[key].roles ?? []).flatMap((role) => made.get(role) ?? []);
}

function makeChannels({ box: { world } }: Past, handle: GuildHandle): void {
  for (const { key, staffOnly, forum, ...look } of channelLooks) {
    const settings = { ...channels[key], ...look };
    if (staffOnly) {
      const onlyFor = [roles.moderator, roles.lead, { id: bot.userId }];
      handle.createChannel({ ...settings, onlyFor });
      continue;
    }
    createChannel(world, handle.guild, {
      ...settings,
      threadArchiveAfter: threadsSleepAfter,
      ...(forum ? { forum: { ...plainForum, tags: forumTags } } : {}),
    });
  }
}

/** Made at the very last, so that all of it lies ahead. */
function planned({ now, person }: Scene): Deed {
  return {
    at: now,
    act() {
      for (const { by, event, interested } of plans(now)) {
        const { id } = person(by).createsEvent(event);
        for (const who of interested) person(who).isInterestedIn(id);
      }
    },
  };
}
