/** Other ways of thinking, learning and sensing. Names and other words for them, never a definition. */
import type { Condition } from '../types.ts';

export const neurodivergence: readonly Condition[] = [
  {
    slug: 'adhd',
    name: 'ADHD',
    doid: 'DOID:1094',
    en: ['ADD', 'attention deficit', 'attention deficit hyperactivity disorder'],
    es: ['TDAH', 'déficit de atención'],
    related: ['autism'],
  },
  {
    slug: 'autism',
    name: 'Autism',
    doid: 'DOID:0060041',
    en: ['ASD', 'AS', 'autistic', 'Asperger’s', 'autism spectrum', 'Asperger syndrome'],
    es: ['autismo', 'TEA', 'trastorno del espectro autista', 'asperger'],
    related: [],
  },
  {
    slug: 'dyslexia-dyspraxia',
    name: 'Dyslexia and dyspraxia',
    doid: undefined,
    en: ['dyslexia', 'dyspraxia', 'DCD', 'dyscalculia'],
    es: ['dislexia', 'dispraxia', 'discalculia'],
    related: ['adhd'],
  },
  {
    slug: 'intellectual-disability',
    name: 'Intellectual disability',
    doid: 'DOID:1059',
    en: ['learning disability', 'ID', 'LD'],
    es: ['discapacidad intelectual'],
    related: ['down-syndrome'],
  },
];
