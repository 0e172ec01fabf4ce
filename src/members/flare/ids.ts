/** The custom ids of the pause. None of them says why anybody would. */
import { customId } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { untilPart } from './until.ts';

const namePart: Part<string> = { parse: (text) => (/^[a-z]{1,16}$/.test(text) ? text : undefined) };

/** Does what the command does: begins a pause, ends the one that there is, or changes how long it is. */
export const pauseSwitchId = customId('pause.switch', { until: untilPart });
/** Begins a pause and never ends one: what stands under prompts. */
export const pauseBeginId = customId('pause.begin', { until: untilPart });
/** Ends the pause, and shows what is still held. */
export const pauseEndId = customId('pause.end', {});
export const pauseShowId = customId('pause.show', {});
/** What is still held stays so. */
export const pauseLeaveId = customId('pause.leave', {});
export const pauseUntilFormId = customId('pause.until.form', {});
export const pauseUntilTypedId = customId('pause.until.typed', {});
/** After the question whether it is over: it goes on. */
export const pauseGoesOnId = customId('pause.goes_on', { until: untilPart });
/** Brings back one thing. */
export const pauseResumeId = customId('pause.resume', { what: namePart });
export const pauseWishesFormId = customId('pause.wishes.form', {});
export const pauseWishesTypedId = customId('pause.wishes.typed', {});
