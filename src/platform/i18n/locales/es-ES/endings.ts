/** How cases end, and what whoever asked for another look at a decision is told of it. */
export default {
  'resolution.handled': 'Atendido',
  'resolution.supported': 'Se acompañó a alguien',
  'resolution.not_a_problem': 'No era un problema',
  'resolution.passed_on': 'Pasó a otras manos',
  'resolution.stands': 'Queda como se decidió',
  'resolution.taken_back': 'Se retira',
  resolveWhy: '¿Cómo terminó?',
  answers:
    'A quien lo pidió se le dice cuál de las dos cosas es, por mensaje directo, y nada más. Si conviene que sepa por qué, escríbele antes. Un silencio o una expulsión que se retira termina enseguida.',

  // To whoever asked. The opening is all that a lock screen shows.
  opening:
    'Una nota sobre algo que pediste a moderación de un servidor. No hay nada que tengas que hacer ahora mismo. Te la trae Kindred, que es un bot.',
  looked: 'Otra persona de moderación lo ha revisado, como pediste. Se trata de esto: {{what}}, {{date}}.',
  waits: 'Otra persona de moderación lo revisará, o lo está revisando. Puede tardar un día o dos.',
  seen: 'Otra persona de moderación ya lo revisó.',
  stands: 'Queda como se decidió. No has hecho nada malo por preguntar.',
  'takenBack.warn': 'Se retira y no cuenta.',
  'takenBack.time_out': 'Se retira. Si aún no había terminado, ya puedes volver a escribir.',
  'takenBack.remove': 'Se retira. Discord no puede devolver el mensaje, pero puedes escribirlo otra vez.',
  'takenBack.ban': 'Se retira, y puedes volver. Se entra con una invitación de alguien de allí.',
  stillHolds: 'Se decidió retirarlo, y en Discord todavía no está hecho. Moderación lo sabe, y se ocupa.',
  nowDone:
    'Lo que se decidió al revisarlo otra vez ya está hecho en Discord. Se trata de esto: {{what}}, {{date}}.',
  asked: 'Pediste otra revisión el {{date}}.',
  wrote: 'Te escribieron:',
} as const;
