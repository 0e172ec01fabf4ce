/** Words of content notes: what is written behind spoilers, with a word on what it touches. */
export default {
  noteButton: 'Escribir con nota de contenido',
  noteTitle: 'Escribir con nota de contenido',
  noteTouches: '¿Qué tocan tus palabras?',
  noteTouchesHint: 'De una a tres cosas. Con eso la gente decide si sigue leyendo.',
  noteWords: 'Tus palabras',
  noteWordsHint: 'Kindred no las guarda ni se las envía a nadie. Te las devuelve listas para copiar.',
  'noteChoice.hospital': 'Hospital y procedimientos',
  'noteChoice.pain': 'Dolor',
  'noteChoice.weight': 'Peso y comida',
  'noteChoice.loss': 'Pérdida',
  'noteChoice.mental_health': 'Salud mental',
  'noteChoice.pregnancy': 'Embarazo',
  'noteChoice.other': 'Otra cosa',
  'noteSays.hospital': 'hospital y procedimientos',
  'noteSays.pain': 'dolor',
  'noteSays.weight': 'peso y comida',
  'noteSays.loss': 'pérdida',
  'noteSays.mental_health': 'salud mental',
  'noteSays.pregnancy': 'embarazo',
  'noteSays.other': 'algo que puede pesarte',
  noteLine: 'Nota de contenido: {{notes}}',
  noteReady:
    '### Listo para copiar\nPon esto en tu grupo. La primera línea se ve, y cada párrafo queda oculto hasta que alguien lo toca.',
  noteTooLong_one:
    '### Demasiado largo para un mensaje\nCon la nota, es un carácter más de lo que admite Discord. Aquí están tus palabras, sin cambios.',
  noteTooLong_many:
    '### Demasiado largo para un mensaje\nCon la nota, son {{count}} de caracteres más de lo que admite Discord. Aquí están tus palabras, sin cambios; quizá sirvan dos mensajes.',
  noteTooLong_other:
    '### Demasiado largo para un mensaje\nCon la nota, son {{count}} caracteres más de lo que admite Discord. Aquí están tus palabras, sin cambios; quizá sirvan dos mensajes.',
  noteAsFile: 'Como tiene código, va en un archivo, para que cada signo esté como debe.',
  noteNotKept:
    '**¿Quién puede ver esto?** Solo tú. Kindred no guarda tus palabras, no las anota en ningún registro y no se las envía a nadie. Cuando cierras este mensaje, desaparecen.',
} as const;
