/** Spanish: `/lead group`. */
import es from '#src/platform/i18n/locales/es-ES/index.ts';

const { prompts } = es;

const group = { name: 'grupo', description: 'Qué grupo; elígelo de la lista' } as const;
const name = {
  name: 'nombre',
  description: 'Cómo se llama; la gente lo ve en su lista de canales',
} as const;
const topic = {
  name: 'tema',
  description: 'De qué trata, como una enfermedad, o familiares y quienes cuidan',
} as const;
const access = {
  name: 'acceso',
  description: 'Quién puede entrar',
  choices: {
    open: 'Cualquiera lo encuentra y puede entrar',
    request: 'Cualquiera lo encuentra; alguien que lo cuida o coordina dice que sí',
    hidden: 'Fuera de la lista: entra quien sabe su nombre',
  },
} as const;
const rules = {
  name: 'normas',
  description: 'Sus normas; déjalas vacías y empieza con unas buenas',
} as const;
const places = {
  name: 'plazas',
  description: 'Para cuántas personas hay sitio; déjalo vacío si da igual',
} as const;
const voice = {
  name: 'voz',
  description: 'Si tiene una sala de voz para las mismas personas',
  choices: { yes: 'Sí', no: 'No' },
} as const;

export const leadGroup = {
  description: 'Los grupos y sus canales',
  options: {
    create: {
      description: 'Crear un grupo: su canal, quién lo ve, y sus normas fijadas',
      options: {
        topic,
        name,
        access,
        rules,
        places,
        kind: {
          name: 'tipo',
          description: 'Cómo se habla ahí; déjalo vacío para una sola conversación',
          choices: {
            text: 'Una sola conversación',
            forum: 'Un foro: publicaciones con etiquetas, cada una con sus respuestas',
          },
        },
        voice,
      },
    },
    circle: {
      description: 'Crear un grupo pequeño y cerrado: un hilo privado para quienes se invita de una en una',
      options: {
        topic,
        name: { ...name, description: 'Cómo se llama; solo lo ven las personas invitadas' },
        facilitator: {
          name: 'quien_lo_cuida',
          description: 'A quién se pide que lo cuide; lo encuentra en privado',
        },
        places: { ...places, description: 'Para cuántas personas hay sitio; vacío son 8' },
        rules,
      },
    },
    invite: {
      description: 'Invitar a alguien a un círculo; lo encuentra en privado, y un no, no se te dice',
      options: { group, person: { name: 'persona', description: 'A quién invitar' } },
    },
    edit: {
      description: 'Cambiar un grupo; deja vacío lo que se queda como está',
      options: {
        group,
        name,
        topic,
        access,
        rules: { ...rules, description: 'Normas nuevas; se pide a todo el grupo que diga otra vez que sí' },
        places: { ...places, description: 'Para cuántas personas hay sitio; 0 si da igual' },
        tags: {
          name: 'etiquetas',
          description: 'De un foro: todas, separadas por comas; como mucho 20, de 20 caracteres cada una',
        },
        voice,
      },
    },
    archive: {
      description: 'Cerrar un grupo: nadie escribe ni entra; quienes están pueden leer todo',
      options: { group },
    },
    restore: { description: 'Abrir otra vez un grupo archivado', options: { group } },
    split: {
      description: 'Crear un segundo grupo igual, y preguntar quién quiere pasar ahí',
      options: { group },
    },
    merge: {
      description: 'Pedir a un grupo entero que pase a otro; nadie se mueve sin decir que sí',
      options: {
        group,
        into: { name: 'hacia', description: 'A dónde se les invita; elígelo de la lista' },
      },
    },
    facilitator: {
      description: 'Elegir quién cuida un grupo: responde peticiones, fija, y quita lo que hace daño',
      options: {
        group,
        person: { name: 'persona', description: 'Alguien que está en el grupo' },
        change: {
          name: 'cambio',
          description: 'Si empieza o termina',
          choices: { facilitator: 'Añadir', member: 'Quitar' },
        },
      },
    },
    checkin: {
      description: 'Que una pregunta se repita en un grupo, para quien quiera responder; o terminarla',
      options: {
        group,
        theme: {
          name: 'tipo',
          description: 'De qué tratan las preguntas, o “Terminarlas”',
          choices: {
            gentle: prompts['pack.gentle'],
            small_things: prompts['pack.small_things'],
            coping: prompts['pack.coping'],
            rest: prompts['pack.rest'],
            company: prompts['pack.company'],
            own: prompts['pack.own'],
            end: 'Terminarlas',
          },
        },
        often: {
          name: 'frecuencia',
          description: 'Cada cuánto; si no dices otra cosa, una vez por semana',
          choices: {
            daily: 'Todos los días',
            weekly: 'Una vez por semana, el día de hoy',
            fortnightly: 'Cada dos semanas, el día de hoy',
            monthly: 'Una vez al mes, la fecha de hoy',
          },
        },
        time: {
          name: 'hora',
          description: 'A qué hora aquí, como 18:00 o 6 pm; si no dices otra cosa, 18:00',
        },
        questions: {
          name: 'preguntas',
          description: 'Preguntas propias, separadas por |; solo con “Preguntas propias”',
        },
      },
    },
    list: { description: 'Ver cómo están todos los grupos, y qué habría que arreglar' },
  },
} as const;
