/** The time of the box, wherever it comes from. */
export interface Clock {
  now(): Date;
}
