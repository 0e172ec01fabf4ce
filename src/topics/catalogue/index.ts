/**
 * The topics that every community begins with. Ids are of the Human Disease Ontology (CC0 1.0), release of 31 July 2026; names
 * and other words are our own. A word that stands with several topics is asked about, never guessed.
 */
import type { Condition } from '../types.ts';
import { blood } from './blood.ts';
import { bonesAndTissue } from './bones-and-tissue.ts';
import { cancer } from './cancer.ts';
import { endocrine } from './endocrine.ts';
import { everyone } from './everyone.ts';
import { fatigueAndSleep } from './fatigue-and-sleep.ts';
import { gut } from './gut.ts';
import { heart } from './heart.ts';
import { immunity } from './immunity.ts';
import { kidneyAndBladder } from './kidney-and-bladder.ts';
import { liver } from './liver.ts';
import { lung } from './lung.ts';
import { mentalHealth } from './mental-health.ts';
import { neurodivergence } from './neurodivergence.ts';
import { neurology } from './neurology.ts';
import { neuromuscular } from './neuromuscular.ts';
import { pain } from './pain.ts';
import { rare } from './rare.ts';
import { rheumatology } from './rheumatology.ts';
import { senses } from './senses.ts';
import { skin } from './skin.ts';
import { womensHealth } from './womens-health.ts';

export const catalogue: readonly Condition[] = [
  ...everyone,
  ...neurology,
  ...neuromuscular,
  ...fatigueAndSleep,
  ...pain,
  ...rheumatology,
  ...bonesAndTissue,
  ...gut,
  ...liver,
  ...endocrine,
  ...heart,
  ...lung,
  ...kidneyAndBladder,
  ...blood,
  ...immunity,
  ...skin,
  ...mentalHealth,
  ...neurodivergence,
  ...womensHealth,
  ...cancer,
  ...senses,
  ...rare,
];
