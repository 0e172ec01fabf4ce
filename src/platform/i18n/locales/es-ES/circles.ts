/** Words of circles: a few people and whoever looks after them, in a private thread. A no is never told, and never asked about. */
export default {
  circleCreated:
    'Se está creando {{name}}: un grupo pequeño en un hilo privado. La persona a la que pediste que lo cuide lo encuentra en privado la próxima vez que use un comando, y entra cuando diga que sí. Luego puede invitar a más personas en {{command}}.',
  circleThread: 'Círculo {{mark}}',
  hall: 'salas-pequenas',
  whoCanSeeCircle:
    '**¿Quién puede ver esto?** Las personas de este grupo pequeño ven que estás y lo que dices. Moderación y administración de este servidor también pueden leerlo. Nadie más ve que existe. Si dices que no, nadie se entera, y nadie pregunta por qué.',
  leftCircle:
    'Has salido de {{name}}. Nadie se entera. Si algún día quieres volver, pide una invitación a quien lo cuida.',
  invite: 'Invitar',
  inviteWho: '¿A quién quieres invitar a {{name}}?',
  invitePlaceholder: 'Elige personas',
  inviteHow:
    'Lo encuentran en privado, la próxima vez que usen un comando, y deciden a su ritmo. No se te dirá quién dice que no; a quien diga que sí, lo verás ahí. Los círculos son para personas de 18 años o más.',
  invitesLeft: 'La invitación a {{name}} les espera.',
  inviteDecline: 'No, gracias',
  inviteDeclined: 'Está bien. Nadie se entera, y no se te volverá a preguntar.',
  inviteNotYours: 'A un grupo pequeño invitan la coordinación y quienes lo cuidan.',
  notCircle:
    '{{name}} no es un círculo: la gente entra por su cuenta, y no hace falta invitar a nadie. No se ha cambiado nada.',
  circleAdults:
    'Este grupo pequeño es para personas de 18 años o más, porque es un lugar privado. No se ha cambiado nada, y nadie se entera. Hay otros grupos aquí donde puedes estar con gusto.',
  circleApart:
    '{{name}} es un círculo: sus personas se eligieron, así que no se divide ni se une con otro. No se ha cambiado nada.',
  circleAccess: '{{name}} es un círculo, y solo se entra por invitación. No se ha cambiado nada.',
  circleVoice:
    '{{name}} es un círculo, y Discord no tiene salas de voz privadas para un hilo. No se ha cambiado nada.',
  circleSize: 'Un círculo tiene sitio para entre {{least}} y {{most}} personas. No se ha cambiado nada.',
  noThread:
    'No se puede abrir otro círculo: hay {{limit}} hilos abiertos en este servidor, y en Discord caben pocos más. Archiva círculos o hilos que ya no se usen, e inténtalo otra vez. No se ha creado nada.',

  // Heard at the next tap, and in one's own list
  inboxInvited:
    'Alguien te ha invitado a un grupo pequeño. No tienes que responder, y nadie se entera si dices que no. {{command}} lo muestra.',
  mineInvited: '**{{name}}**\nTienes una invitación a este grupo pequeño.',
} as const;
