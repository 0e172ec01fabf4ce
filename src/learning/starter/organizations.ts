/** Organizations, most of them made by and for people who live with something, with more than one page that helps. */
import type { ResourceFacts } from '../types.ts';
import { titled } from './titled.ts';

type Entry = Omit<ResourceFacts, 'connection'>;

const organization = { kind: 'organization', cost: 'free', effort: 'medium', language: 'en' } as const;
const inSpanish = { language: 'es' } as const;

export const organizations: readonly Entry[] = [
  {
    ...organization,
    ...titled(
      'Genetic and Rare Diseases Information Center',
      'https://rarediseases.info.nih.gov',
      'US National Institutes of Health',
      'Plain pages about thousands of rare conditions',
    ),
    topics: ['rare-conditions', 'undiagnosed'],
  },
  {
    ...organization,
    ...titled(
      'National Organization for Rare Disorders',
      'https://rarediseases.org',
      'NORD',
      'Reports on rare conditions, and help for those who have one',
    ),
    country: 'US',
    topics: ['rare-conditions', 'undiagnosed'],
  },
  {
    ...organization,
    ...titled(
      'Rare Diseases Europe',
      'https://www.eurordis.org',
      'EURORDIS',
      'An alliance of organizations of people with rare conditions',
    ),
    topics: ['rare-conditions', 'undiagnosed'],
  },
  {
    ...organization,
    ...titled(
      'Orphanet',
      'https://www.orpha.net',
      'Orphanet',
      'Rare conditions, and where experts for them are',
    ),
    topics: ['rare-conditions', 'undiagnosed'],
  },
  {
    ...organization,
    ...titled(
      'Job Accommodation Network',
      'https://askjan.org',
      'JAN',
      'Changes at work for many conditions, and how to ask for them',
    ),
    kind: 'tool',
    country: 'US',
    topics: ['newly-diagnosed', 'chronic-pain', 'me-cfs', 'multiple-sclerosis'],
  },
  {
    ...organization,
    ...titled(
      'Family Caregiver Alliance',
      'https://www.caregiver.org',
      'Family Caregiver Alliance',
      'For those who look after somebody',
    ),
    country: 'US',
    topics: ['carers'],
  },
  {
    ...organization,
    ...titled('Carers UK', 'https://www.carersuk.org', 'Carers UK', 'For those who look after somebody'),
    country: 'GB',
    topics: ['carers'],
  },
  {
    ...organization,
    ...titled(
      'Lupus Foundation of America',
      'https://www.lupus.org',
      'Lupus Foundation of America',
      'Living with lupus, and a place to ask',
    ),
    country: 'US',
    topics: ['lupus', 'lupus-nephritis'],
  },
  {
    ...organization,
    ...titled('LUPUS UK', 'https://lupusuk.org.uk', 'LUPUS UK', 'Living with lupus, and local groups'),
    country: 'GB',
    topics: ['lupus'],
  },
  {
    ...organization,
    ...titled(
      'Arthritis Foundation',
      'https://www.arthritis.org',
      'Arthritis Foundation',
      'Living with arthritis of any kind',
    ),
    country: 'US',
    topics: [
      'arthritis',
      'rheumatoid-arthritis',
      'psoriatic-arthritis',
      'osteoarthritis',
      'juvenile-arthritis',
    ],
  },
  {
    ...organization,
    ...titled(
      'Versus Arthritis',
      'https://www.versusarthritis.org',
      'Versus Arthritis',
      'Living with arthritis of any kind',
    ),
    country: 'GB',
    topics: ['arthritis', 'rheumatoid-arthritis', 'psoriatic-arthritis', 'osteoarthritis', 'fibromyalgia'],
  },
  {
    ...organization,
    ...titled(
      'European Alliance of Associations for Rheumatology',
      'https://www.eular.org',
      'EULAR',
      'What rheumatologists in Europe agree on, and organizations of people with these conditions',
    ),
    topics: ['rheumatoid-arthritis', 'lupus', 'sjogrens-syndrome', 'scleroderma', 'vasculitis'],
  },
  {
    ...organization,
    ...titled(
      'National Multiple Sclerosis Society',
      'https://www.nationalmssociety.org',
      'National MS Society',
      'Living with MS, and somebody to ask',
    ),
    country: 'US',
    topics: ['multiple-sclerosis'],
  },
  {
    ...organization,
    ...titled(
      'MS Society',
      'https://www.mssociety.org.uk',
      'MS Society',
      'Living with MS, and somebody to ask',
    ),
    country: 'GB',
    topics: ['multiple-sclerosis'],
  },
  {
    ...organization,
    ...titled(
      'Crohn’s & Colitis Foundation',
      'https://www.crohnscolitisfoundation.org',
      'Crohn’s & Colitis Foundation',
      'Living with Crohn’s or colitis, food, work and school',
    ),
    country: 'US',
    topics: ['crohns-disease', 'ulcerative-colitis', 'inflammatory-bowel-disease'],
  },
  {
    ...organization,
    ...titled(
      'Crohn’s & Colitis UK',
      'https://crohnsandcolitis.org.uk',
      'Crohn’s & Colitis UK',
      'Living with Crohn’s or colitis, food, work and school',
    ),
    country: 'GB',
    topics: ['crohns-disease', 'ulcerative-colitis', 'inflammatory-bowel-disease'],
  },
  {
    ...organization,
    ...titled(
      'The ME Association',
      'https://meassociation.org.uk',
      'The ME Association',
      'Leaflets and somebody to ask',
    ),
    country: 'GB',
    topics: ['me-cfs', 'long-covid'],
  },
  {
    ...organization,
    ...titled(
      'The Ehlers-Danlos Society',
      'https://www.ehlers-danlos.com',
      'The Ehlers-Danlos Society',
      'What the types are, and living with them',
    ),
    topics: ['ehlers-danlos-syndrome', 'hypermobility'],
  },
  {
    ...organization,
    ...titled(
      'Dysautonomia International',
      'https://www.dysautonomiainternational.org',
      'Dysautonomia International',
      'POTS and its relatives in plain words',
    ),
    topics: ['postural-tachycardia-syndrome', 'dysautonomia'],
  },
  {
    ...organization,
    ...titled(
      'Epilepsy Foundation',
      'https://www.epilepsy.com',
      'Epilepsy Foundation',
      'Living with seizures, and first aid',
    ),
    country: 'US',
    topics: ['epilepsy'],
  },
  {
    ...organization,
    ...titled(
      'The Migraine Trust',
      'https://migrainetrust.org',
      'The Migraine Trust',
      'Living with migraine, at work and at school',
    ),
    country: 'GB',
    topics: ['migraine', 'cluster-headache'],
  },
  {
    ...organization,
    ...titled(
      'National Cancer Institute',
      'https://www.cancer.gov',
      'US National Institutes of Health',
      'Cancer of every kind, treatment and trials',
    ),
    topics: ['cancer', 'breast-cancer', 'lung-cancer', 'colorectal-cancer', 'prostate-cancer'],
  },
  {
    ...organization,
    ...inSpanish,
    ...titled(
      'Instituto Nacional del Cáncer',
      'https://www.cancer.gov/espanol',
      'Institutos Nacionales de la Salud de EE. UU.',
      'Cáncer de todo tipo, tratamiento y estudios',
    ),
    topics: ['cancer', 'breast-cancer', 'lung-cancer', 'colorectal-cancer', 'prostate-cancer'],
  },
  {
    ...organization,
    ...titled(
      'Macmillan Cancer Support',
      'https://www.macmillan.org.uk',
      'Macmillan',
      'Living with cancer: treatment, money, work, people',
    ),
    country: 'GB',
    topics: ['cancer'],
  },
];
