/** For what is better without an answer than without an end. */

/**
 * What comes of the work, if it comes in time. The work itself goes on.
 * @param within - in milliseconds
 * @throws what the work throws, or where it takes too long
 */
export async function inTime<Value>(work: Promise<Value>, within: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), within);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
