/** Conditions that hurt. Names and other words for them, never a definition. */
import type { Condition } from '../types.ts';

export const pain: readonly Condition[] = [
  {
    slug: 'fibromyalgia',
    name: 'Fibromyalgia',
    doid: 'DOID:631',
    en: ['fibro', 'FM', 'FMS', 'fibromyalgia syndrome'],
    es: ['fibromialgia'],
    related: ['chronic-pain'],
  },
  {
    slug: 'chronic-pain',
    name: 'Chronic pain',
    doid: undefined,
    en: ['CP', 'persistent pain', 'pain', 'pain syndrome', 'central pain syndrome'],
    es: ['dolor crónico', 'dolor', 'dolor persistente'],
    related: ['crps', 'peripheral-neuropathy'],
  },
  {
    slug: 'crps',
    name: 'Complex regional pain syndrome',
    doid: 'DOID:3223',
    en: ['CRPS', 'RSD', 'reflex sympathetic dystrophy', 'causalgia', 'Sudeck'],
    es: ['síndrome de dolor regional complejo', 'SDRC', 'distrofia simpática refleja'],
    related: [],
  },
  {
    slug: 'trigeminal-neuralgia',
    name: 'Trigeminal neuralgia',
    doid: 'DOID:12098',
    en: ['TN', 'facial pain', 'tic douloureux', 'occipital neuralgia'],
    es: ['neuralgia del trigémino'],
    related: ['chronic-pain'],
  },
  {
    slug: 'jaw-pain',
    name: 'Jaw pain (TMD)',
    doid: undefined,
    en: ['TMJ', 'TMD', 'temporomandibular disorder', 'jaw pain', 'bruxism'],
    es: ['trastorno temporomandibular', 'ATM', 'bruxismo', 'dolor de mandíbula'],
    related: ['chronic-pain'],
  },
  {
    slug: 'pelvic-pain',
    name: 'Pelvic pain',
    doid: undefined,
    en: ['chronic pelvic pain', 'CPP', 'CPPS', 'pudendal neuralgia', 'prostatitis'],
    es: ['dolor pélvico', 'dolor pélvico crónico', 'neuralgia del pudendo'],
    related: ['endometriosis', 'chronic-pain'],
  },
  {
    slug: 'arachnoiditis',
    name: 'Arachnoiditis',
    doid: 'DOID:12156',
    en: ['adhesive arachnoiditis'],
    es: ['aracnoiditis'],
    related: ['chronic-pain'],
  },
  {
    slug: 'limb-loss',
    name: 'Limb loss and difference',
    doid: undefined,
    en: ['amputation', 'amputee', 'phantom limb pain', 'phantom pain', 'limb difference'],
    es: ['amputación', 'dolor fantasma', 'miembro fantasma'],
    related: ['chronic-pain'],
  },
];
