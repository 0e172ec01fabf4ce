/** The few functions of jstat that the tests ask; the package brings no types. */
declare module 'jstat' {
  const jstat: {
    readonly studentt: { inv(probability: number, freedom: number): number };
    mean(values: readonly number[]): number;
    stdev(values: readonly number[], sample: boolean): number;
    tci(value: number, alpha: number, values: readonly number[]): number[];
  };
  export default jstat;
}
