/** The custom ids of *Help now*. They carry all that was chosen, because nothing of it is kept anywhere else. */
import { customId, numberPart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';

export const helpWays = ['medical', 'unsafe', 'someone', 'talk'] as const;
export type HelpWay = (typeof helpWays)[number];

/** What is in the way of calling or writing to somebody. */
export const barriers = ['aloud', 'words', 'burden', 'afraid', 'before', 'tired', 'other'] as const;
export type Barrier = (typeof barriers)[number];

export const smallSteps = ['call', 'person', 'place', 'number'] as const;
export type SmallStep = (typeof smallSteps)[number];

export const stepTimes = ['now', 'minutes', 'hour'] as const;
export type StepTime = (typeof stepTimes)[number];

/** A country; `own`: the one that they or their community chose before, if any. */
const countryPart: Part<string> = {
  parse: (text) => (/^(?:own|[A-Z]{2})$/.test(text) ? text : undefined),
};
/** Words that only we can open (see db/encryption/seal.ts). */
const sealedPart: Part<string> = {
  parse: (text) => (/^v1\.[\w.-]{40,85}$/.test(text) ? text : undefined),
};

const aWay = { way: wordPart(helpWays) };
/** Where somebody stands: by which way they came, in which country, at which of its lines. */
const aSpot = { ...aWay, country: countryPart, first: numberPart };

export const helpNowId = customId('help', {});
export const helpAgainId = customId('help.again', {});
export const helpWayId = customId('help.way', aSpot);
export const helpMoreId = customId('help.more', aSpot);
export const helpCountryId = customId('help.country', aWay);
export const helpCountryFormId = customId('help.country.form', aWay);
export const helpCountryPickId = customId('help.country.pick', aWay);

export const minuteId = customId('help.minute', aSpot);
export const barrierId = customId('help.barrier', aSpot);
export const stepId = customId('help.step', aSpot);
export const stepTimeId = customId('help.when', {
  ...aSpot,
  step: wordPart(smallSteps),
  when: wordPart(stepTimes),
});

export const reachId = customId('help.reach', aSpot);
export const reachYesId = customId('help.reach.yes', { ...aSpot, community: refPart });
export const reachDirectlyId = customId('help.reach.direct', { ...aSpot, community: refPart });
/** How the hello of the next day comes. */
export const helloPlaces = ['direct_message', 'inbox'] as const;
export type HelloPlace = (typeof helloPlaces)[number];
export const helloId = customId('help.hello', aSpot);
export const helloYesId = customId('help.hello.yes', { ...aSpot, place: wordPart(helloPlaces) });
export const helloCancelId = customId('help.hello.no', { ...aSpot, hello: refPart });

/** Under what stands in the staff channel by itself. Who asked is sealed into it. */
export const whoAskedId = customId('help.asked', { who: sealedPart });
