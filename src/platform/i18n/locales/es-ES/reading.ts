/** Words of book clubs. */
export default {
  book: '*{{title}}*',
  bookBy: '*{{title}}*, de {{author}}',
  forThis: '**Para leer antes:** {{upTo}}, de {{book}}',
  whereButton: 'Por dónde vamos',

  // The thread of a part. Its name and what it begins with tell only how far it goes.
  thread: 'Leído hasta: {{upTo}}',
  partTop: 'Algo para leer en compañía.',
  part: '## Leído hasta: {{upTo}}\n{{book}}',
  partRoom: 'El hilo de abajo es para todo lo que hay hasta aquí, ahora o en una semana.',
  partNext: 'Lo que viene después va en el siguiente.',
  partNextOn: 'Lo que viene después va en el siguiente, que se abre el {{when}}.',
  partLast: 'Es la última parte prevista.',
  partHide: 'Si cuentas lo que pasa, ocúltalo: `||así||`. Puede que otras personas vayan unas páginas atrás.',
  partNotes: 'Para hablar, si quieres: ||{{notes}}||',

  // Where a club is
  title: '## {{title}}: por dónde vamos',
  now: 'Leemos {{book}}.',
  none: 'Ahora no se lee ningún libro.',
  unplanned: 'Todavía no está previsto qué parte toca cuándo.',
  free: 'nada que leer',
  noDate: 'sin fecha todavía',
  lineRead: '• {{upTo}}: {{when}}',
  lineThread: '• {{upTo}}: {{thread}}',
  lineNext: '• **Lo próximo: {{upTo}}**: {{when}}, {{soon}}',
  lineLater: '• {{upTo}}: {{when}}',
  partsBefore_one: '• una parte antes',
  partsBefore_many: '• {{count}} de partes antes',
  partsBefore_other: '• {{count}} partes antes',
  partsAfter_one: '• y una parte más después',
  partsAfter_many: '• y {{count}} de partes más después',
  partsAfter_other: '• y {{count}} partes más después',
  readLater: '**Después:** {{books}}',
  readBefore: '**Leídos antes:** {{books}}',

  // All of its books
  listButton: 'Todos sus libros',
  listTitle_one: '## {{title}}: un libro',
  listTitle_many: '## {{title}}: {{count}} de libros',
  listTitle_other: '## {{title}}: {{count}} libros',
  listReading: 'Se lee ahora, del {{from}} al {{to}}',
  listNext: 'Viene a partir del {{from}}',
  listRead: 'Leído del {{from}} al {{to}}',
  listReadOn: 'Leído el {{from}}',
  'undated.reading': 'Se lee ahora',
  'undated.next': 'Viene más tarde, sin fecha todavía',
  'undated.read': 'Leído antes',
  toEntry: 'Ver',
  shelve: 'Poner en la biblioteca',

  // For leads
  plan: 'Preparar la lectura',
  change: 'Cambiar el plan',
  addBook: 'Añadir un libro',
  formTitle: 'Qué se lee y cuándo',
  titleField: '¿Qué libro?',
  titleHint: 'Si se deja vacío, un libro sin empezar sale de la lista',
  titleHintNew: 'Va después de los que están en la lista',
  authorField: '¿Quién lo escribió?',
  linesField: '¿Hasta dónde se lee en cada fecha?',
  linesHint: 'Como: Capítulos 1 a 3 | una pregunta que cuenta lo que pasa. Se muestra oculta.',
  linesLeft_one:
    '**Una línea no tuvo sitio:** un libro tiene como mucho {{most}} partes por delante. Aquí está, para un segundo libro o para más tarde.',
  linesLeft_many:
    '**{{count}} de líneas no tuvieron sitio:** un libro tiene como mucho {{most}} partes por delante. Aquí están, para un segundo libro o para más tarde.',
  linesLeft_other:
    '**{{count}} líneas no tuvieron sitio:** un libro tiene como mucho {{most}} partes por delante. Aquí están, para un segundo libro o para más tarde.',
  linesShortened_one:
    '**Una línea era demasiado larga,** y le falta el final. El plan de abajo muestra lo que se guarda.',
  linesShortened_many:
    '**{{count}} de líneas eran demasiado largas,** y les falta el final. El plan de abajo muestra lo que se guarda.',
  linesShortened_other:
    '**{{count}} líneas eran demasiado largas,** y les falta el final. El plan de abajo muestra lo que se guarda.',
  noClub: 'Solo los clubes de lectura tienen un plan de lectura, y este no lo es. No se ha cambiado nada.',
  gone: 'Ese club ya no existe. No se ha cambiado nada.',
  trail: 'cambió lo que lee un club de lectura',
} as const;
