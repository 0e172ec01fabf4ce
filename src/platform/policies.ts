/** How a community is run: what an admin may choose, and what is taken for granted until then. */

/** Who may be in groups here; nobody under 13 may anywhere. */
export const agePolicies = ['adults', 'teens_welcome'] as const;
export type AgePolicy = (typeof agePolicies)[number];

/** Where answers about somebody's health are asked and shown: on the private page, or inside Discord. */
export const healthDataModes = ['page', 'discord'] as const;
export type HealthDataMode = (typeof healthDataModes)[number];

export interface CommunityPolicies {
  /** An IANA time zone: when anything for everybody happens. */
  readonly timeZone: string;
  /** ISO 3166-1, two letters: whose helplines are shown first. */
  readonly country: string | undefined;
  readonly agePolicy: AgePolicy;
  /** Whether Kindred may write to people directly, if they ask for it. */
  readonly directMessages: boolean;
  /** Whether Discord is asked to look for words that may mean that somebody is not safe, and moderators to read them. */
  readonly wordAlerts: boolean;
  readonly healthDataMode: HealthDataMode;
  /** How long what is kept of somebody who left stays, in days. */
  readonly retentionDays: number;
  /** How soon a moderator should have looked, in minutes: crisis, red, amber and green, with commas between. */
  readonly caseTargets: string;
  /** After how many heavy cases one after another the next goes to others. */
  readonly heavyInARow: number;
}

/** What is taken for granted until an admin chooses otherwise. */
export const usualPolicies: CommunityPolicies = {
  timeZone: 'UTC',
  country: undefined,
  agePolicy: 'teens_welcome',
  directMessages: true,
  wordAlerts: false,
  healthDataMode: 'page',
  retentionDays: 30,
  caseTargets: '15,120,1440,4320',
  heavyInARow: 3,
};
