/** Words of writing to the moderators through the bot. What may stand on a lock screen comes first and tells nothing. */
export default {
  opening:
    'Esto es Kindred, un bot. Nadie ha leído lo que escribiste, y no se ha enviado nada. Espera aquí, cifrado, durante una hora.',
  askOne: '### ¿Se lo enviamos a moderación de {{server}}?',
  askMany: '### ¿Se lo enviamos a moderación?\nTú eliges de qué servidor.',
  more: 'Tus {{count}} mensajes van juntos.',
  full: 'Esto es todo lo que cabe de una vez. Envíalo primero, y luego escribe lo demás: lo que vino después no está incluido.',
  who: '**¿Quién puede ver esto?** Moderación lee lo que escribiste. Con tu nombre, ve que eres tú. Sin él, quién eres queda sellado; aun así puede que lo adivinen.',
  answer: 'Lo que respondan llega a esta conversación.',
  volunteers: 'En moderación hay personas voluntarias, y puede que ahora estén durmiendo.',
  known: 'Enviarlo, con mi nombre',
  sealed: 'Enviarlo, sin mi nombre',
  no: 'No enviarlo',
  which: '### ¿A moderación de qué servidor?',
  thatServer: 'tu servidor',
  sentKnown: '### Moderación ya lo tiene\nVe que eres tú.',
  sentSealed: '### Moderación ya lo tiene\nQuién eres queda sellado.',
  goOn: 'Lo que respondan llega aquí. Puedes escribir más cuando quieras; cada vez se te pregunta antes de enviar nada.',
  notSent:
    'No se ha enviado nada, y lo que se guardó se ha borrado. Sigue arriba, donde solo lo ven tú y este bot; ahí puedes borrarlo.',
  tooLate:
    'Eso fue hace más de una hora, así que no se ha enviado nada, y lo que se guardó se ha borrado. Lo que escribiste sigue arriba: puedes copiarlo y enviarlo otra vez.',
  tooMany:
    'Has enviado varias cosas en la última hora, y moderación las tiene todas. Esta espera: se guarda una hora a partir de ahora, y dentro de un rato puedes volver a tocar el botón de arriba. Gracias por tu paciencia.',
  unsure:
    '**No es seguro que esto haya llegado.** Sigue arriba, y puedes volver a tocar el botón en unos minutos: aun así se envía una sola vez. Para lo que no puede esperar está *Ayuda ya*.',
  nowhere:
    'Esto es Kindred, un bot. Hasta donde puede ver, no estás en ningún servidor que haya configurado Kindred, así que lo que escribiste no se ha enviado a nadie. Donde un servidor lo ha hecho, `/report` llega a su moderación; el botón “Ayuda ya” funciona desde cualquier lugar.',
  broken:
    'Esto es Kindred, un bot. Algo falla por nuestra parte: lo que escribiste no se ha enviado a nadie. Inténtalo otra vez en unos minutos. El botón “Ayuda ya” funciona igual.',

  // Where Discord brings them no direct message
  waits:
    'Escribiste a este bot, y Discord no le dejó responderte. No se ha perdido nada, y no se ha enviado nada.',
  waitsOpen: 'Ver y elegir',
  openingElsewhere:
    'Nadie ha leído lo que escribiste a este bot, y no se ha enviado nada. Espera, cifrado, durante una semana.',
  answerElsewhere:
    'Lo que respondan te espera aquí en tu bandeja, porque Discord no deja que este bot te envíe mensajes directos.',
  goOnElsewhere:
    'Si Discord no deja pasar mensajes directos, lo que respondan te espera aquí en tu bandeja. Puedes volver a escribir al bot cuando quieras; cada vez se te pregunta antes de enviar nada.',
  notSentElsewhere:
    'No se ha enviado nada, y lo que se guardó se ha borrado. Sigue en tus mensajes directos con este bot; ahí puedes borrarlo.',
  tooLateElsewhere:
    'Eso ya no se guarda aquí, así que ahora no se ha enviado nada. Lo que escribiste sigue en tus mensajes directos con este bot: puedes copiarlo y enviarlo otra vez.',

  // To moderators
  look: 'Lo escribió al bot en un mensaje directo. *Escribirle* responde ahí.',
} as const;
