/** Parts that are told apart by nothing but where they stand: their place is their key. */
export interface Placed<Item> {
  readonly item: Item;
  readonly key: string;
}

export function placed<Item>(items: readonly Item[]): Placed<Item>[] {
  return items.map((item, place) => ({ item, key: String(place) }));
}
