/** The words of topics. A topic is what a group is about; being in one claims no diagnosis. */
import type { Ref } from '#src/platform/ref.ts';

/** What a slug looks like; also the check on every column that holds one. */
export const slugPattern = /^[a-z0-9-]{2,40}$/;

/** A topic of the catalogue, as it is written down there. */
export interface Condition {
  /** Stands for it in rows and custom ids, so it never changes. */
  readonly slug: string;
  readonly name: string;
  /** Its class in the Human Disease Ontology; undefined where that has none of the same meaning. */
  readonly doid: string | undefined;
  /** Other words for it, short forms and usual misspellings among them. A word may stand with several topics. */
  readonly en: readonly string[];
  readonly es: readonly string[];
  /** Slugs of topics whose people may have much to say to each other. It holds both ways. */
  readonly related: readonly string[];
}

export interface Topic {
  readonly slug: string;
  readonly name: string;
  /** In languages beside English, by the language; a community's own has none. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A topic that leads of a community added. */
export interface LocalTopic extends Topic {
  readonly ref: Ref;
}

/** Another word for a topic, in one community. */
export interface LocalAlias {
  readonly ref: Ref;
  /** Of a topic of the catalogue or of the community. */
  readonly slug: string;
  readonly alias: string;
}

/** What a community has added to the catalogue. */
export interface Locals {
  readonly topics: readonly LocalTopic[];
  readonly aliases: readonly LocalAlias[];
}

/** `set_aside`: leads have looked at it and want to see it no more, however often it is asked for. */
export const requestStates = ['waiting', 'set_aside'] as const;

/** Words that somebody looked for in vain and asked the leads about. Who asked is not known. */
export interface TopicRequest {
  readonly ref: Ref;
  readonly words: string;
  /** How often it was asked for. */
  readonly times: number;
  readonly lastAskedAt: Date;
}
