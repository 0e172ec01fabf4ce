/** Words for messages that a reporter adds to what they asked before, and for moderators who read them. */
export default {
  ask: 'Es parte de algo que ya pedí',
  askHint: 'Mientras moderación todavía lo mira; lo que elegiste entonces se queda',
  added: 'Gracias. Está con lo que pediste antes, y quien lo mira lo sabrá. No tienes que hacer nada más.',
  which: 'Has pedido varias cosas que moderación todavía mira. ¿De cuál es parte esto?',
  whichChoose: 'Es parte de…',
  whichNone: 'Es algo nuevo',
  nothingRuns:
    'Ya no se está mirando nada de lo que pediste antes. Elige de qué se trata esto: lo que escribiste se guarda.',
  title: '### Caso {{number}}, mensaje añadido {{page}} de {{pages}}',
  addedAt: 'Lo añadió {{when}} alguien que ya había avisado',
  slip: '{{person}} dijo que sí, un día más tranquilo, a que se pueda pedir a moderación que le escriba cuando un día es muy duro. Después dijo a Kindred que lo que llevó a esto fue un toque sin querer. Aquí no se sabe nada más.',
  words: 'Escribió con él:',
  back: 'Volver',
  next: 'Mensaje siguiente',
  files: 'Otros archivos adjuntos',
  filesTitle: '### Caso {{number}}, otros archivos adjuntos',
  pages_one: 'Un mensaje añadido',
  pages_many: '{{count}} de mensajes añadidos',
  pages_other: '{{count}} mensajes añadidos',
} as const;
