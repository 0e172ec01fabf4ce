/** Words of a hello between two who are matched. Nobody is told why, and nobody what the other said. */
export default {
  button: 'Un saludo',
  title: '### Un saludo',
  about:
    'Cuando lleves un tiempo en silencio, alguien que te presentamos puede recibir una nota breve: que quizá te gustaría un saludo. No dice nada más. Hace falta el sí de las dos personas. Cualquiera puede terminarlo, y la otra no se entera.',
  noMatch:
    'Alguien que te presentamos podría recibir una nota breve cuando quizá te guste un saludo. Ahora no tienes a nadie así; cuando lo tengas, puedes pedirlo aquí.',
  wanted: '{{who}}\nTe gustaría. Si dijo que sí, solo lo sabe esa persona.',
  notWanted: '{{who}}\nNo recibe notas así sobre ti.',
  want: 'Me gustaría',
  end: 'Terminarlo',
  forOthers: '**Para otras personas**',
  agreed: '{{who}}\nPuede que recibas una nota cuando quizá le guste un saludo.',
  notAgreed: '{{who}}\nNo recibes notas sobre esta persona.',
  asked: 'Alguien que te presentamos tiene una pequeña pregunta para ti, sin prisa.',
  look: 'Ver',
  question:
    '### ¿Quieres que te avisemos?\nA {{who}} le alegraría que supieras, de vez en cuando, que quizá le gustaría un saludo. Recibirías una nota breve. No dice nada más, y no tienes que hacer nada con ella.',
  questionWho:
    '**¿Quién puede ver esto?** Solo tú. No se le dice lo que elijas, ni si más adelante lo terminas.',
  yes: 'Sí, quiero saberlo',
  no: 'No, gracias',
  yesDone: 'Gracias. Puedes terminarlo cuando quieras: debajo de la nota, o en {{command}}. Nadie se entera.',
  noDone: 'Está bien, y nadie se entera. Si cambias de idea, en {{command}} está en “Un saludo”.',
  noteFirst:
    'Hola. Una nota breve, nada urgente y nada que tengas que hacer. Si hoy no es el día para ella, dejarla está igual de bien, y en ningún caso se entera nadie.',
  note: 'A {{who}} quizá le gustaría un saludo. Una o dos palabras bastan.',
  noMore: 'No más notas así',
  inboxNote: 'Hay una nota breve para ti, nada urgente.',
  gone: 'Esto ya terminó. No se ha cambiado nada.',
  keptOwn: 'Te gustaría que alguien que te presentamos sepa cuándo te vendría bien un saludo.',
  keptOwnNot: 'Ya no quieres que alguien que te presentamos sepa cuándo te vendría bien un saludo.',
  keptYes: 'Podemos avisarte cuando a alguien que te presentamos quizá le guste un saludo.',
  keptNo:
    'Te preguntamos si querías saber cuándo a alguien que te presentamos quizá le gustaría un saludo, y no quieres.',
  keptAsked:
    'Te preguntamos si quieres saber cuándo a alguien que te presentamos quizá le gustaría un saludo.',
} as const;
