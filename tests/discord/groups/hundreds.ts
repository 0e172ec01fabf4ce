/** Hundreds of groups with thousands of people, on Discord and in the database, without going through the bot for each. */
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { GuildHandle, Sandbox } from '#sandbox/index.ts';
import { closedTo, memberMay } from '#src/groups/rights.ts';
import { newRef } from '#src/platform/ref.ts';

export interface HundredsPlan {
  readonly groups: number;
  /** In each group. */
  readonly members: number;
}

export interface Hundreds {
  readonly channels: readonly string[];
  /** Who is in the group of each channel. */
  readonly people: ReadonlyMap<string, readonly string[]>;
}

interface Needs {
  readonly sandbox: Sandbox;
  readonly guild: GuildHandle;
  readonly moderatorRole: string;
  /** Runs SQL as the database's owner. */
  readonly query: (text: string) => Promise<unknown>;
}

const perCategory = 50;

/** Everything stands as the bot would have made it. Ids and references are the only values in the SQL. */
export async function raiseHundreds(
  { sandbox, guild, moderatorRole, query }: Needs,
  { groups, members }: HundredsPlan,
): Promise<Hundreds> {
  const bot = sandbox.bot('kindred').id;
  const staff = closedTo(guild.id, bot, moderatorRole, 'text').map(({ id, type, allow, deny }) => ({
    id,
    type,
    allow: BigInt(allow),
    deny: BigInt(deny),
  }));
  // Everybody is in ten groups or so.
  const crowd = Array.from({ length: Math.ceil((groups * members) / 10) }, (_, index) =>
    guild.addMember(sandbox.user(`One of ${guild.name} ${index}`)),
  ).map(({ id }) => id);
  await insert('members (guild_id, user_id, ref, locale, age_band, created_at)', (row) =>
    crowd.map((id) => row(id, newRef(), 'v1.x', 'v1.x')),
  );

  const people = new Map<string, string[]>();
  const categories: string[] = [];
  const rows: { ref: string; channel: string; name: string; number: number }[] = [];
  for (let index = 0; index < groups; index += 1) {
    const number = Math.floor(index / perCategory) + 1;
    if (number > categories.length) {
      const made = guild.createChannel({
        name: `Groups ${number}`,
        type: ChannelType.GuildCategory,
        overwrites: staff,
      });
      categories.push(made.id);
    }
    const inIt = Array.from(
      { length: members },
      (_, place) => crowd[(index * members + place) % crowd.length] ?? '',
    );
    const name = `room-${index}`;
    const own = inIt.map((id) => ({ id, type: OverwriteType.Member, ...memberMay('member', 'text') }));
    const parent = guild.guild.channels.get(categories[number - 1] ?? '');
    if (!parent) throw new Error('a category that was just made');
    const channel = guild.createChannel({ name, parent, overwrites: [...staff, ...own] });
    people.set(channel.id, inIt);
    rows.push({ ref: newRef(), channel: channel.id, name, number });
  }

  await insert('group_categories (guild_id, number, ref, channel_id)', () =>
    categories.map((id, index) => `('${guild.id}', ${index + 1}, '${newRef()}', '${id}')`),
  );
  await insert(
    `groups (guild_id, ref, name, name_key, topic, rules, access, category_number, channel_id, channel_name,
             rules_message_id, pinned_at, created_at)`,
    () =>
      rows.map(
        ({ ref, channel, name, number }) =>
          `('${guild.id}', '${ref}', '${name}', '${name}', 'a topic', 'Be kind.', 'open', ${number}, '${channel}', '${name}',
            '${channel}', now(), now())`,
      ),
  );
  for (const { ref, channel } of rows)
    await insert('group_members (guild_id, ref, group_ref, user_id, state, rules_version, joined_at)', () =>
      (people.get(channel) ?? []).map(
        (id) => `('${guild.id}', '${newRef()}', '${ref}', '${id}', 'joined', 1, now())`,
      ),
    );
  await insert('group_care (guild_id, ref, due_at, quiet_due_at)', () => [
    `('${guild.id}', '${newRef()}', now() + interval '1 year', now() + interval '1 year')`,
  ]);
  return { channels: rows.map(({ channel }) => channel), people };

  async function insert(
    into: string,
    values: (row: (...texts: string[]) => string) => readonly string[],
  ): Promise<void> {
    const row = (...texts: string[]) =>
      `('${guild.id}', ${texts.map((text) => `'${text}'`).join(', ')}, now())`;
    await query(`insert into ${into} values ${values(row).join(', ')}`);
  }
}
