/** Words around sealed reporters: opening takes two people, and limits are set without opening. */
export default {
  leadAsked: '**Se pide a coordinación.** A alguien del equipo le gustaría que decida una segunda persona.',
  leadAskedHow: '{{leads}}: de qué se trata se te muestra solo a ti. Quien lo pidió no puede decidirlo.',
  leadAnswered:
    '**Coordinación ya ha decidido.** Aquí no queda nada por hacer. Las dos personas a quienes toca lo pueden leer otra vez.',
  readAgain: 'Leerlo otra vez',
  nobodyAnswered:
    '**Se pidió a coordinación, y en una semana nadie ha respondido.** Lo que se pidió ya no espera; se puede pedir otra vez desde el caso.',
  notAnswered:
    'En una semana nadie de coordinación ha respondido a lo que preguntaste por el caso {{number}}, y ya no espera. No se abrió nada. Si todavía hace falta, pídelo otra vez desde el caso y dilo a alguien de coordinación.',
  decide: 'Ver de qué se trata',
  whichReport: '¿Qué aviso?',
  sentAt: 'Enviado: {{at}} UTC',
  reason: '¿Por qué hace falta abrirlo?',
  reasonHint: 'Lo lee coordinación. Se guarda cifrado con el caso.',
  howLong: '¿Cuánto tiempo?',
  'limit.1': 'Un día',
  'limit.7': 'Una semana',
  'limit.28': 'Cuatro semanas',
  'limit.0': 'Ya no: quitar el límite',
  asked:
    'Se ha preguntado a coordinación por el caso {{number}}. Sabrás la respuesta la próxima vez que toques algo aquí. Hasta entonces no se abre nada.',
  limited:
    'No se reciben avisos de quien envió este; el límite termina {{until}}. Con esto nadie sabe quién es. Si lo intenta, se le dice, y siempre puede decir que alguien puede estar en peligro.',
  limitLifted: 'Los avisos de quien envió este se reciben otra vez.',
  'opening.author':
    '{{who}} pide, {{when}}, ver quién escribió aquello de lo que trata el **caso {{number}}**. El motivo:',
  'opening.reporter':
    '{{who}} pide, {{when}}, ver quién envió un aviso en el **caso {{number}}**. El motivo:',
  'openingWhat.author':
    'A quien lo escribió se le prometió que su nombre queda cerrado, a menos que alguien pueda estar en peligro. Si te parece bien abrirlo, lo pueden ver las dos personas durante un día, queda anotado, y se le dice que se abrió.',
  'openingWhat.reporter':
    'A quien lo envió se le prometió que su nombre queda sellado. Si te parece bien abrirlo, lo pueden ver las dos personas durante un día, queda anotado, y se le dice que se abrió.',
  keep: 'Que siga sellado',
  open: 'Me parece bien abrirlo',
  kept: 'Sigue sellado. Quien preguntó por el caso {{number}} lo sabrá la próxima vez que toque algo aquí.',
  'opened.author':
    'Lo pueden ver las dos personas durante un día, y cada mirada queda anotada. A quien escribió aquello de lo que trata el caso {{number}} se le dice que se abrió.',
  'opened.reporter':
    'Lo pueden ver las dos personas durante un día, y cada mirada queda anotada. A quien envió el aviso del caso {{number}} se le dice que se abrió.',
  'see.reporter': 'Ver quién lo envió',
  'see.author': 'Ver quién lo escribió',
  'seen.author':
    'Aquello de lo que trata el caso {{number}} lo escribió {{who}}. Solo tú puedes ver este mensaje; deja de poder mostrarse {{until}}.',
  'seen.reporter':
    'El aviso del caso {{number}} lo envió {{who}}. Solo tú puedes ver este mensaje; deja de poder mostrarse {{until}}.',
  reporterCare: 'Por favor, no se lo digas a nadie más, y no lo escribas en ninguna nota.',
  'refused.already_asked': 'Ya se preguntó a coordinación por esto. Por favor, espera la respuesta.',
  'refused.needs_reason':
    'Di en pocas palabras por qué hace falta abrirlo: con eso decide quien lidera. Todavía no se ha pedido nada, y el caso sigue como estaba. Más, en su tarjeta, abre el formulario otra vez.',
  'refused.own_asking': 'Hacen falta dos personas: lo que pediste lo decide otra persona de coordinación.',
  'refused.decided': 'Coordinación ya lo decidió.',
  'refused.lapsed':
    'Esto esperó una semana y ya no se puede decidir. Quien lo pidió puede pedirlo otra vez desde el caso.',
  'refused.not_open': 'No está abierto, o ya no. Quién fue está sellado.',
  answered: 'Coordinación ha respondido a lo que preguntaste sobre el nombre de alguien.',
  unanswered: 'En una semana, coordinación no ha respondido a lo que preguntaste sobre el nombre de alguien.',
  answeredSee: 'Ver la respuesta',
  unansweredSee: 'Y ahora qué',
  openedToYou:
    'Se abrió un aviso tuyo: moderación y coordinación, de acuerdo y por un motivo que está escrito, vieron quién lo envió. No hiciste nada malo. Puedes preguntar por ello a coordinación.',
  nameOpenedToYou:
    'Se abrió el nombre con el que escribiste en un grupo: moderación y coordinación, de acuerdo y por un motivo que está escrito, vieron de quién es. No hiciste nada malo. Puedes preguntar por ello a coordinación.',
  'notOpened.reporter': 'Coordinación ha decidido que el aviso siga sellado.',
  'notOpened.author': 'Coordinación ha decidido que el nombre siga cerrado.',
  trailAsked: 'pidió ver quién envió un aviso en el caso {{number}}',
  trailOpened: 'aceptó abrir quién envió un aviso en el caso {{number}}',
  trailKept: 'dejó sellado quién envió un aviso en el caso {{number}}',
  trailSeen: 'miró quién envió un aviso en el caso {{number}}',
  trailAuthorAsked: 'pidió ver quién escribió aquello de lo que trata el caso {{number}}',
  trailAuthorOpened: 'aceptó abrir quién escribió aquello de lo que trata el caso {{number}}',
  trailAuthorKept: 'dejó cerrado quién escribió aquello de lo que trata el caso {{number}}',
  trailAuthorSeen: 'miró quién escribió aquello de lo que trata el caso {{number}}',
  trailLimited: 'limitó a quien envió un aviso en el caso {{number}}, sin abrir quién es',
  trailLimitLifted: 'quitó un límite a quien envió un aviso en el caso {{number}}',
  mustWait:
    'Moderación no recibe avisos tuyos por ahora, así que este no se ha enviado; eso termina {{until}}. Con esto no sabe quién eres. Si alguien puede estar en peligro, elige ese motivo: siempre se recibe. “Ayuda ya” también es para ti.',
  mustWaitDirect:
    'Moderación no recibe por ahora lo que escribes aquí, así que esto no se ha enviado; eso termina {{until}}. Con esto no sabe quién eres. Si alguien puede estar en peligro, *Ayuda ya* sigue ahí para ti: tiene una línea, y puede pedir a alguien de moderación que te escriba.',
  keptTitle: 'Cuándo moderación abrió lo que se guarda sobre ti',
  keptAbout:
    'Solo fechas. Quién fue, lo puede ver coordinación. Una mirada a un caso que sigue en marcha no se muestra aquí hasta que termine.',
  'keptRead.case': '{{date}}: moderación abrió un caso que trata de ti.',
  'keptRead.looked_up': '{{date}}: moderación buscó si hay casos que traten de ti.',
  'keptRead.reporter': '{{date}}: moderación y coordinación, de acuerdo, vieron que un aviso era tuyo.',
  'keptRead.author':
    '{{date}}: moderación y coordinación, de acuerdo, vieron que algo en un grupo lo escribiste tú.',
  keptLimit: 'Moderación no recibe avisos tuyos hasta el {{date}}.',
} as const;
