/** Allergy, and conditions of the immune system. Names and other words for them, never a definition. */
import type { Condition } from '../types.ts';

export const immunity: readonly Condition[] = [
  {
    slug: 'mast-cell-activation-syndrome',
    name: 'Mast cell activation syndrome',
    doid: undefined,
    en: ['MCAS', 'mast cell activation', 'MCAD', 'histamine intolerance'],
    es: ['síndrome de activación mastocitaria', 'SAM'],
    related: ['mastocytosis', 'postural-tachycardia-syndrome'],
  },
  {
    slug: 'mastocytosis',
    name: 'Mastocytosis',
    doid: 'DOID:350',
    en: ['SM', 'systemic mastocytosis', 'urticaria pigmentosa'],
    es: ['mastocitosis'],
    related: [],
  },
  {
    slug: 'food-allergy',
    name: 'Food allergy',
    doid: 'DOID:3044',
    en: ['FA', 'nut allergy', 'peanut allergy', 'anaphylaxis', 'allergies'],
    es: ['alergia alimentaria', 'alergia a los alimentos', 'anafilaxia'],
    related: [],
  },
  {
    slug: 'primary-immunodeficiency',
    name: 'Primary immunodeficiency',
    doid: 'DOID:612',
    en: ['PI', 'PID', 'CVID', 'common variable immunodeficiency', 'inborn errors of immunity', 'SCID'],
    es: ['inmunodeficiencia primaria', 'IDP', 'inmunodeficiencia común variable'],
    related: [],
  },
  {
    slug: 'hereditary-angioedema',
    name: 'Hereditary angioedema',
    doid: 'DOID:14735',
    en: ['HAE', 'angioedema'],
    es: ['angioedema hereditario', 'AEH'],
    related: [],
  },
  {
    slug: 'hiv',
    name: 'HIV',
    doid: 'DOID:526',
    en: ['AIDS', 'living with HIV', 'HIV positive'],
    es: ['VIH', 'sida'],
    related: [],
  },
];
