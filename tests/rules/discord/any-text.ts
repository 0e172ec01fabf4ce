/** Text of any characters at all, the common ones more often. */
import fc from 'fast-check';

const codePoint = fc.oneof(fc.nat({ max: 0xff }), fc.nat({ max: 0x2fff }), fc.nat({ max: 0x10ffff }));

/** Whole characters: half of one in two units is no text. */
const character = codePoint.map((code) => String.fromCodePoint(code)).filter((text) => text.isWellFormed());

/** @param maxLength - in characters, of which some count as two */
export const anyText = (maxLength: number) => fc.string({ unit: character, maxLength });
