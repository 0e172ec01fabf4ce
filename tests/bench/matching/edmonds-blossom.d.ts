/** The one matching of general graphs on npm: O(n³), and without types. */
declare module 'edmonds-blossom' {
  function blossom(edges: readonly (readonly [number, number, number])[], maxCardinality?: boolean): number[];
  export = blossom;
}
