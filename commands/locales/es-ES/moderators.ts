/** Spanish: `/queue` and `/duty`. */
import es from '#src/platform/i18n/locales/es-ES/index.ts';

const { escalation } = es;

const reportReasons = {
  crisis: escalation['kind.crisis'],
  minor_at_risk: escalation['kind.minor_at_risk'],
  unsafe_advice: escalation['kind.unsafe_advice'],
  stop_treatment: escalation['kind.stop_treatment'],
  selling: escalation['kind.selling'],
  disbelief: escalation['kind.disbelief'],
  harassment: escalation['kind.harassment'],
  privacy: escalation['kind.privacy'],
  solicitation: escalation['kind.solicitation'],
  graphic: escalation['kind.graphic'],
  spam: escalation['kind.spam'],
  other: escalation['kind.other'],
} as const;

export const queue = {
  description: 'La cola de moderación',
  options: {
    board: { description: 'Qué espera, y quién tiene qué' },
    next: { description: 'El caso que más necesita a alguien ahora' },
    mine: { description: 'Los casos que tienes' },
    find: {
      description: 'Buscar casos por lo que se sabe de ellos; nunca por palabras',
      options: {
        number: { name: 'numero', description: 'El número de un caso' },
        state: {
          name: 'estado',
          description: 'Cómo está',
          choices: {
            open: escalation['state.open'],
            taken: escalation['state.taken'],
            second: escalation['state.second'],
            aftercare: escalation['state.aftercare'],
            resolved: escalation['state.resolved'],
          },
        },
        severity: {
          name: 'gravedad',
          description: 'Cuánta urgencia tiene',
          choices: {
            green: escalation['severityName.green'],
            amber: escalation['severityName.amber'],
            red: escalation['severityName.red'],
            crisis: escalation['severityName.crisis'],
          },
        },
        reason: {
          name: 'motivo',
          description: 'Por qué alguien avisó',
          choices: {
            ...reportReasons,
            reach_out: escalation['kind.reach_out'],
            contact: escalation['kind.contact'],
            noticed: escalation['kind.noticed'],
            appeal: escalation['kind.appeal'],
          },
        },
        topic: { name: 'tema', description: 'De qué trata el grupo donde pasó' },
        since: { name: 'desde', description: 'Desde este día: 2026-03-31' },
        until: { name: 'hasta', description: 'Hasta este día, incluido: 2026-03-31' },
        owner: { name: 'quien_lo_tiene', description: 'Quién de moderación lo tiene o lo tuvo al final' },
        member: { name: 'persona', description: 'De quién trata; queda anotado que lo buscaste' },
        before: { name: 'antes_de', description: 'Solo casos anteriores a este número' },
      },
    },
    open: {
      description: 'Abrir un caso por su número, o empezar uno nuevo',
      options: {
        number: { name: 'numero', description: 'El número de un caso que existe' },
        reason: {
          name: 'motivo',
          description: 'Para un caso nuevo: de qué se trata',
          choices: reportReasons,
        },
        person: { name: 'persona', description: 'Para un caso nuevo: de quién trata' },
        note: {
          name: 'nota',
          description: 'Qué debe saber el resto, de un caso nuevo o de ese número; se guarda cifrado',
        },
      },
    },
  },
} as const;

export const duty = {
  description: 'Decir cuándo puedes ocuparte de casos',
  options: {
    on: {
      description: 'Desde ahora puedes ocuparte de casos; empieza con lo que espera',
      options: {
        hours: {
          name: 'horas',
          description: 'Cuánto tiempo; si no, hasta que termine tu turno, o 2 horas; termina solo',
        },
        call_me: {
          name: 'llamarme',
          description: 'Si se te puede llamar, también fuera de tu turno, cuando alguien corre peligro',
        },
      },
    },
    off: {
      description: 'Ya no estás de turno; a nadie le hace falta un motivo',
      options: {
        note: {
          name: 'nota',
          description: 'Qué debe saber quien venga después; casos por su número, a nadie por su nombre',
        },
      },
    },
    rota: { description: 'Tus turnos, la semana, y las horas sin nadie' },
    swap: { description: 'Ofrecer uno de tus turnos, o tomar otro' },
  },
} as const;
