/** Words of one's own history: what was answered, shown back without a judgement. */
export default {
  button: 'Historial',
  pageTitle: 'Tu página',
  heading: 'Cómo ha ido',
  who: 'Solo tú puedes ver esto. Ni moderación, ni coordinación, ni otras personas lo ven nunca.',
  nothing: 'Todavía no hay nada que mostrar. Aquí aparece lo que respondes cuando se te pregunta cómo estás.',
  noConsent:
    'Ahora no se guarda nada nuevo, porque no has dicho que sí a las preguntas tal como son ahora. /checkin te lo pregunta.',
  span: 'Los últimos {{days}} días',
  'scale.mood': 'Ánimo',
  'scale.coping': 'Cómo lo llevas',
  'scale.energy': 'Energía',
  'scale.pain': 'Dolor',
  'scale.fatigue': 'Cansancio',
  chartTitle: '{{scale}}, {{days}} días',
  unit: '1 es lo más difícil, 5 lo más fácil',
  gaps: 'Donde la línea se corta, no hubo respuesta. Está bien.',
  aboutOne: '{{scale}} en {{days}} días: un día con respuesta, {{mean}}.',
  aboutMany:
    '{{scale}} en {{days}} días: {{answered}} días con respuesta, de {{low}} a {{high}}, {{mean}} de media.',
  aboutNone: '{{scale}} en {{days}} días: sin respuestas.',
  changed: 'Qué cambió',
  changedHow:
    'Esto pone la segunda mitad del tiempo al lado de la primera. No puede decir por qué, y los días sin respuesta no cuentan.',
  'change.none': '{{scale}}: en este tiempo no hubo respuestas.',
  'change.few': '{{scale}}: hay muy pocas respuestas para comparar.',
  'change.same': '{{scale}}: más o menos igual. {{later}} de media, y {{earlier}} antes.',
  'change.easier': '{{scale}}: últimamente, más fácil. {{later}} de media, y {{earlier}} antes.',
  'change.harder': '{{scale}}: últimamente, más difícil. {{later}} de media, y {{earlier}} antes.',
  asTable: 'Lo mismo en una tabla',
  tableDay: 'Día',
  tableGaps: 'Los días que no aparecen no tienen respuesta.',
  noValue: 'nada',
  csv: 'Todo en un archivo',
  csvAbout:
    'Una tabla (CSV) con cada respuesta y cada nota, para ti o para quien elijas enseñársela. Las respuestas se borran al cumplir un año; las notas se quedan hasta que las borres.',
  csvButton: 'Descargar',
  notes: 'Notas',
  notesAbout: 'Palabras para ti, guardadas cifradas. Nadie más puede leerlas.',
  noteField: 'Una nota para hoy',
  noteKeep: 'Guardar esta nota',
  noteKept: 'Tu nota está guardada.',
  noteEmpty: 'Todavía no hay nada en la nota. Lo que escribas se guarda cuando pulses el botón.',
  noteTooLong:
    'La nota tiene más de {{most}} caracteres. Está entera abajo: con dos notas más cortas se puede.',
  noteTooMany: 'No caben más notas. Borrar una que ya no necesites hace sitio.',
  noteNoConsent:
    'La nota no se guardó, porque no has dicho que sí a estas preguntas, o lo retiraste. /checkin te lo pregunta otra vez. Tus palabras siguen abajo.',
  noteDelete: 'Borrar la nota del {{date}}',
  noteDeleted: 'La nota está borrada.',
  notesOlder: 'Las notas más antiguas están en el archivo de arriba.',
  keptNote: '{{date}}: tu nota: {{words}}',

  // In Discord
  link: 'Tu historial está en una página privada, con sitio para notas. El enlace funciona una vez y deja de funcionar en una hora. Por favor, no lo compartas.',
  linkOpen: 'Abrir mi página',
  unavailable:
    'Tu historial está en una página privada, y todavía no se llega a las páginas privadas desde fuera. Quien mantiene Kindred tiene que poner antes PUBLIC_URL. No se pierde nada de lo que respondiste.',
  title: '## Cómo ha ido',
  whoDiscord: '**¿Quién puede ver esto?** Solo tú. Desaparece cuando lo cierras.',
  spanButton: '{{days}} días',
  onPage: 'Con notas, en una página',
} as const;
