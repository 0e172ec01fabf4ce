/** What whom a case is about reads, and asking for another look. Kind, short, and telling nothing before it is opened. */
export default {
  // To whom it concerns. The opening is all that a lock screen shows.
  letterOpening:
    'Una nota de moderación de un servidor en el que estás. No hay nada que tengas que hacer ahora mismo. La escribió una persona; Kindred, que es un bot, solo te la trae.',
  'letter.write':
    'Te escriben porque alguien se preocupó, o porque lo pediste. No has hecho nada malo, y no tienes que responder.',
  'letter.aboutRules':
    'Te escriben sobre algo que están mirando. Quizá tenga que ver con las normas de la comunidad. Esta nota no decide nada por sí misma, y no tienes que responder.',
  'letter.conversation': 'Responden a lo que les escribiste. No tienes que contestar.',
  'letter.appeal': 'Trata de la decisión de la que pediste otra revisión. No tienes que responder.',
  'letter.warn': 'Trata de algo que escribiste o hiciste aquí. Por ello no pasa nada más.',
  'letter.time_out': 'Por un tiempo puedes leer aquí y no escribir.',
  'letter.time_outUntil': 'Puedes leer aquí y no escribir; eso termina {{until}}.',
  'letter.remove': 'Se quitó un mensaje tuyo.',
  'letter.ban':
    'Se te saca de {{server}}, y por ahora no puedes volver. Aun así puedes pedir otra revisión: el enlace de abajo funciona sin estar ahí, durante 30 días.',
  letterHelp: '**Si hoy es un día difícil**, hay a quien acudir:',
  letterDirectory:
    '[findahelpline.com](https://findahelpline.com) tiene una línea para hablar en casi todos los países.',
  letterHelpPreview:
    '-# Debajo van el número de emergencias y una línea de su país, el camino a *Ayuda ya* y, salvo en una nota, un enlace para pedir otra revisión.',
  writeBack: 'Puedes responder aquí. No se envía nada antes de que toques un botón.',
  thatServer: 'el servidor',
  noMore: 'No más, por favor',
  noMoreSaid: 'No se te volverá a escribir sobre esto. Gracias por decirlo.',
  waits: 'Moderación te escribió el {{when}}.',
  read: 'Leerlo',

  // How it stands by now
  nowOver: 'Por un tiempo podías leer aquí y no escribir. Eso ya terminó.',
  'takenBack.warn': 'Se te advirtió por algo que escribiste o hiciste aquí. Eso se retiró y no cuenta.',
  'takenBack.time_out':
    'Se decidió que por un tiempo pudieras leer aquí y no escribir. Eso se retiró, y ya no te impide nada.',
  'takenBack.remove':
    'Se decidió quitar un mensaje tuyo. Eso se retiró. Si el mensaje ya no está, Discord no puede devolverlo, pero puedes escribirlo otra vez.',
  'takenBack.ban': 'Se decidió sacarte de {{server}}. Eso se retiró, y puedes estar ahí.',
  'notDone.time_out':
    'Se decidió que por un tiempo pudieras leer aquí y no escribir. Eso no se llevó a cabo, así que no te impide nada. Si al final se hace, se te dirá.',
  'notDone.remove': 'Se decidió quitar un mensaje tuyo. Eso no se llevó a cabo.',
  'notDone.ban': 'Se decidió sacarte de {{server}}. Eso no se llevó a cabo.',
  nowDone:
    'Se decidió que por un tiempo pudieras leer aquí y no escribir. Al principio no se llevó a cabo, y ahora sí; termina {{until}}.',
  laterOpening:
    'Una nota sobre algo que ya te dijo moderación de un servidor. No hay nada que tengas que hacer ahora mismo. Te la trae Kindred, que es un bot.',

  // Another look
  askAnotherLook: 'Pedir otra revisión',
  appealWays:
    'Lo revisará otra persona de moderación, no la primera. Puedes escribir en una página privada, que se abre una vez y durante una hora, o aquí. Si la página se cierra antes de terminar, pulsa otra vez el botón de arriba.',
  appealPage: 'Escribir en una página privada',
  appealHere: 'Escribirlo aquí',
  appealTitle: 'Otra revisión',
  appealWho: '¿Quién puede ver esto?',
  appealAbout:
    'Moderación, pero quien decidió primero no vuelve a decidir. Di qué pasó tal como lo ves, con tus palabras. Puede tardar un día o dos.',
  appealWords: '¿Qué te gustaría que sepan?',
  appealWordsHint: 'Se guarda cifrado, y solo moderación puede leerlo.',
  appealSend: 'Enviar',
  appealOf: '{{what}}, el {{date}}',
  appealNothing: 'Aquí ya no hay ninguna decisión de la que puedas pedir otra revisión.',
  appealEmpty: 'Escribe unas palabras, para que sepan qué mirar.',
  appealTooLong: 'Eso tiene más de {{most}} caracteres. Por favor, hazlo un poco más corto.',
  appealSent:
    'Gracias. Lo revisará otra persona de moderación. Lo que decida llega por mensaje directo. También lo muestra el enlace del mensaje sobre la decisión.',
  'appealRefused.gone': 'Eso ya terminó, o no trata de ti, así que no se ha enviado nada.',
  'appealRefused.over': 'Se puede pedir otra revisión durante 30 días, y para esto ya pasaron.',
  'appealRefused.taken_back': 'Eso se retiró y no cuenta, así que no queda nada que revisar.',
  'appealRefused.not_done':
    'Eso no se llevó a cabo, así que no hay nada que revisar. Si al final se hace, puedes pedirlo entonces.',
  'appealRefused.already': 'Ya pediste otra revisión de esto. Cada decisión tiene una.',
  'appealRefused.cooling':
    'Pediste otra revisión de algo hace menos de una hora. Por favor, espera a que pase esa hora; para esta tienes 30 días.',
  'appealRefused.enough':
    'Esta semana has pedido otra revisión de tres cosas. Vuelve a esta en unos días, por favor.',
  'appealWaits.cooling':
    'Pediste otra revisión de algo hace menos de una hora. Puedes pedir la de esto {{when}}; tienes 30 días.',
  'appealWaits.enough':
    'Esta semana has pedido otra revisión de tres cosas. Puedes pedir la de esto {{when}}.',
  appealSee: 'Verlo en una página privada',
  'deed.write': 'Una nota de moderación',
  'deed.warn': 'Una advertencia',
  'deed.time_out': 'Un tiempo sin escribir',
  'deed.remove': 'Un mensaje que se quitó',
  'deed.ban': 'Una expulsión del servidor',

  // To moderators
  draftAbove: 'Esto es lo que leerá. Todavía no se ha enviado nada.',
  'send.write': 'Enviarlo',
  'send.warn': 'Enviarlo',
  'send.time_out': 'Decírselo y silenciar',
  'send.remove': 'Decírselo y quitarlo',
  'send.ban': 'Decírselo y expulsar',
  'goes.inbox': 'Va a su **bandeja**: lo ve la próxima vez que toque algo aquí, y nada le avisa.',
  'goes.direct':
    'Va como **mensaje directo**. Si Discord lo rechaza, le espera en su bandeja: lo ve la próxima vez que toque algo aquí.',
  'goes.away':
    'Se fue del servidor. Va como **mensaje directo**, que Discord puede rechazar. Entonces le espera en su bandeja, y solo lo ve si vuelve antes de que se borre lo que se guarda suyo.',
  'goes.awayInbox':
    'Se fue del servidor. Le espera en su **bandeja**, y solo lo ve si vuelve antes de que se borre lo que se guarda suyo.',
  'goes.awayTimeOut':
    'Se fue del servidor, y Discord no silencia a quien no está: lo más probable es que rechace esto. Antes se le dice, por **mensaje directo** si Discord lo deja pasar.',
  'goes.banned':
    'Se expulsó a esa persona. Se intenta por **mensaje directo**, que lo más probable es que no le llegue: ahora no tiene bandeja. El mensaje se quita igualmente.',
  'goes.appeal':
    'Va por **mensaje directo**. Donde Discord lo rechaza, lo encuentran con el enlace del mensaje sobre la decisión.',
  'goes.thread':
    'Va en un **hilo privado** con un nombre que no dice nada, como eligió. Tú y el resto de moderación también pueden abrirlo. Si no se puede crear, le espera en su bandeja.',
  'goes.conversation':
    'Va como **mensaje directo**, donde te escribió. Si Discord lo rechaza, le espera en su bandeja.',
  'goes.time_out':
    'Va como **mensaje directo**, y si Discord no contesta espera hasta seis horas. Si Discord lo rechaza, se le silencia igualmente y no sabe por qué hasta que termine: entonces le espera en su bandeja. O elige *Solo si se le puede decir*.',
  'goes.ban':
    'Va como **mensaje directo**, y si Discord no contesta espera hasta seis horas. Si Discord lo rechaza, se le expulsa igualmente y nunca sabe por qué, ni cómo pedir otra revisión: entonces ya no tiene bandeja. O elige *Solo si se le puede decir*.',
  threadName: 'Un lugar para leer {{mark}}',
  sendIfTold: 'Solo si se le puede decir',
  changeDraft: 'Cambiarlo',
  draftSent:
    'Esto ya no es un borrador, seguramente porque se envió. *Mirar*, en la tarjeta del caso, muestra lo que se envió.',
  howLong: '¿Cuánto tiempo?',
  'lasts.10m': 'Diez minutos',
  'lasts.1h': 'Una hora',
  'lasts.1d': 'Un día',
  'lasts.1w': 'Una semana',
  'lasts.4w': 'Cuatro semanas',
  neverReporters: 'A quienes avisan nunca se les escribe.',
  wordsToThem: '¿Qué quieres decirle?',
  wordsToThemHint: 'Di por qué. Puede pedir otra revisión. Antes de enviarlo lo ves como lo verá.',
  noteHint: 'Di por qué escribes. Antes de enviarlo lo ves como lo verá.',
  'sentAction.write': 'Va en camino, a donde eligió leerlo. Si Discord lo rechaza, le espera en su bandeja.',
  'sentAction.conversation':
    'Va de camino, a los mensajes directos en los que escribió. Si Discord lo rechaza, le espera en su bandeja.',
  'sentAction.appeal':
    'Va en camino por mensaje directo. Donde Discord lo rechaza, se encuentra con el enlace del mensaje sobre la decisión.',
  'sentAction.warn': 'Va en camino.',
  'sentAction.time_out':
    'Se le está diciendo, y en cuanto lo sepa se le silencia. Si Discord lo rechaza, está en Más.',
  'sentAction.remove':
    'Se le está diciendo, y en cuanto lo sepa se quita el mensaje. Si Discord lo rechaza, está en Más.',
  'sentAction.away': 'Va en camino. Se fue del servidor: si Discord lo rechaza, solo lo ve si vuelve.',
  'sentAction.banned':
    'Se está quitando el mensaje. Se expulsó a esa persona, así que lo más probable es que no lea por qué. Si Discord lo rechaza, está en Más.',
  'sentAction.ban':
    'Se le está diciendo, y en cuanto lo sepa se le expulsa. Si Discord lo rechaza, está en Más, donde también se puede deshacer.',
  sentIfTold: 'Si no se le puede decir, no se hace, y encuentras una nota.',
  'mended.try_again': 'Se está intentando otra vez.',
  'mended.undo': 'Se está deshaciendo.',
  'refused.nobody_known': 'No se sabe de quién trata este caso, así que no hay a quién escribir.',
  'refused.no_message': 'No se sabe de qué mensaje trata este caso.',
  'refused.no_more': 'Pidió que no se le escriba más sobre esto.',
  'refused.not_done': 'Ya no hay nada que intentar otra vez ni que deshacer.',
  'refused.banned':
    'Se expulsó a esa persona, o se la está expulsando, así que nada de esto le llega. No se envió nada. Si pide otra revisión, se le responde ahí.',
  'refused.already_done':
    'Eso ya se hizo y sigue en pie. *Mirar*, en la tarjeta del caso, muestra cuándo. No se envió nada.',
  'refused.replaced':
    'Otro borrador más nuevo sustituyó a este, o su caso ya no está. Desde aquí no se envió nada; los botones que funcionan están en la última vista previa.',
  deedStillHolds: '{{line}}; Discord rechazó deshacerlo, así que sigue en pie',
  wantsNoMore: 'Pidió que no se le escriba más sobre esto.',
  takeFirst: 'Escribirle, y lo que pida una norma rota, se ofrece cuando alguien tiene el caso.',
  deedTooLate: '{{line}}; Discord no contestó a tiempo, así que no se le dijo',
  deedIfBack: '{{line}}. Se fue del servidor, y solo lo encuentra en su bandeja si vuelve',
  deedInInbox: '{{line}}. Le espera en su bandeja',
  untold:
    'No se le pudo decir a alguien sobre quien decidiste. {{mine}} muestra tus casos; ahí, Mirar dice por qué y si se hizo, y en Más se puede hacer sin decírselo, o deshacerlo.',
  failed:
    'Discord rechazó algo que se decidió en el caso {{number}}. {{open}} muestra el caso: Mirar dice qué fue, y mientras el caso siga abierto, en Más se puede intentar otra vez.',
  'trail.sent': 'decidió en el caso {{number}}: {{what}}',
  'trail.try_again': 'intentó otra vez en el caso {{number}}: {{what}}',
  'trail.undo': 'deshizo en el caso {{number}}: {{what}}',
  keptTitle: 'Lo que la moderación te escribió o decidió sobre ti',
  keptLine: '{{date}}: {{what}}.',
  'keptNow.ending': 'Se decidió retirarlo, y en Discord todavía no está hecho.',
  'keptNow.taken_back': 'Se retiró y no cuenta.',
  'keptNow.not_done': 'No se llevó a cabo.',
  'keptNow.over': 'Ya terminó.',
  keptUntil: 'Se guarda cifrado con su caso, y se borra medio año después de que termine.',
  stillHolds:
    'Discord rechazó deshacer lo que se decidió en el caso {{number}}, así que sigue en pie para esa persona. {{open}} muestra el caso; en Más se puede deshacer otra vez.',
} as const;
