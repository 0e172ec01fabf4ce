/** Spanish: `/lead event`. */
const event = { name: 'evento', description: 'Cuál; elígelo de la lista' } as const;

export const leadEvent = {
  description: 'Eventos: charlas en línea, clubes de lectura, talleres, encuentros',
  options: {
    create: {
      description: 'Crear un evento, una vez o varias; se te lee de vuelta antes de crear nada',
    },
    edit: {
      description: 'Cambiar un evento: este, este y los siguientes, o todos',
      options: { event },
    },
    move: {
      description: 'Mover un evento; a quien dijo que sí se le dice una vez, y conserva su plaza',
      options: {
        event,
        when: {
          name: 'cuando',
          description: 'Con tus palabras, como: 14 de marzo a las 19:00, o cada dos martes a las 19:00',
        },
      },
    },
    skip: { description: 'Saltar una fecha; las demás se quedan como están', options: { event } },
    cancel: {
      description: 'Cancelar un evento: este, este y los siguientes, o todos; con el porqué, si quieres',
      options: { event },
    },
    host: {
      description: 'Elegir quién organiza un evento, y a quién se pregunta si no puede',
      options: {
        event,
        person: { name: 'persona', description: 'Quién lo organiza; lo encuentra en privado' },
        dates: {
          name: 'fechas',
          description: 'Para qué fechas; si no dices otra cosa, esta',
          choices: { this: 'Solo esta', all: 'A partir de ahora' },
        },
        'stand-in': { name: 'suplente', description: 'A quién se pregunta si quien organiza no puede' },
      },
    },
    reading: {
      description: 'Preparar qué lee un club de lectura hasta cada fecha, y llevar la lista de sus libros',
      options: { event },
    },
    after: {
      description: 'Qué quedó de un evento: cuánta gente dijo que estuvo, y cómo se cuenta que fue',
      options: { event },
    },
    calendar: {
      description: 'Elegir dónde queda fijado el calendario de la comunidad; se actualiza solo',
      options: { channel: { name: 'canal', description: 'Un canal que ve todo el mundo' } },
    },
  },
} as const;
