/** Questions to a group, what helped, and what moderators say about something unsafe. */
export default {
  hub: '### Preguntar a tu grupo\nTu pregunta se convierte en un hilo, con tu nombre o con uno que es solo para el grupo. Quizá se avise a personas que llevan más tiempo ahí. Si nadie responde en un día, se entera alguien que cuida el grupo.\n-# Lo que escribes antes de publicarlo solo lo ves tú.',
  write: 'Preguntar algo',
  beAsked:
    '**¿Te gustaría que te pregunten de vez en cuando?** Si alguien de un grupo que conoces desde hace un mes tiene una pregunta, puede que te llegue, como mucho una vez por semana. Nunca tienes que responder.',
  beAskedNow:
    'Te gusta que te pregunten de vez en cuando, como mucho una vez por semana. Mientras estás en pausa, nadie te pregunta.',
  'beAskedChoice.yes': 'Sí, que me pregunten',
  'beAskedChoice.no': 'Que no me pregunten más',
  inboxAsked:
    'Alguien de uno de tus grupos tiene una pregunta, y dijiste que te gusta que te pregunten. No tienes que responder.',
  inboxUnanswered: 'Una pregunta en un grupo que cuidas lleva un día esperando.',
  inboxLook: 'Ver la pregunta',
  question: '### Una pregunta en tu grupo',
  questionHow:
    'Puedes responder aquí, con cualquiera de tus nombres, o en su hilo. Si no es ahora, también está bien.',
  waitsForTeam: 'Una pregunta en un grupo lleva un día esperando. ¿Podría mirarla alguien del equipo?',
  aboutThis: 'De qué trata',
  marked: 'Está marcado: *esto ayudó*. Gracias por decirlo.',
  markedSoon: 'En un minuto o dos estará marcado: *esto ayudó*. Gracias por decirlo.',
  unmarked: 'La marca está retirada. Nadie la ha visto.',
  'refused.not_asker': 'Solo quien preguntó puede decir qué ayudó, de lo que está bajo su pregunta.',
  'refused.no_answer': 'Esto es para lo que otra persona respondió a tu pregunta.',

  lookAfterTitle: 'Ocuparme de este mensaje',
  noteWords: 'Una nota sobre algo peligroso que dice',
  noteWordsHint: 'Va con el mensaje, de parte de moderación. Di lo que se sabe, sin señalar a nadie.',
  noteSource: 'De dónde sale eso',
  noteSourceHint: 'Un enlace que empieza por https, como la página de un servicio público de salud.',
  limit: 'Una pausa para el nombre con que está',
  limitHint: 'Solo para un nombre que es de un grupo. Nadie sabe de quién es.',
  'limitDays.1': 'Un día',
  'limitDays.7': 'Una semana',
  'limitDays.28': 'Cuatro semanas',
  'limitDays.0': 'Terminar la pausa',
  remove: 'Quitarlo',
  removeHint: 'Solo lo que se contó con Kindred. A quien lo escribió se le dice, y tú no sabes quién es.',
  removeYes: 'Sí, quitarlo',
  removed: 'Está quitado, y se le dice a quien lo contó. Si hay un caso sobre ello, ahí quedan sus palabras.',
  'lookAfterRefused.not_shared': 'Esto no se contó con Kindred. Puedes quitarlo en Discord mismo.',
  noteLeftOut: 'Tu nota no se muestra, porque ya no está aquello de lo que trata. Esto es lo que escribiste:',
  trailRemoved: 'Se quitó algo que se contó en un grupo',
  inboxRemoved:
    'Moderación ha quitado algo que contaste en un grupo. Si quieres saber por qué, puedes preguntarlo con {{command}}.',
  corrected: 'La nota va en camino. En el registro consta que se añadió una nota.',
  limitedNow:
    'Con **{{name}}** no se publica nada. La pausa termina {{until}}. De quién es el nombre sigue cerrado.',
  limitLifted: 'La pausa para **{{name}}** terminó.',
  'lookAfterRefused.nothing_chosen': 'No se escribió ni se eligió nada, así que no ha cambiado nada.',
  'lookAfterRefused.no_name':
    'Esto no está con un nombre que sea solo para un grupo, así que no hay nada que pausar.',
  'lookAfterRefused.no_source':
    'Una nota necesita una fuente que cualquiera pueda leer: un enlace que empieza por https.',
  trailCorrected: 'Se añadió una nota a un mensaje',
  trailLimited: 'Una pausa para un nombre en un grupo: {{name}}',
  trailLifted: 'El final de una pausa para un nombre en un grupo: {{name}}',
} as const;
