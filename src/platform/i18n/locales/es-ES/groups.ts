/** Words of groups. Joining is never called a diagnosis, leaving is never asked about. */
export default {
  // Finding
  begin: 'Buscar mi grupo',
  meet: 'Conocer a alguien',
  meetWhere:
    '## Conocer a alguien\nQuien cuida un grupo puede saludar a las personas que llegan. Sabe que hay alguien nuevo, y no quién. ¿Dónde te gustaría?',
  meetFirst:
    '## Conocer a alguien\nAquí la gente se conoce en grupos. Elige uno que vaya contigo: solo leer está bien, y donde alguien cuida el grupo, puedes pedir un saludo.',
  found_one: 'Coincide un grupo.',
  found_many: 'Coinciden {{count}} de grupos.',
  found_other: 'Coinciden {{count}} grupos.',
  all_one: 'Aquí hay un grupo.',
  all_many: 'Aquí hay {{count}} de grupos.',
  all_other: 'Aquí hay {{count}} grupos.',
  none: 'Aquí todavía no hay grupos. Coordinación puede crear el primero.',
  noneFits: 'Todavía no hay un grupo que coincida. Puedes probar otra palabra, o verlos todos.',
  showAll: 'Ver todos los grupos',
  line: '**{{name}}**\n{{topic}}',
  look: 'Ver',

  // Joining
  aboutToJoin: '## {{name}}\n{{topic}}',
  whoCanSee:
    '**¿Quién puede ver esto?** Las personas de este grupo, moderación y administración de este servidor pueden ver que estás. No se le dice a nadie más, y no se anuncia nada. Entrar no dice nada de tu salud: también pueden estar quienes tienen preguntas, familiares y quienes cuidan a alguien.',
  communityRules: '### Normas de esta comunidad\n{{rules}}',
  groundRules: '### Normas de este grupo\n{{rules}}',
  agree: 'De acuerdo',
  notNow: 'Ahora no',
  notNowAnswer: 'Está bien, no se ha cambiado nada. El grupo está aquí cuando lo quieras.',
  welcome: '## Te damos la bienvenida a {{name}}\nTu canal: {{channel}}',
  welcomeSoon:
    '## Te damos la bienvenida a {{name}}\nTu canal todavía se está creando. En un momento aparece en tu lista de canales.',
  welcomeSteps:
    'Puede tardar unos segundos en aparecer en tu lista. Puedes solo leer todo el tiempo que quieras; nadie lleva la cuenta. Si quieres salir, usa {{command}}, en cualquier momento y sin dar motivos.',
  welcomeStepsLighter:
    'Puede tardar unos segundos en aparecer en tu lista. Pediste contenido más ligero: en el canal, lo que puede pesar debería estar detrás de una barra gris de spoiler, y no tienes que abrir ninguna. Pásate cuando te venga bien, y sal con {{command}} en cualquier momento, sin dar motivos.',
  welcomeRules: 'De las normas:',
  teenRules:
    '**Porque tienes menos de 18 años:** no se te presenta a nadie a solas, y los grupos pequeños privados son para personas adultas. Nunca tienes que responder a un mensaje privado, ni decir dónde vives. Si alguien te incomoda, abre el menú de su mensaje, elige Aplicaciones y luego Pedir a moderación que lo mire. No se le dice quién lo pidió.',
  sayHello: 'Que alguien me salude',
  helloAsked:
    'Quienes cuidan el grupo sabrán que a alguien nuevo le alegraría un saludo, y no quién es. Puede tardar un día o dos. No tienes que hacer nada.',
  alreadyIn: 'Ya estás en {{name}}: {{channel}}',
  alreadyInSoon: 'Ya estás en {{name}}. Su canal todavía se está creando, y aparece en un momento.',

  // Leaving
  left: 'Has salido de {{name}}. Nadie se entera. Puedes volver cuando quieras.',
  notIn: 'No estás en {{name}}, así que no hay de dónde salir.',
  comeBack: 'Volver a entrar',
  leave: 'Salir',

  // Mine
  mine_one: 'Estás en un grupo.',
  mine_many: 'Estás en {{count}} de grupos.',
  mine_other: 'Estás en {{count}} grupos.',
  mineNone: 'Todavía no estás en ningún grupo. {{command}} muestra los que hay.',
  mineLine: '**{{name}}**\n{{channel}}',
  mineLineSoon: '**{{name}}**\nSu canal todavía se está creando.',

  // What people in a group show to each other
  peopleShow: 'Qué muestra la gente',
  people: '## {{name}}\nLo que las personas de este grupo han elegido mostrar a las demás.',
  peopleNone: 'Todavía nadie muestra nada, y no hace falta.',
  peopleWho:
    '**¿Quién puede ver esto?** Solo las personas de este grupo. Mostrar algo o no lo decides tú: {{command}}, en Mis ajustes, Más, Quién ve qué.',
  peopleWhich: '¿Qué grupo?',
  peopleChoose: 'Elige un grupo',

  // Leads
  created: 'Se está creando {{name}}. Su canal aparece en un momento, con las normas fijadas.',
  createdHidden:
    'Se está creando {{name}}. Su canal aparece en un momento, con las normas fijadas. No está en la lista: di a la gente su nombre exacto, y podrá entrar con {{command}}.',
  existsComplete: 'Ya hay un grupo llamado {{name}}, y no le falta nada: {{channel}}',
  needsName: 'El grupo necesita un nombre con al menos una letra o un número. Todavía no se ha creado nada.',
  existsFinishing: 'Ya hay un grupo llamado {{name}}, y le falta algo en Discord. Se está terminando ahora.',
  existsDifferent:
    'Ya hay un grupo llamado {{name}}, con otro tema, otras normas u otro acceso. Por favor, elige otro nombre. No se ha cambiado nada.',
  trouble:
    'No se pudo terminar un grupo, porque Discord rechazó un paso. Casi siempre falta un permiso: Kindred necesita Gestionar canales, Gestionar roles, Ver el registro de auditoría, Fijar mensajes, Gestionar hilos, Crear hilos públicos, Crear hilos privados y Conectar. Cuando los tenga, usa {{command}} otra vez con las mismas respuestas; sigue donde se quedó.',
  troubleGroup: 'El grupo: {{name}}',

  // In line for a group, and its rules again
  asked:
    'Has pedido entrar en {{name}}. Te responderá alguien que lo cuida, y lo sabrás aquí la próxima vez que uses un comando. Puede tardar; eso no dice nada de ti.',
  waiting:
    'Estás en la fila de {{name}}. Ahora todas sus plazas están ocupadas. Cuando quede una libre, es tuya, por orden de la fila, y lo sabrás aquí la próxima vez que uses un comando.',
  takeBack: 'Ya no quiero',
  byRequest:
    'Alguien que cuida este grupo responde a cada petición. Ve tu nombre, y no se le dice a nadie más.',
  byRole:
    '**Este grupo es grande.** Se entra con un rol de este servidor. Su nombre no dice nada, pero en tu perfil se puede ver que lo tienes, y quienes están en este grupo saben qué significa.',
  closed: '{{name}} ahora no recibe a nadie. {{command}} muestra qué más hay.',
  rulesAgain:
    '## {{name}}\nLas normas han cambiado desde que dijiste que sí. Sigues en el grupo mientras lo piensas.',
  rulesAdded: '**Nuevo o distinto**',
  rulesGone: '**Ya no está**',
  rulesRewritten: 'Casi todas están escritas de nuevo. Aquí están todas.',
  mineAsked: '**{{name}}**\nHas pedido entrar; alguien responderá.',
  mineWaiting: '**{{name}}**\nEstás en la fila para una plaza.',
  mineArchived: '**{{name}}**\n{{channel}} está archivado: puedes leerlo todo, y ahí nadie escribe.',
  mineAnswer: 'Una pregunta para ti',
  mineRules: 'Ver qué cambió',
  mineRequests: 'Quién pide entrar',

  // Heard at the next tap
  inboxPlace:
    'Quedó una plaza libre en un grupo en cuya fila estabas, y ya estás dentro. {{command}} lo muestra.',
  inboxAccepted: 'Alguien dijo que sí a tu petición de entrar en un grupo. {{command}} lo muestra.',
  inboxQuestion:
    'Uno de tus grupos tiene una pregunta para ti. No hay prisa, y no decir nada no cambia nada. {{command}} la muestra.',
  inboxRules: 'Las normas de uno de tus grupos han cambiado. {{command}} muestra lo que es distinto.',
  inboxHello: 'A alguien nuevo en uno de tus grupos le alegraría un saludo. {{command}} muestra tus grupos.',
  inboxDeclinedElsewhere:
    'Gracias por pedir entrar en un grupo. Quienes lo cuidan piensan que otro grupo iría mejor contigo. {{command}} muestra los que hay.',
  inboxDeclinedNotNow:
    'Gracias por pedir entrar en un grupo. Ahora no puede recibir a nadie, y no es por ti. {{command}} muestra qué más hay.',
  inboxDeclinedTalk:
    'Gracias por pedir entrar en un grupo. A alguien del equipo le gustaría hablar antes contigo. Puedes escribir a moderación cuando te venga bien: mándame un mensaje directo, y se lo llevo.',

  // Requests
  request:
    'Alguien pide entrar en un grupo. Coordinación y quienes cuidan el grupo pueden ver en privado quién es, y responder.',
  requestAnswered: 'Alguien pidió entrar en un grupo. Ya está resuelto, y no queda nada por hacer.',
  requestShown: '{{person}} pide entrar en {{name}}.',
  requestHow:
    'Sabrá tu respuesta en privado, la próxima vez que use un comando. No se le dice a nadie quién la dio.',
  requestAccept: 'Que entre',
  requestDecline: 'Esta vez no',
  requestWhy:
    '¿Cuál de estas cosas quieres que sepa? Se dice con cuidado, y no se le dice a nadie que fuiste tú.',
  'declineReason.fits_elsewhere': 'Otro grupo va mejor',
  'declineReason.not_now': 'No hay sitio para nadie más',
  'declineReason.talk_first': 'Antes, hablar con el equipo',
  requestLetIn: 'Ya está dentro, y lo sabrá.',
  requestInLine: 'Todas las plazas están ocupadas, así que está en la fila para una, y lo sabrá.',
  requestDeclinedDone: 'Lo sabrá, y no se guarda nada.',
  requestGone: 'Esta petición ya está respondida, o se retiró. No queda nada por hacer.',
  requestNotYours: 'A las peticiones responden coordinación y quienes cuidan el grupo.',

  // Changing a group
  edited: '{{name}} ha cambiado.',
  editedNothing: 'Todo en {{name}} ya era así, de modo que no se ha cambiado nada.',
  editedRules:
    'Se pide a todas sus personas que digan si les parecen bien las normas nuevas, y ven qué es distinto.',
  nameTaken: 'Ya hay un grupo llamado {{name}}. Por favor, elige otro nombre. No se ha cambiado nada.',
  voiceAsk:
    'Se borraría la sala de voz de {{name}}, con todo lo que se escribió en ella. No se puede deshacer.',
  voiceDelete: 'Borrarla',
  voiceKeep: 'Dejarla',
  voiceDeleted: 'Se está borrando la sala de voz de {{name}}. El grupo se queda como está.',
  voiceKept: 'Está bien, la sala de voz se queda.',
  voiceNone: 'Este grupo ya no tiene sala de voz, así que no hay nada que borrar.',
  voiceNoRoom:
    'En la categoría de este grupo no cabe una sala de voz: Discord admite {{limit}} canales en una. No se ha cambiado nada. Un grupo nuevo con sala de voz encuentra sitio en otra categoría.',
  notForum:
    '{{name}} es una sola conversación y no tiene publicaciones, así que no tiene etiquetas. Las tienen los grupos de tipo foro. No se ha cambiado nada.',
  tagsNone: 'Escribe al menos una etiqueta, y una coma entre una y otra. No se ha cambiado nada.',
  tagsTooMany:
    'Un foro admite {{limit}} etiquetas, y estas son {{count}}. Deja algunas fuera. No se ha cambiado nada.',
  tagsLong:
    'Una etiqueta admite {{limit}} caracteres, y “{{tag}}” es más larga. Acórtala, o pon una coma donde empieza la siguiente. No se ha cambiado nada.',
  tagsSame: '“{{tag}}” está dos veces. Deja una fuera. No se ha cambiado nada.',
  archived:
    '{{name}} está archivado. Quienes están en él pueden seguir leyendo todo; nadie escribe ni entra. {{command}} lo deshace.',
  archivedAlready: '{{name}} ya está archivado.',
  restored: '{{name}} está abierto otra vez, con todas las personas que estaban.',
  restoredAlready: '{{name}} está abierto, así que no hay nada que deshacer.',
  merging:
    'Se pregunta a cada persona de {{from}} si quiere pasar a {{into}}. Nadie se mueve sin decir que sí, y mientras tanto nadie nuevo entra en {{from}}. Cuando quede en silencio, {{archive}} lo cierra. {{restore}} retira la pregunta, y {{from}} vuelve a recibir gente.',
  splitting:
    'Se está creando {{into}}. Se pregunta a cada persona de {{from}} si quiere pasar ahí, y nadie se mueve sin decir que sí.',
  mergeSame: 'Es uno y el mismo grupo, así que no hay a quién mover. No se ha cambiado nada.',
  notActive:
    '{{name}} ahora no recibe a nadie: está archivado, o se está uniendo con otro. No se ha cambiado nada.',
  facilitatorAdded:
    '{{person}} cuida ahora {{name}}: responde a las peticiones, fija mensajes, y quita lo que hace daño.',
  facilitatorRemoved: '{{person}} ya no cuida {{name}}, y sigue en él.',
  facilitatorNothing: 'No se ha cambiado nada: no está en {{name}}, o ya era así.',
  offerMerge:
    'Tu grupo {{from}} se une con {{into}}. ¿Quieres pasar ahí? También puedes quedarte donde estás.',
  offerSplit:
    'Tu grupo {{from}} ha crecido, así que ahora hay otro, {{into}}. ¿Quieres pasar ahí? También puedes quedarte donde estás.',
  offerRole:
    'Tu grupo {{name}} ha crecido tanto que Discord no puede dejar entrar a cada persona por separado. Quienes llegan entran con un rol. ¿También lo quieres? Deja sitio para más personas, y si dices que no, para ti no cambia nada.',
  offerWhoSees:
    '**¿Quién puede ver esto?** No se le dice a nadie lo que eliges. En el otro grupo, sus personas, moderación y administración de este servidor pueden ver que estás.',
  offerRoleWhoSees:
    '**¿Quién puede ver esto?** No se le dice a nadie lo que eliges. El nombre del rol no dice nada, pero en tu perfil se puede ver que lo tienes, y quienes están en este grupo saben qué significa.',
  offerMove: 'Pasar ahí',
  offerUseRole: 'Usar el rol',
  offerStay: 'Quedarme como estoy',
  offerDone: 'Está bien. Este es tu grupo: {{name}}, {{channel}}',
  offerNoPlace:
    '{{into}} ahora no recibe a nadie, así que sigues en {{name}}. La pregunta sigue abierta: {{command}} la muestra cuando quieras intentarlo otra vez.',
  offerGone: 'Esta pregunta ya está respondida, o ya no se hace. No se ha cambiado nada.',

  // Changed by hand
  drift:
    'El canal de un grupo se cambió a mano, y no se ha deshecho nada. ¿Lo dejamos así, o como estaba antes?',
  driftGroup: 'El grupo: {{name}}',
  driftName: 'El canal se llamaba {{from}}, y ahora se llama {{to}}.',
  driftTopic: 'La línea de arriba del canal es otra.',
  driftCategory: 'Se movió a otra categoría, o fuera de una.',
  driftTags: 'Las etiquetas que pueden llevar las publicaciones son otras.',
  driftLocked: 'Sus personas ya no pueden escribir ahí.',
  driftUnlocked: 'El grupo está archivado, y se puede escribir ahí otra vez.',
  driftKeep: 'Dejarlo así',
  driftRestore: 'Como antes',
  driftKept: 'El canal de un grupo se cambió a mano. Se queda así.',
  driftRestored: 'El canal de un grupo se cambió a mano. Se ha puesto como estaba.',
  driftUndone: 'El canal de un grupo se cambió a mano, y se deshizo el cambio. No queda nada por hacer.',
  driftAnswered: 'Alguien ya respondió a esto, o ya no está como estaba. No se ha cambiado nada.',
  opened:
    'Había grupos que podían ver personas que no están en ellos: se abrieron a mano, o moderación tiene ahora otro rol. Se están cerrando otra vez. Si alguien lo hizo a mano, ayuda preguntarle qué necesitaba.',
  stillOpen:
    'Un grupo todavía lo pueden ver personas de fuera, o no lo pueden ver quienes lo cuidan: Discord no deja que Kindred cambie su canal. {{command}} dice qué falta. Kindred lo intenta otra vez cada cuarto de hora, y lo dice una vez al día.',
  openedMore_one: 'y uno más',
  openedMore_many: 'y {{count}} más',
  openedMore_other: 'y {{count}} más',
  roleName: 'Sala {{mark}}',

  quiet:
    'Una nota tranquila para coordinación: en algunos grupos no se ha escrito nada en un mes o más. Puede estar muy bien así, y no se le dice a nadie.',
  quietWhat:
    'Si alguno ya no hace falta, {{merge}} pregunta a sus personas si quieren pasar a otro, y {{archive}} lo cierra para escribir.',

  defaultRules:
    '1. Lo que se dice aquí se queda aquí. Sin capturas de pantalla, sin nombres en otros lugares.\n2. Trata bien a las demás personas. Cada quien es quien mejor conoce su cuerpo, y nadie tiene que demostrar que su enfermedad es lo bastante grave.\n3. Cuenta lo que te ayudó como tu propia experiencia. Nadie le dice a nadie que empiece, cambie o deje un tratamiento.\n4. Avisa antes de detalles que puedan afectar, y ocúltalos como spoiler. “Escribir con nota de contenido”, un botón del grupo, hace las dos cosas por ti.\n5. Nadie vende ni promociona nada.\n6. Pedir ayuda siempre está bien, y solo leer también.',
  // Beside the community's own, which say the rest.
  ownDefaultRules:
    '1. Cada quien es quien mejor conoce su cuerpo. No comparamos, y nadie tiene que dar explicaciones.\n2. Avisa antes de detalles que puedan afectar, y ocúltalos como spoiler. “Escribir con nota de contenido”, un botón del grupo, hace las dos cosas por ti.\n3. Pedir ayuda siempre está bien, y solo leer también.',

  // In the group's channel
  usualTags: 'Pregunta, Pequeño logro, Solo charlar, Hoy pesa',
  rulesPost: 'Por favor, lee esto primero',
  category: 'Grupos',
  categoryNumber: 'Grupos {{number}}',
  pinnedWho:
    'Te damos la bienvenida. Las personas de este grupo, moderación y administración de este servidor pueden ver quién está y qué se dice. Lo que se dice aquí se queda aquí. Puedes salir en cualquier momento.',

  // Refusals
  unknown: 'No hay ningún grupo llamado {{name}}. {{command}} muestra los que hay.',
  gone: 'Este grupo ya no existe. {{command}} muestra los que hay.',
  rulesChanged: 'Las normas han cambiado desde que abriste esto. Por favor, léelas una vez más.',
  serverFull:
    'Discord admite {{limit}} canales en un servidor, y aquí no cabe otro grupo. Administración puede hacer sitio quitando canales que ya no se usan. No se ha creado nada.',
  tooManyGroups:
    'Kindred cuida {{limit}} canales de grupos en un servidor, contando los grupos archivados y las salas de voz, y ya hay tantos. No se ha creado nada. Una sala de voz que se quita deja sitio para un grupo.',
} as const;
