/** Words for when an event is over. */
export default {
  inbox: 'Algo de tu calendario ya terminó. Si estuviste, un toque lo dice; no responder también está bien.',
  inboxHost:
    'Algo que organizaste ya terminó. Si quieres, escribe unas palabras para quienes no pudieron estar. Nadie las espera.',
  wereYouThere:
    '**{{title}}**, {{when}}\n¿Estuviste? Ayuda a quienes lo preparan, y no se pregunta dos veces.',
  counted: '**{{title}}**, {{when}}\nGracias. Cuenta.',
  whoSees:
    '-# ¿Quién puede ver esto? Nadie. Coordinación ve cuántas personas vinieron, y solo a partir de diez. Pasadas dos semanas, nada muestra que fuiste tú.',
  iWasThere: 'Estuve',
  takeBack: 'Retirarlo',
  askNoMore: 'No me lo preguntes',
  askNoMoreDone: 'Ya no se te pregunta.',

  recapTop: 'Unas palabras sobre algo del calendario.',
  recap: '## {{title}}\n{{when}}',
  recapBy: '## {{title}}\n{{when}}, lo cuenta {{host}}',
  recapWrite: 'Contar cómo fue',
  recapFormTitle: 'Contar cómo fue',
  recapField: '¿Cómo fue?',
  recapHint: 'Para quienes no pudieron estar. No nombres a nadie, ni nada que se dijera en confianza.',
  recapKept: '## Hecho\nLo que cuentas de **{{title}}** está en el canal de su tarjeta. No menciona a nadie.',
  recapChange: 'Cambiarlo',
  recapBack: 'Retirarlo',
  recapGone: 'Lo que se contaba de **{{title}}** está retirado.',
  notHost: 'Solo quien lo organizó cuenta cómo fue. No se ha cambiado nada.',
  tooEarly: 'Todavía no ha empezado. Desde entonces se puede contar cómo fue.',
  told: 'Quien lo organizó antes ya contó cómo fue, y sigue siendo suyo. Si hace falta otro relato, esa persona o coordinación puede retirarlo antes (coordinación: `/lead event after`).',

  title: '## {{title}}\n{{when}}',
  came_one: 'Al menos una persona dijo que estuvo.',
  came_many: 'Al menos {{count}} de personas dijeron que estuvieron.',
  came_other: 'Al menos {{count}} personas dijeron que estuvieron.',
  few: 'Menos de diez dijeron que estuvieron, o nadie. Los números más pequeños no se muestran.',
  hasRecap: 'En el canal de su tarjeta se cuenta cómo fue.',
  noRecap: 'Nadie ha contado cómo fue.',
  inLibrary: '-# Está en la biblioteca, donde se puede encontrar más tarde.',
  toEntry: 'Ver en la biblioteca',
  shelve: 'Poner en la biblioteca',
  shelveAsk:
    '## Antes de ponerlo en la biblioteca\n**{{title}}** no era para todo el mundo. Lo que está en la biblioteca lo encuentra cualquiera de la comunidad, con todo lo que escribas sobre ello.',
  shelveAskHow:
    'Por eso no aparecen su nombre, quién habló ni el camino a lo que se contó, y tampoco su tema, si no lo sabe todo el mundo. Escribe solo lo que cualquiera pueda saber, y no nombres a nadie.',
  shelveWrite: 'Escribirlo',
  shelveLeave: 'Dejarlo',
  nonePast: 'No hay ningún evento así en los últimos meses. Elige uno de la lista mientras escribes.',
  trail: 'retiró lo que se contaba de un evento',

  keptPresence: '{{title}}: dijiste que estuviste.',
  keptRecap: '{{date}}: {{title}}, lo que contaste: {{words}}',
} as const;
