/** Pages of public institutions that are about more than their own list of conditions. */
import type { ResourceFacts } from '../types.ts';
import { titled } from './titled.ts';

type Entry = Omit<ResourceFacts, 'connection'>;

const page = { kind: 'page', cost: 'free', effort: 'short', language: 'en' } as const;
const inSpanish = { language: 'es' } as const;

export const institutions: readonly Entry[] = [
  {
    ...page,
    ...titled(
      'Talking with your doctor',
      'https://medlineplus.gov/talkingwithyourdoctor.html',
      'MedlinePlus, US National Library of Medicine',
      'Getting ready for an appointment, asking, being heard',
    ),
    topics: ['newly-diagnosed', 'undiagnosed'],
  },
  {
    ...page,
    ...inSpanish,
    ...titled(
      'Hablar con su médico',
      'https://medlineplus.gov/spanish/talkingwithyourdoctor.html',
      'MedlinePlus, Biblioteca Nacional de Medicina de EE. UU.',
      'Preparar una cita, preguntar y ser escuchado',
    ),
    topics: ['newly-diagnosed', 'undiagnosed'],
  },
  {
    ...page,
    ...titled(
      'Lupus',
      'https://www.niams.nih.gov/health-topics/lupus',
      'NIAMS, US National Institutes of Health',
      'Symptoms, causes, treatment and research',
    ),
    topics: ['lupus'],
  },
  {
    ...page,
    ...inSpanish,
    ...titled(
      'Lupus',
      'https://www.niams.nih.gov/es/informacion-de-salud/lupus',
      'NIAMS, Institutos Nacionales de la Salud de EE. UU.',
      'Síntomas, causas, tratamiento e investigación',
    ),
    topics: ['lupus'],
  },
  {
    ...page,
    ...titled(
      'Rheumatoid arthritis',
      'https://www.niams.nih.gov/health-topics/rheumatoid-arthritis',
      'NIAMS, US National Institutes of Health',
      'Symptoms, causes, treatment and research',
    ),
    topics: ['rheumatoid-arthritis'],
  },
  {
    ...page,
    ...titled(
      'Multiple sclerosis',
      'https://www.ninds.nih.gov/health-information/disorders/multiple-sclerosis',
      'NINDS, US National Institutes of Health',
      'What it is, treatment and research',
    ),
    topics: ['multiple-sclerosis'],
  },
  {
    ...page,
    ...titled(
      'Peripheral neuropathy',
      'https://www.ninds.nih.gov/health-information/disorders/peripheral-neuropathy',
      'NINDS, US National Institutes of Health',
      'What it is, treatment and research',
    ),
    topics: ['peripheral-neuropathy', 'small-fiber-neuropathy'],
  },
  {
    ...page,
    ...titled(
      'Myasthenia gravis',
      'https://www.ninds.nih.gov/health-information/disorders/myasthenia-gravis',
      'NINDS, US National Institutes of Health',
      'What it is, treatment and research',
    ),
    topics: ['myasthenia-gravis'],
  },
  {
    ...page,
    ...titled(
      'ME/CFS',
      'https://www.cdc.gov/me-cfs',
      'US Centers for Disease Control and Prevention',
      'Symptoms, pacing and how to speak with a doctor about it',
    ),
    topics: ['me-cfs'],
  },
  {
    ...page,
    ...titled(
      'Long COVID',
      'https://www.cdc.gov/long-covid',
      'US Centers for Disease Control and Prevention',
      'Signs, living with it, and how to speak with a doctor about it',
    ),
    topics: ['long-covid'],
  },
  {
    ...page,
    ...titled(
      'Endometriosis',
      'https://www.who.int/news-room/fact-sheets/detail/endometriosis',
      'World Health Organization',
      'Facts on two pages',
    ),
    topics: ['endometriosis'],
  },
  {
    ...page,
    ...inSpanish,
    ...titled(
      'Endometriosis',
      'https://www.who.int/es/news-room/fact-sheets/detail/endometriosis',
      'Organización Mundial de la Salud',
      'Datos en dos páginas',
    ),
    topics: ['endometriosis'],
  },
  {
    ...page,
    ...titled(
      'Epilepsy',
      'https://www.who.int/news-room/fact-sheets/detail/epilepsy',
      'World Health Organization',
      'Facts on two pages',
    ),
    topics: ['epilepsy'],
  },
  {
    ...page,
    ...inSpanish,
    ...titled(
      'Epilepsia',
      'https://www.who.int/es/news-room/fact-sheets/detail/epilepsy',
      'Organización Mundial de la Salud',
      'Datos en dos páginas',
    ),
    topics: ['epilepsy'],
  },
];
