/** Spanish: `/lead`. */
import { leadEvent } from './lead-event.ts';
import { leadGroup } from './lead-group.ts';

const name = { name: 'nombre', description: 'Cómo lo llamaría la gente' } as const;
const topic = { name: 'tema', description: 'Qué tema; elígelo de la lista' } as const;

export const lead = {
  description: 'Cuidar de la comunidad',
  options: {
    group: leadGroup,
    topic: {
      description: 'De qué pueden tratar los grupos, y cómo se encuentran',
      options: {
        add: { description: 'Añadir un tema que Kindred no conoce', options: { name } },
        alias: {
          description: 'Que un tema se encuentre con una palabra más',
          options: {
            topic,
            word: { name: 'palabra', description: 'Otra palabra para él, o su forma corta' },
          },
        },
        requests: { description: 'Ver qué buscó la gente sin encontrarlo; no quién' },
        rename: { description: 'Dar otro nombre a un tema de esta comunidad', options: { topic, name } },
        retire: {
          description: 'Retirar un tema o una palabra que se añadió aquí; los grupos se quedan',
          options: {
            word: { name: 'palabra', description: 'El tema o la palabra; elígelo de la lista' },
          },
        },
      },
    },
    match: {
      description: 'Las presentaciones: cuándo, qué tal van, y quienes acompañan; nunca quién conoce a quién',
      options: {
        rounds: {
          description: 'Ver a qué llegaría la próxima ronda, en totales, y dejarla salir o saltarla',
        },
        schedule: {
          description: 'Decir cuándo son las rondas, con el reloj de la comunidad',
          options: {
            when: {
              name: 'cuando',
              description: 'Elige de la lista, o cinco campos como en crontab: 0 18 * * 0',
            },
          },
        },
        mentors: { description: 'Ver quién pidió acompañar, y cómo les va a quienes acompañan' },
      },
    },
    resource: {
      description: 'La biblioteca: lo que la gente lee, ve y donde participa',
      options: {
        review: {
          description: 'Ver qué espera una mirada: propuesto, con quejas, o sin mirar en mucho tiempo',
        },
      },
    },
    event: leadEvent,
    outcomes: {
      description: 'Si la comunidad ayuda, según su gente: sumas de al menos diez personas',
    },
    trail: { description: 'Ver quién cambió qué en la forma de llevar esta comunidad' },
    member: {
      description: 'Lo que el equipo cuida en conjunto',
      options: {
        pulse: {
          description: 'Cómo está la gente aquí en conjunto: sumas redondeadas de al menos diez, nunca quién',
        },
        deceased: {
          description: 'Si alguien ha fallecido: dejar de enviarle todo. No se anuncia nada',
          options: {
            person: {
              name: 'persona',
              description: 'Quién es; no se avisa a nadie, y hace falta una segunda persona del equipo',
            },
          },
        },
      },
    },
  },
} as const;
