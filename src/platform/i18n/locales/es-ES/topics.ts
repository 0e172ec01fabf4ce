/** Words of topics. A topic is a name and never an explanation; looking for one says nothing about anybody. */
export default {
  // Which one
  which: 'Estas letras pueden significar varias cosas. ¿A cuál te refieres?',
  onlyRelated: 'Para eso todavía no hay un grupo. Estos tratan de algo cercano.',
  relatedWithheld:
    'Para eso todavía no hay un grupo. Hay algunos sobre algo cercano; como pediste contenido más ligero, no se te sugieren. Puedes ver todos los grupos, o pedírselo a coordinación.',
  askLeads: 'Pedírselo a coordinación',

  // Asking for one
  askTitle: 'Pedir un tema',
  askWords: '¿De qué debería tratar?',
  askHint: 'Unas palabras. Coordinación las ve y cuántas veces se pidieron, nunca quién.',
  asked: 'Gracias. Coordinación ya tiene estas palabras. No puede ver quién lo pidió.',
  askedNoWords: 'Eso no tiene letras. Por favor, escribe una o dos palabras.',
  askedTooMany: 'Ahora esperan muchas peticiones. Por favor, inténtalo otra vez en unos días.',

  // Leads: a group without a plain topic
  groupWhich:
    '{{typed}} puede significar varias cosas. ¿De cuál quieres que trate el grupo? Todavía no se ha creado nada.',
  groupLike:
    'No hay ningún tema llamado {{typed}}. ¿Es uno de estos, o quieres que sea un tema de esta comunidad? Todavía no se ha creado nada.',
  groupOwn:
    'Todavía no hay ningún tema llamado {{typed}}. ¿Quieres que sea un tema de esta comunidad? Todavía no se ha creado nada.',
  makeNothing: 'Ahora no',
  nothingMade: 'Está bien. No se ha creado nada.',
  planGone:
    'Esta pregunta es de hace un tiempo, y sus respuestas ya no están. Por favor, crea el grupo otra vez. No se ha creado nada.',

  // Leads: changes
  added: '**{{name}}** es ahora un tema de esta comunidad. La gente lo encuentra con este nombre.',
  aliasAdded: 'Quien busque **{{alias}}** encuentra ahora **{{name}}**.',
  aliasAmbiguous:
    '**{{alias}}** puede significar ahora: {{names}}. A quien lo busque se le pregunta a cuál se refiere.',
  renamed: 'El tema se llama ahora **{{name}}**. Los grupos sobre él se quedan como están.',
  retiredTopic: '**{{name}}** ya no es un tema aquí. Los grupos sobre él se quedan como están.',
  retiredAlias: '**{{name}}** ya no lleva a ningún tema.',

  // Leads: requests
  requestsNone: 'Ahora nadie pide un tema.',
  requests_one: 'Se pide un tema. Nadie puede ver quién lo pidió.',
  requests_many: 'Se piden {{count}} de temas. Nadie puede ver quién los pidió.',
  requests_other: 'Se piden {{count}} temas. Nadie puede ver quién los pidió.',
  requestLine_one: '**{{words}}**\nse pidió una vez',
  requestLine_many: '**{{words}}**\nse pidió {{count}} de veces',
  requestLine_other: '**{{words}}**\nse pidió {{count}} veces',
  decide: 'Decidir',
  requestCard_one: '**{{words}}**\nSe pidió una vez. ¿Qué hacemos con ello?',
  requestCard_many: '**{{words}}**\nSe pidió {{count}} de veces. ¿Qué hacemos con ello?',
  requestCard_other: '**{{words}}**\nSe pidió {{count}} veces. ¿Qué hacemos con ello?',
  makeTopic: 'Hacerlo un tema',
  nameTopic: 'Significa un tema',
  setAside: 'Apartarlo',
  nameTitle: '¿Qué tema significa?',
  nameWords: 'El nombre del tema',
  aside: 'Apartado. No se vuelve a mostrar aquí, y no se le dice a nadie.',
  chooseTopic: '¿Cuál de estos significa **{{words}}**?',

  // Leads: refusals
  noWords: 'El nombre necesita al menos una letra o un número. No se ha cambiado nada.',
  known: 'Eso ya se encuentra como {{name}}. No se ha cambiado nada.',
  severalMeanings:
    '{{words}} puede significar: {{names}}. Por favor, usa uno de estos nombres, para que nadie tenga que adivinar. No se ha cambiado nada.',
  unknown: 'No hay ningún tema llamado {{words}}. Siempre sirve elegir de la lista mientras escribes.',
  unknownLike: 'No hay ningún tema llamado {{words}}. ¿Te refieres a: {{names}}?',
  shipped:
    '{{name}} viene con Kindred y es igual en todas las comunidades. Puedes darle más palabras con {{command}}.',
  gone: 'Esto ya no existe: quizá alguien se adelantó. {{command}} muestra lo que hay.',

  // The audit trail
  trailAdded: 'Se añadió un tema de esta comunidad',
  trailAlias: 'Una palabra más lleva a un tema',
  trailRenamed: 'Un tema de esta comunidad tiene otro nombre',
  trailRetired: 'Se retiró un tema de esta comunidad',
  trailAliasRetired: 'Se retiró una palabra que llevaba a un tema',
  trailRequestAside: 'Se apartaron palabras que alguien buscó',
} as const;
