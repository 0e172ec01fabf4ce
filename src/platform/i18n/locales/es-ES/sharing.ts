/** Telling one's group something, under one's own name or one that is only for the group. */
export default {
  hub: '### Contar algo a tu grupo\nEscribes, ves cómo quedará, y solo entonces se publica. Puedes cambiarlo o retirarlo en cualquier momento.',
  hubNames:
    '**¿Con qué nombre?** Con el tuyo, o con uno que es solo para ese grupo. Moderación tampoco ve de quién es. Solo se abre si alguien puede estar en peligro, y para eso hacen falta dos personas del equipo.\n-# Hasta que se publica, lo que escribes solo lo ves tú.',
  write: 'Escribir algo',
  goOn: 'Seguir escribiendo',
  mine: 'Lo que he contado',
  toHub: 'Empezar de nuevo',
  noGroup: 'Esto es para los grupos en los que estás. Puedes buscar uno con {{command}}.',

  'formTitle.share': 'Contar algo a tu grupo',
  'formTitle.question': 'Preguntar a tu grupo',
  'formTitle.answer': 'Responder',
  whichGroup: '¿Qué grupo?',
  words: 'Tus palabras',
  wordsHint: 'Todavía no se publica nada. Antes ves cómo quedará.',
  whichName: '¿Con qué nombre?',
  whichNameHint: 'Nadie en el grupo ve de quién es el otro nombre.',
  'naming.own': 'Mi propio nombre',
  'naming.group': 'Un nombre solo para este grupo',
  'namingAbout.own': 'Todo el grupo ve que eres tú',
  'namingAbout.group': 'En este grupo es siempre el mismo. En cada otro grupo tienes uno distinto',
  touches: '¿Toca algo que pesa?',
  touchesHint: 'Una nota delante deja que la gente decida si sigue leyendo.',
  hide: '¿Ocultar las palabras hasta que las toquen?',
  'hideChoice.no': 'No, que se vean',
  'hideChoice.yes': 'Sí, ocultarlas',

  preview: '### Así quedará\nTodavía no se ha publicado nada.',
  whoOwn: '**¿Quién puede ver esto?** Todo el grupo, y administración del servidor. Ven tu nombre.',
  whoGroup:
    '**¿Quién puede ver esto?** Todo el grupo, y administración del servidor. Ven el nombre de arriba, no el tuyo.\nSale en un minuto o dos, para que nadie pueda adivinarlo por quién está aquí ahora. Si tus palabras tienen algo que solo tú podrías saber, aun así puede que lo adivinen.',
  post: 'Publicarlo',
  save: 'Guardar el cambio',
  change: 'Cambiar las palabras',
  throwAway: 'Descartarlo',
  thrownAway: 'Está descartado. Nadie lo ha visto.',
  'posted.share': 'Tus palabras van camino de tu grupo.',
  'posted.question':
    'Tu pregunta va camino de tu grupo. Si nadie responde en un día, se entera alguien que cuida el grupo.',
  'posted.answer': 'Tu respuesta va en camino.',
  'posted.edited': 'El cambio va en camino.',
  postedSoon: 'Aparece en un minuto o dos.',
  postedHelp: 'Aquí nadie vigila a todas horas. Si necesitas a alguien ahora, {{command}} funciona siempre.',
  notInGroup:
    'Ese grupo ahora no está abierto para ti. Tus palabras se muestran aquí, para que puedas guardarlas.',
  limited:
    'Moderación ha pedido una pausa con este nombre. Termina {{until}}. Tus palabras se guardan una semana, y con tu propio nombre puedes publicarlas ya.',
  changeLimited:
    'Moderación ha pedido una pausa con este nombre, así que nada suyo cambia. Termina {{until}}. Tus palabras se guardan una semana, y lo publicado puedes retirarlo en cualquier momento.',
  'refused.gone': 'Eso ya no existe.',
  'refused.nothing_to_change':
    'Lo que estabas cambiando ya no existe. Tus palabras se guardan una semana: *Cambiar las palabras* las muestra.',
  'refused.not_in_group':
    'Ese grupo ya no está abierto para ti, así que no se publicó nada. Tus palabras se guardan una semana: *Cambiar las palabras* las muestra.',
  'refused.question_gone':
    'La pregunta ya no existe, así que no se publicó nada. Tus palabras se guardan una semana: *Cambiar las palabras* las muestra.',
  draftGone: 'Esto ya está publicado, o se descartó. *Lo que he contado* muestra lo que está publicado.',
  'refused.too_often':
    'Eso fue mucho en una hora. Tus palabras están guardadas. Inténtalo otra vez un poco más tarde.',

  postName: 'Algo que contar',
  threadName: 'Una pregunta',
  'headline.share': '**{{who}}** cuenta al grupo:',
  'headline.question': '**{{who}}** pregunta al grupo:',
  'headline.answer': '**{{who}}** responde:',
  somebodyWhoLeft: 'Alguien que se fue',
  hiddenNote: 'Toca para leer:',
  answer: 'Responder',
  thisHelped: 'Esto ayudó',
  helpedMark: '**Esto ayudó**, dice quien preguntó.',
  correction: '**Una nota de moderación**\n{{words}}\nFuente: {{source}}\n-# Información, no consejo médico.',

  'feeling.me_too': 'Yo también',
  'feeling.thanks': 'Gracias',
  'felt.me_too': 'Dijiste *yo también*.',
  'felt.thanks': 'Dijiste *gracias*.',
  feltWho:
    '**¿Quién puede ver esto?** Solo tú. Quien lo contó sabe que alguien se sintió cerca, nunca quién ni cuántas personas.',
  feltNot: 'Está retirado.',
  feltUndo: 'Retirarlo',
  feltOwn: 'Esto es tuyo. Otras personas pueden decírtelo.',
  inboxStuck:
    'Algo que escribiste todavía no se pudo publicar. Está guardado y se intenta otra vez, y puedes retirarlo.',
  inboxFelt: 'Alguien se sintió cerca de ti por algo que contaste. No estás a solas con ello.',

  mineTitle: '### Lo que has contado\nSolo tú puedes ver esta lista.',
  mineNone: 'Aquí no hay nada. Lo que cuentes se puede cambiar y retirar aquí.',
  mineLine: '{{day}}, {{as}}: {{words}}',
  mineAs: '### {{as}}\nSolo tú puedes ver esto.',
  look: 'Ver',
  newer: 'Más nuevo',
  older: 'Más antiguo',
  goThere: 'Ir ahí',
  'onLeaving.take_back': 'Si te vas de este servidor, se retira.',
  takenBackLater:
    'Si te vas de este servidor, se retira, en algún momento dentro de dos días. En un grupo tranquilo, aun así alguien podría relacionarlo con tu salida. Lo que se queda no se lo dice.',
  'onLeaving.stay':
    'Si te vas de este servidor, se queda, y en cuanto se borran tus datos ya nada lleva hasta ti.',
  'onLeavingChoice.take_back': 'Retirarlo si me voy',
  'onLeavingChoice.stay': 'Dejarlo si me voy',
  takeBack: 'Retirarlo',
  takeBackAsk:
    'Sale del grupo de inmediato, y Kindred no guarda ninguna copia que alguien pueda leer. Lo que otras personas respondieron se queda.',
  takeBackYes: 'Sí, retirarlo',
  takeBackNo: 'No, dejarlo',
  takenBack: 'Está retirado.',

  keptTitle: 'Lo que contaste a tus grupos',
  keptName: 'Un nombre que es solo para un grupo: {{name}}',
  keptPost: 'Contado el {{date}} ({{as}}): {{words}}',
  keptDraft: 'Empezado el {{date}} y sin publicar: {{words}}',
  keptFelt: 'Un toque en algo que contó otra persona: {{feeling}}',
  keptAsked: 'El {{date}} dijiste que te gusta que te pregunten de vez en cuando.',
} as const;
