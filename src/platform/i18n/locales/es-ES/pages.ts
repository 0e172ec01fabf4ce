/** Words of the private pages and of what stands around them. */
export default {
  landingTitle: 'Tu página privada',
  landingWords:
    'Esta página se abre una vez. Solo puede abrirla quien tiene este enlace, y deja de funcionar una hora después de crearse.',
  landingLasting_one:
    'Esta página se abre tantas veces como quieras, durante un día desde que se creó el enlace. Solo puede abrirla quien tiene este enlace.',
  landingLasting_many:
    'Esta página se abre tantas veces como quieras, durante {{count}} de días desde que se creó el enlace. Solo puede abrirla quien tiene este enlace.',
  landingLasting_other:
    'Esta página se abre tantas veces como quieras, durante {{count}} días desde que se creó el enlace. Solo puede abrirla quien tiene este enlace.',
  open: 'Abrir mi página',
  endTitle: 'Este enlace no funciona',
  used: 'Esta página ya se abrió, y se abre solo una vez. Si quieres verla otra vez, pide un enlace nuevo donde te dieron este.',
  expired:
    'Este enlace tiene más de una hora, así que ha dejado de funcionar. Puedes pedir uno nuevo donde te lo dieron.',
  over: 'El tiempo durante el que funcionaba este enlace ya pasó, así que no se abre más.',
  overReach:
    'Si estás en ese servidor, /report sigue llegando a su moderación. Si no, Kindred no tiene otra forma de llegar a ella.',
  overHelp:
    'Si hoy es un día difícil, hay a quien acudir. El mensaje donde venía este enlace todavía tiene números a los que llamar, y findahelpline.com tiene una línea para hablar en casi todos los países.',
  unknown: 'Este enlace no está completo, o no se creó aquí. Por favor, cópialo otra vez, entero.',
  failed:
    'Algo salió mal por nuestra parte. Inténtalo otra vez en un minuto. Si entonces el enlace dice que ya se abrió, pide uno nuevo.',
  formRefused:
    'Eso no se guardó: algo no encaja. Lo que escribiste sigue abajo, así que revísalo y envíalo otra vez.',
  formOver:
    'Eso no se guardó, porque esta página se abrió hace más de una hora. Por favor, pide un enlace nuevo donde te dieron este.',
  formOverLasting:
    'Eso no se guardó, porque esta página se abrió hace más de una hora. Por favor, ábrela otra vez con el mismo enlace y envíalo desde ahí.',
  formFailed:
    'Algo salió mal por nuestra parte, y no fue nada que hicieras. Por favor, vuelve atrás y envíalo otra vez en un minuto.',
  typedBack: 'Esto es lo que escribiste. Puedes copiarlo de aquí:',
  closeHint: 'Cuando termines, cierra esta página. No se guarda en este dispositivo.',
} as const;
