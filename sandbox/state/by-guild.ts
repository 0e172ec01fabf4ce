/** Records that belong to a guild, found by guild and by id, oldest first. */
interface Owned {
  readonly id: string;
  readonly guildId: string;
}

export class ByGuild<Item extends Owned> {
  readonly #guilds = new Map<string, Map<string, Item>>();

  put(item: Item): void {
    const present = this.#guilds.get(item.guildId);
    if (present) present.set(item.id, item);
    else this.#guilds.set(item.guildId, new Map([[item.id, item]]));
  }

  remove(item: Item): void {
    this.#guilds.get(item.guildId)?.delete(item.id);
  }

  get(guildId: string, id: string): Item | undefined {
    return this.#guilds.get(guildId)?.get(id);
  }

  in(guildId: string): readonly Item[] {
    return [...(this.#guilds.get(guildId)?.values() ?? [])];
  }

  *all(): Generator<Item> {
    for (const guild of this.#guilds.values()) yield* guild.values();
  }
}
