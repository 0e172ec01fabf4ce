/** Words of the pause: `/flare`. They are read by somebody who has no strength left: short, and nothing asks why. */
export default {
  pauseEverything: 'Pausarlo todo',
  paused:
    '## Todo está en pausa\nNo se te pide nada, no se te sugiere nada, no se cuenta nada. No tienes que explicar ni responder.',
  pausedRest:
    '## Todo lo demás está en pausa\nNo está en pausa: {{things}}. Eso lo retomaste por tu cuenta, y {{command}} también lo pausa. De todo lo demás no se te pide nada, no se te sugiere nada, no se cuenta nada.',
  pausedThings: 'En pausa: {{things}}.',
  openEnd: 'Sigue así hasta que digas otra cosa. {{command}} lo termina.',
  openEndRest: 'Sigue así hasta que digas otra cosa. *Ya estoy aquí* lo termina.',
  'until.set':
    'Sigue así al menos hasta el {{moment}}, {{relative}}. Entonces se te pregunta, y nada empieza solo.',
  'seenBy.nobody': '**¿Quién puede ver esto?** Solo tú.',
  'seenBy.my_match':
    '**¿Quién puede ver esto?** Tú. A la persona que te presentamos se le dice que {{told}}.',
  'seenBy.my_groups':
    '**¿Quién puede ver esto?** Tú. A la persona que te presentamos y a tus grupos se les dice que {{told}}.',
  'told.break': 'te tomas un descanso',
  'told.flare': 'tienes un brote',
  comeBack: 'Ya estoy aquí',
  until: 'Hasta cuándo',
  whoIsTold: 'A quién se le dice',

  back: '## Qué bueno verte\nNada ha vuelto a empezar solo. Trae de vuelta una cosa cada vez, hoy u otro día.',
  held: '**{{thing}}**\nEn pausa',
  bringBack: 'Traer de vuelta',
  moreHeld: 'También en pausa: {{things}}.',
  leaveRest: 'Dejar el resto en pausa',
  restStays: 'Está bien, sigue en pausa. Lo encuentras en {{command}} cuando lo quieras.',
  pauseAgain: 'Pausarlo todo otra vez',
  allBack: '## Nada está en pausa\nCuando sea demasiado, {{command}} lo pausa todo con un toque.',
  nothingKept:
    'Aquí no has dicho que sí a nada, así que Kindred no te pregunta, no te sugiere y no cuenta nada. No hay nada que pausar, ni nada que tengas que hacer. Que descanses.',

  question:
    'Pediste que te preguntara otra vez más o menos ahora.\nTodo sigue en pausa, y nada empieza solo. ¿Quieres traer algo de vuelta, una cosa cada vez? Si no, puede seguir así. {{command}} lo termina cualquier día.',
  questionYes: 'Sí, quiero ver',
  questionNo: 'Todavía no',
  questionWeek: 'Pregúntame en una semana',
  inboxQuestion:
    'Pediste que te preguntara otra vez más o menos ahora. Todo sigue en pausa, y puede seguir así. {{command}} muestra lo que podrías traer de vuelta, una cosa cada vez.',
  goesOn: 'Está bien. Todo sigue en pausa hasta que digas otra cosa: {{command}} lo termina.',

  untilTitle: 'Hasta cuándo',
  untilField: '¿Cuándo quieres que te pregunte otra vez?',
  untilHint: 'Por ejemplo: mañana, viernes, 3 días, 2 semanas, o una fecha como 4 de diciembre.',
  untilNotRead:
    'Solo no se entendió cuándo. Sirven palabras como “viernes”, “3 días” o “4 de diciembre”, y se escriben en *Hasta cuándo*. Esto es lo que escribiste:',
  untilNotReadForm:
    'No se ha cambiado nada: eso no se entendió como un día dentro de un año. Sirven palabras como “viernes”, “3 días” o “4 de diciembre”.',
  untilChoice: '{{words}}: {{day}}',
  'in.hours_one': 'En una hora',
  'in.hours_many': 'En {{count}} de horas',
  'in.hours_other': 'En {{count}} horas',
  'in.days_one': 'Mañana',
  'in.days_many': 'En {{count}} de días',
  'in.days_other': 'En {{count}} días',
  'in.day': 'Ese día',

  wishesTitle: 'Cuando hago una pausa',
  wishesAbout:
    'Nunca se le dice a nadie, a menos que lo elijas aquí. Se puede cambiar cualquier día, y nunca se dice por qué haces una pausa.',
  tellsField: '¿A quién se le dice?',
  'tells.nobody': 'A nadie',
  'tells.my_match': 'A quien me presentaron',
  'tells.my_groups': 'A quien me presentaron y a mis grupos',
  wordsField: '¿Qué se les dice?',
  'words.break': 'Que me tomo un descanso',
  'words.flare': 'Que tengo un brote',
  asksField: '¿Cómo te pregunto si ya terminó?',
  'asks.next_tap': 'La próxima vez que use Kindred',
  'asks.direct_message': 'Por mensaje directo',
  wishesLine:
    '**Cuando hago una pausa**\nSe le dice: {{tells}}. Con estas palabras: {{words}}. Se pregunta al final: {{asks}}.',
  wishesChange: 'Cuando hago una pausa',

  'note.break':
    '{{who}} se toma un descanso por un tiempo. No se espera nada de su parte, y no tiene que ver contigo.',
  'note.flare': '{{who}} tiene un brote y descansa por un tiempo. No se espera nada de su parte.',

  hubLine: '**¿Es demasiado hoy?**\nUn toque lo pausa todo, sin dar motivos.',
  hubPaused: '**Todo está en pausa**\nSigue así hasta que digas otra cosa.',
  hubHeld: '**Algunas cosas siguen en pausa**\nTráelas de vuelta una a una, cuando quieras.',
  hubShow: 'Ver',

  exportHeading: 'Tu pausa',
  exportPaused: 'Pausaste todo el {{date}}.',
  exportUntil: 'Elegiste que se te pregunte otra vez el {{date}}.',
} as const;
