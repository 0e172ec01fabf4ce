/** What may be asked of the translations: keys and arguments, both read from the English source by the compiler. */
import type source from './locales/en-US/index.ts';

type Source = typeof source;

/** Categories of `Intl.PluralRules`; a key that differs by number ends in one of them: `members_one`, `members_other`. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Base<Name> = Name extends `${infer Stem}_${PluralCategory}` ? Stem : Name;

/** `namespace:key`, plural keys without their category. */
export type TranslationKey = {
  [Area in keyof Source]: `${Area}:${Base<keyof Source[Area]> & string}`;
}[keyof Source];

/** The names between double braces in a text. */
type Arguments<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Arguments<Rest>
  : never;

/** The text or texts of a key: one, or one for each plural category. */
type TextOf<Key> = Key extends `${infer Area extends keyof Source}:${infer Stem}`
  ? { [Name in keyof Source[Area]]: Base<Name> extends Stem ? Source[Area][Name] : never }[keyof Source[Area]]
  : never;

type IsPlural<Key> = Key extends `${infer Area extends keyof Source}:${infer Stem}`
  ? `${Stem}_other` extends keyof Source[Area]
    ? true
    : false
  : never;

type Needed<Key> = Arguments<TextOf<Key>> | (IsPlural<Key> extends true ? 'count' : never);

/** The values a key needs: none, or one for each name in its text. `count` is a number and chooses the plural. */
export type Values<Key> = [Needed<Key>] extends [never]
  ? []
  : [values: { readonly [Name in Needed<Key>]: Name extends 'count' ? number : string | number }];

/** Gives the words for a key in one locale. Values are put in as they are: nothing in them is interpreted or escaped. */
export interface Translate {
  <Key extends TranslationKey>(key: Key, ...values: Values<Key>): string;
  /** Whose words they are. */
  readonly locale: string;
}

type WithAll<Name extends string> = (
  Name extends unknown ? (text: `${string}{{${Name}}}${string}`) => void : never
) extends (text: infer Every) => void
  ? Every
  : never;

/** A text that names every argument of the source text; with none, any text. */
type TextLike<Text> = [Arguments<Text>] extends [never] ? string : WithAll<Arguments<Text>>;

/**
 * A complete locale: `export default { ... } as const satisfies Locale`. Each language has the plural categories it
 * needs; `other` is in all of them.
 */
export type Locale = {
  readonly [Area in keyof Source]: {
    readonly [
      Name in keyof Source[Area] as Name extends `${string}_${Exclude<PluralCategory, 'other'>}`
        ? never
        : Name
    ]: TextLike<Source[Area][Name]>;
  } & {
    readonly [
      Name in keyof Source[Area] as Name extends `${infer Stem}_other`
        ? `${Stem}_${Exclude<PluralCategory, 'other'>}`
        : never
    ]?: string;
  };
};
