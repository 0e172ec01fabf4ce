/** Spanish: `/resource`. */
import es from '#src/platform/i18n/locales/es-ES/index.ts';

const { learning } = es;

const topic = (description: string) => ({ name: 'tema', description });

export const resource = {
  description: 'Cosas para leer, ver y participar, y tarjetas con lo que ayudó a otras personas',
  options: {
    find: {
      description: 'Buscar algo para leer, ver o participar',
      options: {
        words: { name: 'palabras', description: 'Un tema o cualquier palabra; vacío muestra todo' },
      },
    },
    saved: { description: 'Lo que guardaste para ti; solo lo ves tú' },
    suggest: {
      description: 'Proponer algo que te ayudó; nadie ve quién fue',
      options: {
        link: { name: 'enlace', description: 'Su dirección, como https://…' },
        title: { name: 'titulo', description: 'Cómo se llama' },
        topic: topic('De qué trata; elígelo de la lista'),
        kind: {
          name: 'tipo',
          description: 'Qué es',
          choices: {
            page: 'Una página',
            guide: 'Una guía o un folleto',
            video: 'Un video',
            podcast: 'Algo para escuchar',
            book: 'Un libro',
            course: 'Un curso',
            tool: 'Una herramienta o un formulario',
            organization: 'Una organización',
            recap: 'Cómo fue un evento',
          },
        },
        language: {
          name: 'idioma',
          description: 'En qué idioma está',
          // Each in its own words, as in every language.
          choices: {
            en: 'English',
            es: 'Español',
            fr: 'Français',
            de: 'Deutsch',
            it: 'Italiano',
            pt: 'Português',
            nl: 'Nederlands',
            sv: 'Svenska',
            da: 'Dansk',
            no: 'Norsk',
            fi: 'Suomi',
            ru: 'Русский',
            tr: 'Türkçe',
            pl: 'Polski',
            uk: 'Українська',
            ar: 'العربية',
            zh: '中文',
            ja: '日本語',
            ko: '한국어',
            hi: 'हिन्दी',
          },
        },
        cost: {
          name: 'precio',
          description: 'Cuánto cuesta',
          choices: { free: 'Gratis', partly: 'Gratis en parte', paid: 'De pago' },
        },
        connection: {
          name: 'relacion',
          description: '¿Ganas con ello, o tienes parte? En unas palabras',
        },
      },
    },
    'try-one': {
      description: 'Sacar una tarjeta con lo que ayudó a alguien de aquí',
      options: {
        situation: {
          name: 'situacion',
          description: 'Para qué; vacío sirve para cualquier cosa',
          choices: {
            bad_night: learning['situation.bad_night'],
            bad_day: learning['situation.bad_day'],
            flare: learning['situation.flare'],
            infusion: learning['situation.infusion'],
            appointment: learning['situation.appointment'],
            results: learning['situation.results'],
            employer: learning['situation.employer'],
            family: learning['situation.family'],
            going_out: learning['situation.going_out'],
            travel: learning['situation.travel'],
            first_weeks: learning['situation.first_weeks'],
            low_mood: learning['situation.low_mood'],
          },
        },
        topic: topic('Un tema; vacío sirve cualquiera'),
      },
    },
    cards: { description: 'Escribir una tarjeta con lo que te ayuda, o ver las que escribiste' },
  },
} as const;
