/** Words of events, as members read them. */
export default {
  begin: 'Eventos',
  title: '## Lo que viene',
  none: '## Lo que viene\nAhora no hay nada previsto. Cuando lo haya, se muestra aquí.',
  line: '**{{name}}**\n{{when}}, {{soon}}',
  lineNow: '**{{name}}**\nEstá pasando ahora',
  look: 'Ver',
  more_one: 'Y uno más, en la lista de eventos encima de los canales.',
  more_many: 'Y {{count}} más, en la lista de eventos encima de los canales.',
  more_other: 'Y {{count}} más, en la lista de eventos encima de los canales.',

  'kind.webinar': 'Charla en línea',
  'kind.book_club': 'Club de lectura',
  'kind.workshop': 'Taller',
  'kind.meet_up': 'Encuentro',
  'kind.own': 'Evento',
  'ease.camera_off': 'sin cámaras',
  'ease.text_only': 'solo por escrito',
  'ease.captions': 'con subtítulos',
  'ease.breaks': 'con pausas',
  'ease.late_is_fine': 'se puede llegar tarde o irse antes',
  'ease.recorded': 'se graba',
  'ease.not_recorded': 'no se graba nada',

  // The card of one date, which everybody in its channel sees
  cardTop: 'Algo para tu calendario.',
  cardTitle: '## {{title}}\n{{kind}}, {{when}}, {{soon}}',
  cardNow: '## {{title}}\n{{kind}}, está pasando ahora',
  cardOver: '## {{title}}\n{{kind}}, {{when}}. Este ya terminó.',
  cardCancelled: '## {{title}}\n{{kind}}, {{when}}. Este no se hace.',
  cardLength: 'Unos {{length}}. Dónde: {{place}}',
  cardHost: 'Organiza: {{host}}',
  cardNoHost: 'Se busca a alguien que lo organice',
  cardEases: '-# {{eases}}',
  session: '**Sesión {{number}} de {{total}}**',
  enrolNote_one: 'Un *Voy* es para esta sesión.',
  enrolNote_many: 'Un *Voy* es para las {{count}} de sesiones.',
  enrolNote_other: 'Un *Voy* es para las {{count}} sesiones.',
  enrolNoteLate_one:
    'Ya empezó: un *Voy* es para la última sesión, la número {{number}}. Puedes venir aunque sea tarde.',
  enrolNoteLate_many:
    'Ya empezó: un *Voy* es para las {{count}} de sesiones que quedan, desde la número {{number}}. Puedes venir aunque sea tarde.',
  enrolNoteLate_other:
    'Ya empezó: un *Voy* es para las {{count}} sesiones que quedan, desde la número {{number}}. Puedes venir aunque sea tarde.',
  speakerFree: 'Habla: **{{name}}**. Conflictos de interés: no declara ninguno',
  speakerDeclared: 'Habla: **{{name}}**. Declara un conflicto de interés; quien organiza te cuenta más',
  speakerInterest: 'Habla: **{{name}}**. Conflicto de interés declarado: {{interest}}',
  countsOpen: '{{going}} van, {{maybe}} quizá',
  countsRoom: '{{going}} de {{capacity}} plazas ocupadas, {{maybe}} quizá',
  countsLine: '{{going}} de {{capacity}} plazas ocupadas, {{maybe}} quizá, {{waiting}} en lista de espera',
  namesNote: '-# La tarjeta solo muestra números. Quién va, solo lo ve quien organiza.',
  placeLink: 'un enlace que recibes cuando dices *Voy*',
  placeGone: 'un lugar que todavía falta decir',
  placeLinkShown: '<{{link}}>',
  going: 'Voy',
  maybe: 'Quizá',
  cant: 'No puedo',
  starting: 'Algo del calendario empieza ahora. Puede venir quien tenga ganas, y llegar tarde está bien.',
  startingWhere: '**{{title}}**\nDónde: {{place}}',

  // One's own answer
  youGo: '## Vas\n{{title}}, {{when}}, {{soon}}\n{{zoneTime}}',
  youMaybe:
    '## Quizá, entonces\n{{title}}, {{when}}, {{soon}}\nNadie cuenta contigo, y no se te guarda una plaza. *Voy* es un toque en cuanto lo sepas.',
  youWait_zero:
    '## Te toca la próxima plaza libre\n{{title}}, {{when}}\nSi queda una plaza libre, es tuya, y te avisamos.',
  youWait_one:
    '## Estás en la lista de espera\n{{title}}, {{when}}\nHay una persona antes que tú. Si queda una plaza libre para ti, es tuya, y te avisamos.',
  youWait_many:
    '## Estás en la lista de espera\n{{title}}, {{when}}\nHay {{count}} de personas antes que tú. Si queda una plaza libre para ti, es tuya, y te avisamos.',
  youWait_other:
    '## Estás en la lista de espera\n{{title}}, {{when}}\nHay {{count}} personas antes que tú. Si queda una plaza libre para ti, es tuya, y te avisamos.',
  youCant: '## Está bien\nNo se guarda nada, y nadie se entera. Si cambia: *Voy* es un toque.',
  enrolled_one: 'Tienes plaza en su única sesión.',
  enrolled_many: 'Tienes plaza en las {{count}} de sesiones.',
  enrolled_other: 'Tienes plaza en las {{count}} sesiones.',
  enrolledLate_one: 'Ya empezó: van {{gone}}. La tuya es la última sesión, y puedes venir con gusto.',
  enrolledLate_many:
    'Ya empezó: van {{gone}}, y tienes plaza en las {{count}} de sesiones que quedan. A nadie le molesta por dónde empieces.',
  enrolledLate_other:
    'Ya empezó: van {{gone}}, y tienes plaza en las {{count}} que quedan. A nadie le molesta por dónde empieces.',
  enrolledMiss:
    'Si faltas a una, no hace falta decir nada. *Al final no puedo* deja tu plaza a otra persona en todas.',
  where: 'Dónde: {{place}}',
  inYourZone: '-# {{time}} donde estás tú ({{place}})',
  who: '-# ¿Quién puede ver esto? Solo quien organiza ve que vas. Las demás personas ven un número.',
  goAfterAll: 'Al final voy',
  cantAfterAll: 'Al final no puedo',

  consentTitle: '## Antes de tu primer evento',
  consentYes: 'Sí, está bien',
  consentNo: 'Ahora no',
  consentNoDone: 'Ahora no, entonces. No se ha guardado nada.',

  remindAsk: '**¿Te lo recuerdo?** Un día y una hora antes, por mensaje directo; o cuando elijas.',
  remindAskInbox:
    '**¿Te lo recuerdo?** Un día y una hora antes, la próxima vez que toques algo aquí; o cuando elijas.',
  tellAsk:
    '**¿Te escribo directamente si queda una plaza libre?** Entonces también un día y una hora antes de que empiece.',
  tellYes: 'Sí, escríbeme',
  tellNo: 'No, ya miro yo',
  remindYes: 'Sí, recuérdamelo',
  remindOther: 'Otros momentos',
  remindNo: 'Sin recordatorios',
  remindChange: 'Recordatorios',
  reminded: 'Recordatorios: {{leads}} antes.',
  notReminded: 'Sin recordatorios.',
  remindTitle: '## ¿Cuándo te lo recuerdo?\nDe este, y de los demás a los que digas *Voy* a partir de ahora.',
  remindPlaceholder: 'Elige hasta cinco momentos',
  remindTyped: 'Escribir momentos',
  remindFormTitle: 'Recordatorios',
  remindField: '¿Cuánto antes?',
  remindHint: 'Como: 2 días, 3 horas, 20 minutos',
  remindUnknown:
    'No pude entender eso como tiempos. Sirve: 2 días, 3 horas, 20 minutos; cuatro semanas como mucho. No se ha cambiado nada.',
  'lead.minutes_one': 'un minuto',
  'lead.minutes_many': '{{count}} de minutos',
  'lead.minutes_other': '{{count}} minutos',
  'lead.hours_one': 'una hora',
  'lead.hours_many': '{{count}} de horas',
  'lead.hours_other': '{{count}} horas',
  'lead.days_one': 'un día',
  'lead.days_many': '{{count}} de días',
  'lead.days_other': '{{count}} días',
  'lead.weeks_one': 'una semana',
  'lead.weeks_many': '{{count}} de semanas',
  'lead.weeks_other': '{{count}} semanas',

  // Lists
  listTitle: '## Lo que viene',
  listNone: '## Lo que viene\nAhora no hay nada previsto.',
  listLine: '**{{title}}**\n{{when}}, {{soon}}',
  listLineOff: '~~{{title}}~~\n{{when}}: no se hace',
  listMine: 'Los míos',
  listAll: 'Todos',
  listMore: 'Más',
  listBack: 'Volver',
  mineTitle: '## Tus eventos',
  mineNone:
    '## Tus eventos\nTodavía no has dicho que sí a nada, y no se espera nada de ti. {{command}} muestra lo que viene.',
  'mine.going': 'vas',
  'mine.maybe': 'quizá',
  'mine.waiting': 'en lista de espera',
  'mine.host': 'lo organizas tú',
  mineLine: '**{{title}}** ({{state}})\n{{when}}, {{soon}}',
  mineSession: '**{{title}}** ({{state}}, sesión {{number}} de {{total}})\n{{when}}, {{soon}}',
  whoComes: 'Quién va',
  whoTitle: '## {{title}}\nEstos nombres solo los ves tú, porque lo organizas.',
  whoGoing: '**Van:** {{names}}',
  whoMaybe: '**Quizá:** {{names}}',
  whoWaiting: '**Lista de espera:** {{names}}',
  whoNobody: 'Nadie todavía. Así empiezan las listas.',

  // The pinned calendar
  calendarTitle:
    '## Lo que hacemos en compañía\nLas horas se muestran en tu propia zona horaria. Toca *Ver* para saber más; nunca se muestran nombres.',
  calendarNone: '## Lo que hacemos en compañía\nAhora no hay nada previsto. Cuando lo haya, está aquí.',
  calendarMore: '-# Hay más: {{command}}',

  // What somebody is told. The first lines may stand on a lock screen, so they tell nothing.
  hello:
    'Hola. Me pediste que te avisara de algo de tu calendario, así que aquí va una nota breve sobre ello. No tienes que hacer nada ahora, y no hace falta que respondas.',
  helloNotice:
    'Hola. Hay novedades sobre algo de tu calendario, y esta nota es solamente para que lo sepas. No tienes que hacer nada ahora mismo, y no hace falta que respondas.',
  helloHost:
    'Hola. Hay una pequeña pregunta para ti sobre algo del calendario. No hay prisa, y un no es tan bienvenido como un sí: a nadie le molesta, y nadie pregunta el motivo.',
  remindedOf: '**{{title}}** empieza {{soon}}: {{when}}.',
  moved: '**{{title}}** cambia de hora. Era el {{was}}, ahora es el {{when}}, {{soon}}.',
  movedSeveral:
    '**{{title}}** cambia de hora a partir de ahora. La tuya era el {{was}}, ahora es el {{when}}, {{soon}}.',
  placeKept: 'Tu plaza se mantiene.',
  placesKept: 'Tus plazas se mantienen.',
  changed: 'Algo de **{{title}}** ha cambiado: {{when}}, {{soon}}.',
  cancelled: '**{{title}}**, {{when}}, no se hace. No es por nada que hayas hecho.',
  cancelledSeveral: '**{{title}}** ya no se hace, desde el {{when}}. No es por nada que hayas hecho.',
  closed:
    'Aquello a lo que querías venir el {{when}} es ahora para la gente de un grupo, así que tu plaza quedó libre. No es por nada que hayas hecho.',
  closedSeveral:
    'Aquello a lo que querías venir el {{when}}, con sus fechas siguientes, es ahora para la gente de un grupo, así que tus plazas quedaron libres. No es por nada que hayas hecho.',
  why: 'Por qué: {{why}}',
  host: 'Figuras como quien organiza **{{title}}**: {{when}}, {{soon}}. Si no te viene bien, díselo a coordinación; no hace falta un motivo.',
  promoted:
    'Quedó una plaza libre, y es tuya: **{{title}}**, {{when}}, {{soon}}. Si ya no te viene bien, con un toque pasa a otra persona.',
  hostAsked: '¿Podrías organizar **{{title}}**, {{when}}, {{soon}}? Figuras como suplente.',
  hostYes: 'Sí, me encargo',
  hostNo: 'No puedo',
  hostYesDone: 'Gracias. Ahora lo organizas tú.',
  hostNoDone: 'Está bien. El equipo busca a alguien.',
  hostTaken: 'Mientras tanto, ya lo organiza otra persona. Gracias igualmente.',
  inboxNotice: 'Hay novedades sobre algo de tu calendario.',
  inboxReminder: 'Algo de tu calendario llega pronto.',
  inboxLook: 'Ver',
  details: 'Detalles',

  cardMore: 'Más',
  // Files for calendar programs, and one's own feed
  fileButton: 'Para mi calendario',
  fileTitle:
    '## Para tu calendario\nAbre el archivo con tu app de calendario. Dice qué tipo de cosa es y cuándo, y ningún nombre que cuente más.',
  fileTitleNamed:
    '## Para tu calendario\nAbre el archivo con tu app de calendario. Lleva el nombre, de qué trata y, si vas, el enlace.',
  fileDate: 'Este:',
  fileSeries: 'Todos, y también cuándo uno se mueve o se salta:',
  fileWithNames: 'Con su nombre',
  fileWithoutNames: 'Sin su nombre',
  feedButton: 'Mi calendario',
  feedName: 'Mis fechas',
  feedNone:
    '## Un calendario tuyo\nTu app de calendario puede seguir tus eventos por su cuenta. Para eso recibe una dirección secreta, y mira ahí más o menos cada hora. En ella no hay nombres de eventos, grupos ni temas, a menos que los quieras.',
  feedThere:
    '## Un calendario tuyo\nTienes uno desde el {{day}}. Su dirección se mostró una vez y no se guarda en ningún lugar. Si la perdiste, haz una nueva.',
  feedAddress:
    '## Tu dirección\n```\n{{address}}\n```\nCópiala ahora: solo se muestra esta vez. En tu app de calendario va donde dice *suscribirse*, o *desde una dirección*. Funciona hasta que la quites.',
  feedWho:
    '-# ¿Quién puede ver esto? Quien tenga la dirección, así que por favor no la compartas. Puede que tu app de calendario la guarde en la empresa que lo hace.',
  feedShowsMine: 'Muestra a qué vas, a qué quizá vas, qué esperas y qué organizas.',
  feedShowsAll: 'Muestra todo lo que está abierto para ti.',
  feedNamesNone: 'No lleva nombres: solo qué tipo de cosa es, y cuándo.',
  feedNamesStand: 'Lleva los nombres, de qué tratan las cosas y, si vas, los enlaces.',
  feedMake: 'Crear mi dirección',
  feedNew: 'Una dirección nueva',
  feedStop: 'Quitarla',
  feedOnlyMine: 'Solo los míos',
  feedAll: 'Todo lo abierto para mí',
  feedWithNames: 'Con nombres',
  feedWithoutNames: 'Sin nombres',
  feedStopped:
    '## Quitada\nLa dirección ya no lleva a ningún lugar. Puede que tu app de calendario muestre un tiempo lo último que leyó.',
  feedUnreachable:
    'Un calendario tuyo necesita una dirección web que quien mantiene Kindred todavía no ha puesto. Los archivos de cada evento funcionan igual: mira uno, y toca *Para mi calendario*.',

  // The server's own events
  mirrorAbout:
    'Pulsar *Me interesa* aquí lo puede ver todo el mundo, y no le dice nada a quien organiza. Para decir que vas, usa la tarjeta de este evento, o /event list.',
  mirrorAtLink: 'Un enlace, para quienes van',
  mirrorHere: 'Aquí, en el servidor',
  mirrorChanged:
    'Alguien cambió a mano uno de los eventos del servidor: **{{title}}**, {{when}}. Esos solo muestran lo que hay en el calendario, así que se pone como estaba. Para cambiarlo de verdad: {{edit}}.',
  mirrorDeleted:
    'Alguien borró a mano uno de los eventos del servidor: **{{title}}**, {{when}}. Esos solo muestran lo que hay en el calendario, así que se crea de nuevo. Para quitarlo de ahí, o cambiarlo: {{edit}}.',

  // Refusals
  gone: 'Esto ya no existe. No se ha cambiado nada.',
  over: 'Este ya terminó. {{command}} muestra lo que viene después.',
  off: 'Este no se hace. {{command}} muestra lo que viene después.',
  notYours: 'Este es para otras personas. No se ha cambiado nada.',
  needsConsent: 'Para eso necesito antes tu sí. Se te pregunta una vez, cuando tocas *Voy* o *Quizá*.',
  needsHost:
    'Algo del calendario necesita a alguien que lo organice.\n**{{title}}**, {{when}}, {{soon}}\nCon {{command}} se elige a alguien; o se puede mover o cancelar con los comandos de al lado.',

  // What is kept
  keptTitle: 'Eventos',
  keptSeat: '{{date}}: {{title}} ({{state}})',
  keptHost: '{{date}}: {{title}} (lo organizas tú)',
  keptReminders: 'Recordatorios: {{leads}} antes.',
  keptFeed: 'Un calendario tuyo en otra aplicación desde el {{date}}.',
  keptNotice: '{{date}}: una nota de que algo tuyo había cambiado.',
  keptPlans: 'Figuras como quien organiza un evento que se está preparando.',
} as const;
