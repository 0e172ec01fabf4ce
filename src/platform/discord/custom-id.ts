/**
 * Custom ids: how a button, select or modal finds its handler after any restart.
 * Written `v1:case.claim:<reference>`, and in direct messages with the community: `v1.<reference>:...`. They carry random references and closed words, never a person's id or name.
 */
import { err, ok } from '../result.ts';
import { refPattern } from '../ref.ts';
import type { Ref } from '../ref.ts';
import type { Result } from '../result.ts';

const version = 'v1';
/** Discord's limit on a custom id, in characters (docs: components/reference). */
const maximumLength = 100;

/** One part of a custom id: what it stands for, and the only texts that it may have. */
export interface Part<Value extends string> {
  parse(text: string): Value | undefined;
}

/** A random reference. */
export const refPart: Part<Ref> = { parse: (text) => (refPattern.test(text) ? text : undefined) };

/** A whole number from 0, such as a page or a version. */
export const numberPart: Part<`${number}`> = { parse: (text) => (isNumber(text) ? text : undefined) };

function isNumber(text: string): text is `${number}` {
  return /^\d{1,9}$/.test(text);
}

/** The Discord id of a channel or message; of a person never: anybody can read the custom ids of a message. */
export const placePart: Part<string> = { parse: (text) => (/^\d{17,20}$/.test(text) ? text : undefined) };

/** One of a few words of ours, such as the name of a setting. */
export function wordPart<const Words extends readonly string[]>(words: Words): Part<Words[number]> {
  return { parse: (text) => words.find((word) => word === text) };
}

export type Parts = Readonly<Record<string, Part<string>>>;
export type PartValues<Shape extends Parts> = {
  readonly [Name in keyof Shape]: Shape[Name] extends Part<infer Value> ? Value : never;
};

export interface CustomId<Shape extends Parts = Parts> {
  readonly name: string;
  /** @throws {RangeError} where a part is not what the id is made of. */
  make(values: PartValues<Shape>): string;
  /** Takes the parts behind the name; `malformed` where they are not what this id is made of. */
  parse(parts: readonly string[]): Result<PartValues<Shape>, 'malformed'>;
}

export function customId<const Shape extends Parts>(name: string, shape: Shape): CustomId<Shape> {
  const names = Object.keys(shape);
  const parse: CustomId<Shape>['parse'] = (parts) => {
    if (parts.length !== names.length) return err('malformed');
    const values: Record<string, string> = {};
    for (const [index, part] of names.entries()) {
      const value = shape[part]?.parse(parts[index] ?? '');
      if (value === undefined) return err('malformed');
      values[part] = value;
    }
    return ok(values as PartValues<Shape>);
  };
  return {
    name,
    make(values) {
      const parts = names.map((part) => values[part] ?? '');
      // What could not be read back is refused here: a person's id in place of a reference, above all.
      if (!parse(parts).ok) throw new RangeError(`a part of the custom id ${name} is not what it says`);
      const id = [version, name, ...parts].join(':');
      if (id.length > maximumLength)
        throw new RangeError(`custom id ${name} is ${id.length} characters long`);
      return id;
    },
    parse,
  };
}

export interface ReadCustomId {
  readonly name: string;
  readonly parts: readonly string[];
  /** Which community it is about, where it was sent into direct messages. */
  readonly community: Ref | undefined;
}

/** Splits a custom id into the name to route by and the parts for that name's parser; undefined if it is not one of ours. */
export function readCustomId(raw: string): ReadCustomId | undefined {
  const [opening = '', name, ...parts] = raw.split(':');
  const [found, community, ...rest] = opening.split('.');
  if (found !== version || !name || rest.length > 0) return undefined;
  if (community !== undefined && !refPattern.test(community)) return undefined;
  return { name, parts, community };
}

/**
 * The custom id as it stands in direct messages, where no server is around it: `v1.<reference of the community>:name:parts`.
 * What is no custom id of ours, such as that of a form's input, stays as it is.
 */
export function addressed(raw: string, community: Ref): string {
  if (!raw.startsWith(`${version}:`)) return raw;
  const id = `${version}.${community}${raw.slice(version.length)}`;
  if (id.length > maximumLength) throw new RangeError(`a custom id is too long for direct messages: ${raw}`);
  return id;
}
