/** Words of matches that have come about, of mentors, and of what leads see. An end is nobody's doing, and a no is never told. */
export default {
  // A match
  matchTitle: '### Tú y {{others}}',
  matchDirect:
    'Eligieron los mensajes directos. Escríbanse cuando les venga bien; empieza quien tenga ganas. Lo que se dice ahí, el equipo no puede leerlo.',
  matchThread: 'Su hilo: {{thread}}. El equipo puede leerlo.',
  matchAsleep: 'Los hilos se duermen después de un día en silencio. “Abrir nuestro hilo” lo despierta.',
  matchSoon: 'Se está creando su hilo.',
  openThread: 'Abrir nuestro hilo',
  threadOpening:
    'Se está abriendo: {{thread}}. Si hay muchos hilos abiertos en este servidor, puede tardar un poco.',
  end: 'Terminarlo',
  endAsk:
    '### ¿Terminar esto?\nNo necesitas un motivo, y nadie lo pregunta. A {{others}} se le dice que ha terminado, y que nadie hizo nada malo. ¿Qué te gustaría después?',
  endAgain: 'Terminar, y conocer a alguien más',
  endRest: 'Terminar, y tomarme un descanso',
  keepIt: 'Seguir',
  endedNow: 'Ha terminado. Gracias por haber estado ahí.',
  endedMentor:
    'Acompañar a alguien puede pesar. Si quieres un tiempo antes de la próxima vez, tómatelo: nadie se entera.',
  gone: 'Eso ya terminó. {{command}} muestra cómo están las cosas.',
  help: 'Pedir ayuda a moderación',
  helpTitle: 'Pedir ayuda a moderación',
  helpAbout:
    'Moderación ve lo que escribes. No se le dice quién lo pidió, a menos que lo digan tus palabras. A la otra persona no se le dice nada.',
  helpKind: '¿De qué se trata?',
  helpWords: '¿Qué te gustaría que sepan?',
  helpContext: '¿Qué más pueden ver?',
  'context.words': 'Solo lo que escribo',
  'context.conversation': 'Dónde hablamos, para que puedan leerlo',
  'context.who': 'Dónde hablamos, y quién es la otra persona',
  helpEnd: '¿Y la conversación?',
  'helpEnd.keep': 'Por ahora sigue',
  'helpEnd.end': 'Terminarla ya',
  helpSent: 'Gracias por decirlo. Ahora lo tiene moderación.',
  helpSentEnded: 'Gracias por decirlo. Ahora lo tiene moderación, y la conversación ha terminado.',
  helpNeedsWords:
    'Aquí hacen falta unas palabras, para que moderación sepa de qué se trata. Todavía no se ha enviado nada.',
  helpTooMany:
    'Has enviado muchas de estas en una hora, y esta no se ha enviado. Inténtalo otra vez un poco más tarde. Si alguien está en peligro ahora, llama a tu número de emergencias.',
  helpWho: '(Sobre {{who}})',

  shown: '{{who}} te muestra: {{what}}',
  shownWho:
    '**¿Quién puede ver esto?** Solo tú y la persona que te presentamos. Lo que le muestras lo decides tú: {{command}}, en Mis ajustes, Más, Quién ve qué.',
  resumable: 'Conocer a alguien',

  // In the thread
  threadName: 'Conversación {{mark}}',
  starter: '## Hola, {{people}}\nDijeron que sí a conocerse. No hay nada que tengan que hacer.',
  starterThree: '## Hola, {{people}}\nDijeron que sí a conocerse. No hay nada que tengan que hacer.',
  starterHow:
    'Por si ayuda a empezar: ¿cómo te gusta que te llamen, y qué tuvo de bueno esta semana? Responder tarde está bien.',
  starterStaff:
    '**¿Quién puede ver esto?** Las personas de este hilo. El equipo puede leer este hilo. Se duerme después de un día en silencio, y cualquier palabra lo despierta.',
  starterEnd:
    'Cualquiera puede terminar esto en cualquier momento y sin motivos, aquí o en {{match}}. Si algo va mal, “Pedir ayuda a moderación” llega al equipo.',
  howIsIt:
    '### ¿Cómo va?\nUn toque basta. Tu respuesta solo la ves tú, y a la otra persona no se le dice si diste una. No hace falta responder.',
  'feel.good': 'Bien',
  'feel.unsure': 'No lo sé',
  'feel.not_for_me': 'No es para mí',
  'felt.good': 'Qué bueno. Esto no lo ve nadie más.',
  'felt.unsure':
    'Gracias. Puede tardar un tiempo, y no tiene por qué salir bien. Terminarlo siempre está bien, y esperar también.',
  'felt.not_for_me': 'Gracias por decirlo. Aquí puedes terminarlo sin motivos, o dejarlo como está.',
  threadEnded:
    'Esta conversación ha terminado. Nadie hizo nada malo. {{match}} está para quien quiera conocer a alguien más.',

  // Not with them
  apartDone:
    'No se te presentará a esta persona. No se le dice, y a nadie más tampoco. Lo encuentras, y puedes deshacerlo, en {{command}}.',
  apartSelf: 'Esa persona eres tú. No se ha cambiado nada.',
  apartBot: 'Eso es un bot, y los bots nunca se le presentan a nadie.',
  apartNobody:
    'No se te presenta a nadie: aquí no se guarda nada sobre ti, y hace falta el sí de cada persona. Cuando hayas empezado con {{command}}, esto funciona.',
  apartTitle: '### No con estas personas\nNo se te las presenta, ni a ellas se les habla de ti. No lo saben.',
  apartNone:
    '### No con estas personas\nNo hay nadie en esta lista. Para añadir a alguien, abre el menú de una persona, luego Aplicaciones, y luego “No me presentes a esta persona”.',
  apartLine: '{{who}}\ndesde el {{since}}',
  apartBack: 'Deshacer',

  // Mentors
  mentorAbout:
    '### Acompañar como mentor o mentora\nQuien acompaña lleva un año o más viviendo con ello, y está para alguien que empieza, al ritmo que les vaya bien. Coordinación lo mira antes. Eliges a cuántas personas, puedes descansar en cualquier momento, y nadie lleva la cuenta.\n**¿Quién puede ver esto?** Coordinación ve que lo pediste y lo que le escribes.',
  mentorApply: 'Me gustaría',
  mentorApplyTitle: 'Acompañar a alguien',
  mentorHowMany: '¿A cuántas personas a la vez?',
  mentorCount_one: '{{count}} persona',
  mentorCount_many: '{{count}} de personas',
  mentorCount_other: '{{count}} personas',
  mentorWords: '¿Algo que coordinación deba saber?',
  mentorApplied: 'Gracias. Ya lo tiene coordinación, y te responde aquí.',
  mentorWaits:
    '### Acompañar a alguien\nLo pediste, y coordinación todavía no ha respondido. No tienes que hacer nada.',
  mentorIs: '### Acompañar a alguien\nYa lo haces. Gracias.',
  mentorRests:
    '### Acompañar a alguien\nDescansas hasta el {{until}}. Las personas con quienes ya estás siguen contigo.',
  mentorRest2: 'Descansar dos semanas',
  mentorRest6: 'Descansar seis semanas',
  mentorBack: 'Ya estoy aquí',
  mentorStop: 'Dejar de acompañar',
  mentorStopped:
    'Está bien. Gracias por todo. Las personas con quienes ya estás siguen contigo mientras lo quieran.',
  mentorNeedsPool: 'Antes, di qué buscas, en {{command}}. Después, esto queda a un toque.',

  // For leads
  roundsTitle:
    '### Rondas de presentaciones\nLa próxima: {{next}}.\nCada cuánto: {{schedule}}, con el reloj de la comunidad.\n{{mode}}',
  'mode.by_itself': 'Las rondas salen solas.',
  'mode.after_a_look': 'Cada ronda espera a que coordinación la haya mirado.',
  'modeTo.by_itself': 'Que las rondas salgan solas',
  'modeTo.after_a_look': 'Mirar antes de cada ronda',
  'schedule.weekly': 'Cada domingo a las 18:00',
  'schedule.twice_weekly': 'Domingos y miércoles a las 18:00',
  'schedule.fortnightly': 'Los días 1 y 15 a las 18:00',
  'schedule.monthly': 'El día 1 del mes a las 18:00',
  scheduleOwn: '`{{cron}}`',
  roundsLast: 'La última salió {{when}}.',
  roundsFew:
    'Esperan menos de diez personas, así que no se muestran totales: podrían decir quién es alguien. Se presenta a todas las que se pueda.',
  roundsTotals: 'Si saliera ahora: {{matched}} de {{waiting}} que esperan encontrarían a alguien.',
  roundsFit: 'Cuánto coinciden, de media: {{percent}} de 100.',
  roundsHolds: '**Qué frena al resto**, lo más frecuente primero:\n{{lines}}',
  'holds.nobody_yet': 'Hay muy pocas personas que buscan lo mismo.',
  'holds.odd_one_out': 'El número es impar, y pocas aceptan un grupo de tres.',
  'holds.topic': 'Nadie más busca cerca de sus temas: ayudaría un grupo o un evento sobre ellos.',
  'holds.language': 'Nadie más habla su idioma.',
  'holds.hours': 'Nadie que coincida tiene libre a la misma hora.',
  'holds.own_wish': 'Prefieren no conocer a quienes coincidirían.',
  'holds.mentor_places': 'Hay muy pocas plazas con quienes acompañan.',
  roundWaits: '**Esta ronda espera que la mires.** Tocaba {{when}}.',
  letGo: 'Que salga',
  hold: 'Saltarla',
  when: 'Cada cuánto',
  whenAsk:
    '### ¿Cada cuánto quieres las rondas?\nPara otra cosa, {{command}} admite cinco campos como en crontab.',
  roundGone: 'Esa ronda ya salió, o se saltó. Así están las cosas.',
  scheduleUnreadable:
    '“{{typed}}” no se puede leer como un momento. Hacen falta cinco campos, como “0 18 * * 0” para cada domingo a las 18:00. No se ha cambiado nada.',
  scheduleNever: '“{{typed}}” no llega nunca. No se ha cambiado nada.',
  scheduleTooOften:
    'Entre rondas pasa al menos un día, para que la gente tenga tiempo de responder. No se ha cambiado nada.',
  noteRound: 'Algo espera que coordinación lo mire: {{command}}. Ahí no se nombra a nadie.',
  noteMentors: 'Se pide a alguien del equipo que mire a quienes acompañan: {{command}}.',
  mentorsNone: '### Quienes acompañan\nTodavía no hay nadie, y nadie lo ha pedido.',
  mentorsTitle: '### Quienes acompañan',
  mentorLineApplied: '{{who}}\nlo pidió {{when}}',
  mentorLineApproved: '{{who}}\nse le preguntó cómo va {{when}}',
  mentorLook: 'Ver',
  mentorCard: '### {{who}}\nAcompañaría a {{people}} a la vez.',
  mentorSaid: 'Escribió:\n{{words}}',
  mentorSaidNothing: 'No escribió nada más.',
  mentorAsk: 'Hablar de vez en cuando hace bien: ¿cómo te va, es demasiado, te ayudaría un descanso?',
  mentorApprove: 'Sí, con gusto',
  mentorDecline: 'Ahora no',
  mentorFine: 'Le pregunté, y va bien',
  mentorEnd: 'Lo deja',
  mentorGone: 'Eso ya se resolvió. {{command}} muestra cómo están las cosas.',

  // What may reach somebody
  news: 'Hay algo que puedes mirar, cuando te venga bien.\n{{command}} lo muestra, en el servidor donde lo pediste.',
  newsGo: 'Ir ahí',
  inboxProposal: 'Hay algo que puedes mirar, a tu ritmo: {{command}}.',
  inboxReminder:
    'Algo todavía espera tu respuesta, si quieres darla: {{command}}. No responder también está bien.',
  inboxNothing:
    'Una propuesta que tenías no salió adelante. Pasa, y no dice nada de ti. Tu lugar en la fila se mantiene: {{command}}.',
  inboxBegun: 'Hay dos síes: el tuyo y el de la otra persona. {{command}} muestra dónde pueden hablar.',
  inboxEnded:
    'Una conversación con alguien que te presentamos ha terminado. Nadie hizo nada malo. {{command}} muestra qué puedes hacer ahora.',
  inboxAsked: 'Si quieres, con un toque dices cómo va: {{command}}. Solo lo ves tú.',
  inboxMentorYes:
    'Coordinación dijo que sí: ya puedes acompañar a alguien, y gracias. {{command}} lo muestra.',
  inboxMentorNo:
    'Coordinación respondió que ahora no es el momento de que acompañes a alguien. No es un juicio sobre ti, y puedes hablarlo con el equipo.',
  inboxNews: 'Hay algo que puedes mirar, a tu ritmo: {{command}}.',

  // The audit trail
  trailApproved: 'Dejó salir una ronda de presentaciones',
  trailHeld: 'Saltó una ronda de presentaciones',
  trailMode: 'Cambió si las rondas de presentaciones esperan una mirada',
  trailSchedule: 'Cambió cuándo son las rondas de presentaciones',
  trailMentorApprove: 'Dijo que sí a alguien que quiere acompañar',
  trailMentorDecline: 'Dijo que no a alguien que quería acompañar',
  trailMentorStop: 'Terminó que alguien acompañara',
  trailMentorFine: 'Preguntó a quien acompaña cómo le va',

  // The private page
  kept: 'Presentaciones',
  keptIn: 'Buscas a alguien desde el {{date}}.',
  keptNot: 'Dijiste que sí a las presentaciones el {{date}}, y ahora no buscas a nadie.',
  keptTold: 'Lo que contaste: {{told}}',
  keptProposal: 'Se te propuso a alguien el {{date}}.',
  keptAnswer: 'Tu respuesta: {{answer}}.',
  'answer.yes': 'sí',
  'answer.no': 'no',
  keptMatch: 'Se te presentó a alguien el {{date}}.',
  keptMatchEnded: 'Se te presentó a alguien el {{date}}, y terminó el {{end}}.',
  keptFelt: 'El {{date}} dijiste cómo iba: {{feeling}}',
  keptApart: 'El {{date}} pediste que no se te presente a alguien ({{who}}).',
  keptPast_one: 'Que hace poco se te propuso a otra persona, para que no vuelva a pasar pronto.',
  keptPast_many:
    'Que hace poco se te propuso a otras {{count}} de personas, para que no vuelva a pasar pronto.',
  keptPast_other:
    'Que hace poco se te propuso a otras {{count}} personas, para que no vuelva a pasar pronto.',
  keptMentor: 'El {{date}} pediste acompañar a alguien.',
  keptMentorWords: 'Lo que escribiste a coordinación: {{words}}',
} as const;
