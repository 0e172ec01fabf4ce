/** The words of outcomes: which questionnaires there are, and the sums that leads may know. */

export const instrumentNames = ['gad2', 'gad7', 'hrqol4', 'connection', 'hope', 'ses6g'] as const;
export type InstrumentName = (typeof instrumentNames)[number];

/** What is known of people's changes: sums, so that sums of sums are the same. */
export interface ChangeSums {
  readonly people: number;
  /** Of what each person's score changed by. */
  readonly total: number;
  readonly squares: number;
}

/** How many changed by a threshold or more, and how. */
export interface Parts {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

export interface Parcel {
  readonly change: ChangeSums;
  /** Began, and did not answer this time. */
  readonly lost: number;
  /** Undefined where a questionnaire has no threshold. */
  readonly parts: Parts | undefined;
}
