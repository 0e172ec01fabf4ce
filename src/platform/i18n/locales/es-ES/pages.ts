/** Words of the private pages and of what stands around them. */
export default {
  landingTitle: 'Tu página privada',
  landingWords:
    'Esta página se abre una vez. Solo puede abrirla quien tiene este enlace, y deja de funcionar una hora después de crearse.',
  open: 'Abrir mi página',
  endTitle: 'Este enlace no funciona',
  used: 'Esta página ya se abrió, y se abre solo una vez. Si quieres verla otra vez, pide un enlace nuevo donde te dieron este.',
  expired:
    'Este enlace tiene más de una hora, así que ha dejado de funcionar. Puedes pedir uno nuevo donde te lo dieron.',
  unknown: 'Este enlace no está completo, o no se creó aquí. Por favor, cópialo otra vez, entero.',
  failed:
    'Algo salió mal por nuestra parte. Inténtalo otra vez en un minuto. Puede que tu enlace se haya gastado: si es así, pide uno nuevo.',
  formRefused:
    'Eso no se guardó: algo no encaja. Lo que escribiste sigue abajo, así que revísalo y envíalo otra vez.',
  formOver:
    'Eso no se guardó, porque esta página se abrió hace más de una hora. Por favor, pide un enlace nuevo donde te dieron este.',
  formFailed:
    'Algo salió mal por nuestra parte, y no fue nada que hicieras. Por favor, vuelve atrás y envíalo otra vez en un minuto.',
  typedBack: 'Esto es lo que escribiste. Puedes copiarlo de aquí:',
  closeHint: 'Cuando termines, cierra esta página. No se guarda en este dispositivo.',
} as const;
