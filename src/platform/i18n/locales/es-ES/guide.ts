/** The do-and-don't guides of the queue, one a reason: read by a moderator before a first shift, and beside every case. */
export default {
  'do.crisis':
    'Escríbele pronto, con calidez y como la persona que eres. Pregunta con claridad si está a salvo. Señala *Ayuda ya*. Quédate con ello hasta que lo tenga otra persona.',
  'dont.crisis':
    'No prometas guardar el secreto, no discutas, no diagnostiques, y no lo lleves a solas: pide una segunda mirada.',
  'do.minor_at_risk':
    'Tómalo de inmediato y pide a coordinación que entre. Guarda lo que se dijo tal como fue. Si alguien puede estar haciendo daño a un niño o una niña, deciden la policía o la protección de menores del país, y se avisa a Discord.',
  'dont.minor_at_risk':
    'No le preguntes detalles a la niña o al niño, no hables a solas con ella o con él, y no alertes a quien pueda estar haciéndole daño.',
  'do.unsafe_advice':
    'Pide que cambien o quiten la publicación, y di por qué en una frase. Señala una fuente, o al propio equipo médico de la persona.',
  'dont.unsafe_advice': 'No des otro consejo en su lugar, y no lo discutas en público.',
  'do.stop_treatment':
    'Actúa pronto: alguien podría dejar un medicamento esta noche. Quita esas palabras, y escribe a quien iban dirigidas que aquí nadie decide sobre su tratamiento.',
  'dont.stop_treatment':
    'No le digas a nadie que tome o deje nada. Eso es cosa de la persona y de quien la trata.',
  'do.selling':
    'Quita la oferta, y pregunta si ha escrito a alguien en privado. Di al grupo, sin nombres, que las ofertas no se permiten.',
  'dont.selling': 'No debatas si funciona. Hay personas que tienen esa esperanza y están leyendo.',
  'do.disbelief':
    'Escribe primero a la persona de quien se dudó. Recuérdale a la otra que aquí nadie tiene que demostrar una enfermedad.',
  'dont.disbelief': 'No le pidas a nadie un diagnóstico ni pruebas, y no compares quién está peor.',
  'do.harassment':
    'Primero, que pare: quita esas palabras o pide a las dos partes que hagan una pausa. Escucha a cada una por separado. Mira si es la primera vez.',
  'dont.harassment': 'No le digas a ninguna quién pidió que miraras, y no lo resuelvas en público.',
  'do.privacy':
    'Quítalo de inmediato, antes de hablarlo. Di a la persona de quien trata qué se mostró, y cuánto tiempo.',
  'dont.privacy': 'No repitas lo que se mostró, ni siquiera en una nota.',
  'do.solicitation':
    'Guarda lo que se dijo. Pide a coordinación que entre si se pidieron dinero, fotos o encuentros. Di a la persona a quien se lo pidieron que no hizo nada malo.',
  'dont.solicitation': 'No lo dejes en que esa persona bloquee y siga adelante.',
  'do.graphic':
    'Ponlo detrás de una nota de contenido, o pídele que lo haga. Quizá necesitaba decirlo: dale las gracias por decirlo aquí.',
  'dont.graphic': 'No borres la historia de alguien sin escribirle.',
  'do.spam': 'Quítalo. Una cuenta que solo hace esto se puede sacar del servidor.',
  'dont.spam': 'No respondas, y no abras sus enlaces.',
  'do.other': 'Léelo dos veces. Si no sabes qué hace falta, pide una segunda mirada.',
  'dont.other': 'No adivines los motivos de nadie. Quien necesita ayuda no ha roto ninguna norma.',
  'do.reach_out':
    'Escríbele y di quién eres. Pregunta qué ayudaría, y escucha. Si no te quedan fuerzas, pásalo: eso es cuidar bien.',
  'dont.reach_out': 'No prometas lo que no puedes hacer, y no te conviertas en su única persona.',
  'do.contact':
    'Responde pronto, aunque sea para decir que lo has leído. *Escribirle* llega a la conversación que empezó con el bot. Quién es queda sellado, a menos que lo haya dicho.',
  'dont.contact': 'No intentes averiguar quién escribió, y no preguntes más de lo que necesitas.',
  'do.noticed':
    'Léelo donde está. Casi siempre esas palabras dicen un mal día y ningún peligro: entonces *No era un problema* es un buen final. Si puede ser algo más, escríbele como la persona que eres.',
  'dont.noticed':
    'No digas que se buscan palabras como si hubiera hecho algo malo, y no quites el mensaje por ellas.',
  'do.appeal':
    'Lee qué se decidió y por qué, y luego lo que dice ahora, como si hubiera pasado hoy. Di con claridad qué se queda y qué cambia.',
  'dont.appeal': 'No le pidas a quien decidió primero que decida otra vez.',
} as const;
