/** What is no condition: not knowing yet, knowing since yesterday, and caring for somebody. Names and other words for them, never a definition. */
import type { Condition } from '../types.ts';

export const everyone: readonly Condition[] = [
  {
    slug: 'undiagnosed',
    name: 'Undiagnosed',
    doid: undefined,
    en: [
      'no diagnosis',
      'without a diagnosis',
      'waiting for a diagnosis',
      'mystery illness',
      'not diagnosed yet',
      'unknown condition',
      'SWAN',
    ],
    es: ['sin diagnóstico', 'sin diagnosticar', 'esperando un diagnóstico'],
    related: ['newly-diagnosed'],
  },
  {
    slug: 'carers',
    name: 'Family and carers',
    doid: undefined,
    en: [
      'carer',
      'carers',
      'caregiver',
      'caregivers',
      'caring',
      'family',
      'parents',
      'partner',
      'spouse',
      'relatives',
      'friends and family',
      'loved ones',
    ],
    es: ['cuidadores', 'cuidador', 'cuidadora', 'familia', 'familiares', 'padres', 'pareja'],
    related: [],
  },
  {
    slug: 'newly-diagnosed',
    name: 'Newly diagnosed',
    doid: undefined,
    en: ['new diagnosis', 'just diagnosed', 'recently diagnosed', 'beginners', 'diagnosed'],
    es: ['recién diagnosticado', 'recién diagnosticada', 'diagnóstico reciente', 'diagnóstico nuevo'],
    related: [],
  },
];
