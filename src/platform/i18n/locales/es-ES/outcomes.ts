/** Whether it helps: the questionnaires' surroundings (their own wording is theirs) and the figures for leads. */
export default {
  hubLine: '**Si esto ayuda**\nUnas pocas preguntas de vez en cuando, en una página tuya.',
  hubShow: 'Ver',

  ask: '### ¿Te ayuda esta comunidad?\nKindred puede preguntarte hoy, al cabo de uno, dos y tres meses, y luego cada tres meses. Son unos cuatro minutos, en una página privada.',
  askHow:
    'Se te pregunta por la preocupación, los días buenos, la soledad, la esperanza, y cómo llevas tu enfermedad. Cada pregunta se puede dejar sin responder.\nSolo tú ves tus respuestas. Coordinación ve sumas de al menos diez personas, cerradas una vez al mes. Si lo retiras, se borran tus respuestas; las sumas en las que estás se quedan, porque en ellas no se puede encontrar a nadie.',
  agree: 'Sí, pregúntame',
  notNow: 'Ahora no',
  title: '### Si esto ayuda',
  openNow_one: 'Te espera un formulario corto. No hay prisa.',
  openNow_many: 'Te esperan {{count}} de formularios cortos. No hay prisa.',
  openNow_other: 'Te esperan {{count}} formularios cortos. No hay prisa.',
  nothingOpen: 'No te espera nada.',
  next: 'Las próximas preguntas llegan el {{date}}. Si te las saltas, no pasa nada.',
  openPage: 'Abrir mi página',
  myConsents: 'A qué dije que sí',
  back: 'Volver',
  pagesOff:
    'Estas preguntas se hacen en una página privada, y este servidor todavía no las tiene. Administración puede cambiarlo.',

  inboxOpen: 'Vuelve a haber unas preguntas para ti, en una página tuya. No hay prisa, y puedes saltártelas.',
  inboxOpenButton: 'Ver',

  // The page
  pageTitle: 'Tu página',
  who: 'Solo tú puedes ver esto. Coordinación ve sumas de al menos diez personas, y nunca quién respondió.',
  leftToAnswer_one: 'Este es el último formulario.',
  leftToAnswer_many: 'Quedan {{count}} de formularios cortos. Puedes parar después de cualquiera y volver.',
  leftToAnswer_other: 'Quedan {{count}} formularios cortos. Puedes parar después de cualquiera y volver.',
  otherLanguage: 'Aquí estas preguntas solo están en inglés. Una traducción nuestra mediría otra cosa.',
  mayLeaveOut: 'Puedes dejar cualquier pregunta sin responder.',
  keep: 'Guardar mis respuestas',
  kept: 'Tus respuestas están guardadas. Gracias.',
  allDone: 'Ahora no hay nada que responder.',
  takeLonger: 'Usar el formulario largo sobre la preocupación (7 preguntas)',
  takeShorter: 'Usar el formulario corto sobre la preocupación (2 preguntas)',
  longerChosen: 'A partir de ahora te llega el formulario largo sobre la preocupación.',
  shorterChosen: 'A partir de ahora te llega el formulario corto sobre la preocupación.',
  outOfRange:
    'La pregunta {{number}} tiene una respuesta que no encaja. No se ha perdido nada: corrígela y envíalo otra vez.',
  'refused.nothing': 'Todavía no se ha elegido nada. Responde al menos una pregunta, o cierra la página.',
  'refused.not_open':
    'El tiempo para estas respuestas terminó. No se guardan; las próximas preguntas llegan solas.',
  'refused.no_consent':
    'No has dicho que sí a estas preguntas, o lo retiraste, así que aquí no se guarda nada.',
  noAdvice:
    'Estos números no son un diagnóstico ni un consejo. Si algo te preocupa, /help-now funciona en cualquier momento.',
  ownCourse: 'Tu propio recorrido',
  ownCourseHow:
    'Los cambios pequeños suelen ser casualidad. Compara con cómo estabas tú, no con otras personas.',
  measure: 'Qué',
  day: 'Día {{day}}',
  noScore: '–',
  lowerBetter: 'de {{from}} a {{to}}; menos es mejor',
  higherBetter: 'de {{from}} a {{to}}; más es mejor',
  'name.gad2': 'Preocupación (GAD-2)',
  'name.gad7': 'Preocupación (GAD-7)',
  'name.hrqol4': 'Días malos de 30 (CDC HRQOL-4)',
  'name.connection': 'Compañía: con qué poca frecuencia sientes soledad',
  'name.hope': 'Esperanza (pregunta nuestra)',
  'name.ses6g': 'Cómo llevas tu enfermedad (SES6G)',

  // What is kept about me
  keptTitle: 'Si esto ayuda',
  keptSince: 'Se te pregunta desde el {{date}}.',
  keptAnswers: 'Día {{day}}, {{measure}}: {{values}}',
  keptPassed: 'Día {{day}}, {{measure}}: sin respuesta',
  keptSums:
    'En sumas de al menos diez personas pueden estar tus respuestas. En ellas no se puede encontrar a nadie, tampoco a ti.',

  // For leads
  reportTitle: '### Si la comunidad ayuda',
  reportNothing:
    'Todavía no hay nada que mostrar. Las cifras aparecen cuando al menos diez personas han respondido a las mismas preguntas, el primer día del mes siguiente.',
  reportStart:
    'Al principio: unas {{people}} personas, {{mean}} de media (intervalo del 95 %, de {{from}} a {{to}}).',
  reportChange:
    'Día {{day}}: respondieron unas {{people}} personas. El cambio medio fue de {{mean}} (intervalo del 95 %, de {{from}} a {{to}}).',
  reportLost: 'Al menos el {{lost}} de quienes empezaron no respondió, y como mucho nueve personas más.',
  reportLostFew: 'De quienes empezaron, no respondieron menos de diez personas.',
  reportBetter:
    'Mejor en {{by}} puntos o más: {{share}} de unas {{of}} personas (intervalo del 95 %, de {{from}} a {{to}}).',
  reportWorse:
    'Peor en {{by}} puntos o más: {{share}} de unas {{of}} personas (intervalo del 95 %, de {{from}} a {{to}}).',
  reportImportant:
    '{{by}} puntos es el cambio más pequeño que resultó importarle a la gente ({{source}}). Uno menor también puede ir más allá de la casualidad.',
  reportOurThreshold: 'Menos de {{by}} puntos puede ser casualidad. Es una elección nuestra: {{source}}',
  reportSharesHeld:
    'Donde no pone nada de mejor y peor, en una de las partes quedan menos de diez personas. Vuelve a mostrarse cuando sean suficientes.',
  reportNoThreshold:
    'Nadie ha publicado desde qué cambio va más allá de la casualidad, así que no se muestran porcentajes.',
  reportUnvalidated: 'Esta pregunta es nuestra. Nadie ha probado lo bien que mide.',
  reportCut: 'Los días anteriores están en el archivo.',
  reportHonest:
    'No hay grupo de comparación: esto no puede mostrar que la causa sea la comunidad. Quien deja de responder puede estar mejor o peor que quien sigue. No está en estas cifras quien dijo que ya no, quien recibió una expulsión, quien ha muerto, ni quien dejó el servidor hace tanto que ya no se guarda nada suyo.',
  changeLower: 'Cambio en puntos desde el principio; menos es mejor',
  changeHigher: 'Cambio en puntos desde el principio; más es mejor',
  previous: 'Anterior',
  nextMeasure: 'Siguiente',
  asFile: 'Todo en un archivo',
  fileHere: 'Todas las cifras en una tabla. Son sumas de al menos diez personas.',

  // The headings of the file
  'csv.day': 'Día',
  'csv.what': 'Puntuación o cambio',
  'csv.score': 'puntuación',
  'csv.change': 'cambio',
  'csv.people': 'Personas (de 5 en 5)',
  'csv.mean': 'Media',
  'csv.from': '{{what}}: 95 % desde',
  'csv.to': '{{what}}: 95 % hasta',
  'csv.lostFrom': 'No respondieron: proporción mínima',
  'csv.lostTo': 'No respondieron: proporción máxima',
  'csv.of': 'Mejor y peor: de cuántas personas (de 5 en 5)',
  'csv.better': 'Proporción que mejoró',
  'csv.worse': 'Proporción que empeoró',
} as const;
