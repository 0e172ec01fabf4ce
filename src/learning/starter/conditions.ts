/** Pages about single conditions, the same in English and Spanish where an institution has both. */
import type { ResourceFacts } from '../types.ts';

type Entry = Omit<ResourceFacts, 'connection'>;

const page = { kind: 'page', cost: 'free', effort: 'short' } as const;

/** Topic; the name of its page at MedlinePlus, which is the same in both languages; the titles. */
const medlinePlus: readonly (readonly [topic: string, name: string, en: string, es: string])[] = [
  ['lupus', 'lupus', 'Lupus', 'Lupus'],
  ['multiple-sclerosis', 'multiplesclerosis', 'Multiple sclerosis', 'Esclerosis múltiple'],
  ['rheumatoid-arthritis', 'rheumatoidarthritis', 'Rheumatoid arthritis', 'Artritis reumatoide'],
  ['fibromyalgia', 'fibromyalgia', 'Fibromyalgia', 'Fibromialgia'],
  ['crohns-disease', 'crohnsdisease', 'Crohn’s disease', 'Enfermedad de Crohn'],
  ['ulcerative-colitis', 'ulcerativecolitis', 'Ulcerative colitis', 'Colitis ulcerativa'],
  [
    'irritable-bowel-syndrome',
    'irritablebowelsyndrome',
    'Irritable bowel syndrome',
    'Síndrome del intestino irritable',
  ],
  ['celiac-disease', 'celiacdisease', 'Celiac disease', 'Enfermedad celíaca'],
  ['asthma', 'asthma', 'Asthma', 'Asma'],
  ['copd', 'copd', 'COPD', 'EPOC'],
  ['cystic-fibrosis', 'cysticfibrosis', 'Cystic fibrosis', 'Fibrosis quística'],
  ['epilepsy', 'epilepsy', 'Epilepsy', 'Epilepsia'],
  ['migraine', 'migraine', 'Migraine', 'Migraña'],
  ['parkinsons-disease', 'parkinsonsdisease', 'Parkinson’s disease', 'Enfermedad de Parkinson'],
  ['endometriosis', 'endometriosis', 'Endometriosis', 'Endometriosis'],
  ['psoriasis', 'psoriasis', 'Psoriasis', 'Psoriasis'],
  ['psoriatic-arthritis', 'psoriaticarthritis', 'Psoriatic arthritis', 'Artritis psoriásica'],
  ['ankylosing-spondylitis', 'ankylosingspondylitis', 'Ankylosing spondylitis', 'Espondilitis anquilosante'],
  ['osteoarthritis', 'osteoarthritis', 'Osteoarthritis', 'Osteoartritis'],
  ['gout', 'gout', 'Gout', 'Gota'],
  ['scleroderma', 'scleroderma', 'Scleroderma', 'Esclerodermia'],
  ['vasculitis', 'vasculitis', 'Vasculitis', 'Vasculitis'],
  ['sarcoidosis', 'sarcoidosis', 'Sarcoidosis', 'Sarcoidosis'],
  ['type-1-diabetes', 'diabetestype1', 'Type 1 diabetes', 'Diabetes tipo 1'],
  ['type-2-diabetes', 'diabetestype2', 'Type 2 diabetes', 'Diabetes tipo 2'],
  ['hypothyroidism', 'hypothyroidism', 'Hypothyroidism', 'Hipotiroidismo'],
  ['hyperthyroidism', 'hyperthyroidism', 'Hyperthyroidism', 'Hipertiroidismo'],
  ['osteoporosis', 'osteoporosis', 'Osteoporosis', 'Osteoporosis'],
  ['breast-cancer', 'breastcancer', 'Breast cancer', 'Cáncer de seno'],
  ['sickle-cell-disease', 'sicklecelldisease', 'Sickle cell disease', 'Anemia falciforme'],
  ['hemophilia', 'hemophilia', 'Hemophilia', 'Hemofilia'],
  ['heart-failure', 'heartfailure', 'Heart failure', 'Insuficiencia cardíaca'],
  ['atrial-fibrillation', 'atrialfibrillation', 'Atrial fibrillation', 'Fibrilación auricular'],
  ['high-blood-pressure', 'highbloodpressure', 'High blood pressure', 'Presión arterial alta'],
  ['chronic-kidney-disease', 'chronickidneydisease', 'Chronic kidney disease', 'Enfermedad renal crónica'],
  ['stroke', 'stroke', 'Stroke', 'Accidente cerebrovascular'],
  ['dementia', 'dementia', 'Dementia', 'Demencia'],
  ['depression', 'depression', 'Depression', 'Depresión'],
  ['anxiety', 'anxiety', 'Anxiety', 'Ansiedad'],
  ['bipolar-disorder', 'bipolardisorder', 'Bipolar disorder', 'Trastorno bipolar'],
  ['eating-disorders', 'eatingdisorders', 'Eating disorders', 'Trastornos de la alimentación'],
  ['sleep-apnea', 'sleepapnea', 'Sleep apnea', 'Apnea del sueño'],
  ['insomnia', 'insomnia', 'Insomnia', 'Insomnio'],
  ['eczema', 'eczema', 'Eczema', 'Eccema'],
  ['tinnitus', 'tinnitus', 'Tinnitus', 'Tinnitus'],
  ['glaucoma', 'glaucoma', 'Glaucoma', 'Glaucoma'],
  ['menopause', 'menopause', 'Menopause', 'Menopausia'],
  ['lyme-disease', 'lymedisease', 'Lyme disease', 'Enfermedad de Lyme'],
  ['chronic-pain', 'chronicpain', 'Chronic pain', 'Dolor crónico'],
  ['carers', 'caregivers', 'Caregivers', 'Cuidadores'],
];

/** Topic; the name of its page at the NHS; the title. */
const nhs: readonly (readonly [topic: string, name: string, title: string])[] = [
  ['lupus', 'lupus', 'Lupus'],
  ['multiple-sclerosis', 'multiple-sclerosis', 'Multiple sclerosis'],
  ['rheumatoid-arthritis', 'rheumatoid-arthritis', 'Rheumatoid arthritis'],
  ['fibromyalgia', 'fibromyalgia', 'Fibromyalgia'],
  ['crohns-disease', 'crohns-disease', 'Crohn’s disease'],
  ['ulcerative-colitis', 'ulcerative-colitis', 'Ulcerative colitis'],
  ['celiac-disease', 'coeliac-disease', 'Coeliac disease'],
  ['me-cfs', 'chronic-fatigue-syndrome-cfs', 'ME/CFS'],
  ['endometriosis', 'endometriosis', 'Endometriosis'],
  ['ehlers-danlos-syndrome', 'ehlers-danlos-syndromes', 'Ehlers-Danlos syndromes'],
  ['sjogrens-syndrome', 'sjogrens-syndrome', 'Sjögren’s'],
  ['crps', 'complex-regional-pain-syndrome', 'Complex regional pain syndrome'],
  ['trigeminal-neuralgia', 'trigeminal-neuralgia', 'Trigeminal neuralgia'],
  ['epilepsy', 'epilepsy', 'Epilepsy'],
  ['migraine', 'migraine', 'Migraine'],
  ['parkinsons-disease', 'parkinsons-disease', 'Parkinson’s disease'],
];

const inBoth = medlinePlus.flatMap(([topic, name, en, es]): Entry[] => [
  {
    ...page,
    title: en,
    link: `https://medlineplus.gov/${name}.html`,
    source: 'MedlinePlus, US National Library of Medicine',
    about: 'What it is, how it is found and treated, and where to read on',
    language: 'en',
    topics: [topic],
  },
  {
    ...page,
    title: es,
    link: `https://medlineplus.gov/spanish/${name}.html`,
    source: 'MedlinePlus, Biblioteca Nacional de Medicina de EE. UU.',
    about: 'Qué es, cómo se diagnostica y se trata, y dónde leer más',
    language: 'es',
    topics: [topic],
  },
]);

const ofTheNhs = nhs.map(([topic, name, title]): Entry => ({
  ...page,
  title,
  link: `https://www.nhs.uk/conditions/${name}`,
  source: 'NHS',
  about: 'Symptoms, treatment and living with it, in plain words',
  language: 'en',
  country: 'GB',
  topics: [topic],
}));

export const aboutConditions: readonly Entry[] = [...inBoth, ...ofTheNhs];
