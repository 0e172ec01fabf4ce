/** Words of setting up, of the settings, of the ground rules and of the audit trail. */
export default {
  // Setting up with everything at once
  done: 'Kindred está listo.\nCanal del equipo: {{staff}}\nModeración: {{moderators}}\nCoordinación: {{leads}}',
  next: 'Ahora la coordinación puede crear un grupo con {{create}}. La gente lo encuentra con {{find}}, y en cualquier mensaje, en su menú, en Aplicaciones, puede pedir a moderación que lo mire.',
  staffOpen:
    'Cualquiera puede leer {{channel}}, y ahí no deben llegar avisos. Elige un canal que solo vea moderación, o antes quítale a @everyone el permiso Ver canal en él.',
  staffUnreachable:
    'Kindred todavía no puede usar {{channel}}. Dale ahí Ver canal, Enviar mensajes y Leer el historial de mensajes, y hazlo otra vez.',
  everyoneRole:
    'Moderación y coordinación necesitan roles propios; @everyone es todo el mundo. Por favor, elige otros.',
  optionsTogether:
    'Elige equipo, moderación y coordinación a la vez, o deja los tres sin poner y elígelos en la tarjeta.',

  // The card
  cardTitle: '## Configurar Kindred',
  cardOnlyYou:
    'Solo tú puedes ver esta tarjeta. Ciérrala cuando quieras: {{command}} la abre otra vez tal como estén las cosas.',
  cardEmpty:
    'Aquí todavía no hay nada configurado. Con unos valores sensatos sale una comunidad entera, y cada cosa se puede cambiar después.',
  cardMissing: 'Todavía falta:\n{{list}}',
  cardReady: 'Está todo lo que Kindred necesita.',
  cardMaking: 'Kindred lo está creando ahora mismo: {{step}}. Tarda unos segundos.',
  cardRefused:
    'Discord no dejó que Kindred creara esto: {{step}}. Casi siempre falta un permiso: Kindred necesita Gestionar roles, Gestionar canales, Ver el registro de auditoría y Fijar mensajes. Cuando los tenga, inténtalo otra vez.',
  cardNext:
    'Después, da sus roles a moderación y coordinación, en Ajustes del servidor, en Miembros. {{create}} crea el primer grupo.',
  useDefaults: 'Usar valores sensatos',
  finish: 'Crear lo que falta',
  tryAgain: 'Intentar otra vez',
  lookAgain: 'Mirar otra vez',
  check: 'Revisarlo todo',
  change: 'Cambiar un ajuste',
  back: 'Volver',
  'step.moderator_role': 'un rol para moderación',
  'step.lead_role': 'un rol para coordinación',
  'step.staff_channel': 'un canal para el equipo',
  'step.start_channel': 'un canal donde empieza quien llega',
  'step.start_message': 'el mensaje que va en él',
  'step.start_pin': 'que ese mensaje quede fijado arriba',

  // Sensible defaults
  defaultsTitle: '## Valores sensatos',
  defaultsWill: 'Kindred creará:\n{{list}}',
  defaultsRules:
    'Las normas piden confidencialidad y respeto, experiencias en lugar de consejos médicos, y que no se venda nada.',
  defaultsKeep: 'Lo que ya existe se queda como está. No se avisa a nadie.',
  make: 'Crearlo',
  moderatorRoleName: 'Moderación',
  leadRoleName: 'Coordinación',
  staffChannelName: 'equipo',
  startChannelName: 'empieza-aqui',

  // Each setting
  settingLine: '**{{name}}:** {{value}}',
  settingTitle: '## {{name}}\nAhora: {{value}}',
  settingWho:
    '¿Quién puede ver esto? La administración de este servidor, y la coordinación en el registro de cambios.',
  notChosen: 'sin elegir todavía',
  pickRole: 'Elige un rol',
  pickChannel: 'Elige un canal',
  pickLocale: 'Elige un idioma',
  typeIt: 'Cambiarlo',
  'setting.staffChannel': 'Canal del equipo',
  'setting.moderatorRole': 'Moderación',
  'setting.leadRole': 'Coordinación',
  'setting.locale': 'Idioma',
  'setting.timeZone': 'Zona horaria',
  'setting.country': 'País de las líneas de ayuda',
  'setting.agePolicy': 'Edades',
  'setting.directMessages': 'Mensajes directos',
  'setting.wordAlerts': 'Palabras que preocupan',
  'setting.healthDataMode': 'Respuestas de salud',
  'setting.retentionDays': 'Después de que alguien se va',
  'setting.caseTargets': 'Cuándo mira moderación',
  'setting.heavyInARow': 'Casos duros seguidos',
  'setting.rules': 'Normas',
  'help.staffChannel':
    'Donde llega todo lo que la gente pide a moderación que mire. Solo debería verlo el equipo.',
  'help.moderatorRole': 'Quien tiene este rol se ocupa de los avisos de la gente.',
  'help.leadRole': 'Quien tiene este rol crea grupos y eventos.',
  'help.locale':
    'El idioma de lo que ve todo el mundo. Lo que ve una sola persona está en su propio idioma. Aquí aparecen más idiomas a medida que Kindred los aprende.',
  'help.timeZone':
    'A qué hora pasan las cosas que son para todo el mundo. Cada persona puede tener su propia zona horaria.',
  'help.country':
    'De qué país se muestran primero las líneas de ayuda. Cada persona puede elegir otro para sí.',
  'help.agePolicy':
    'Nadie menor de 13 años puede entrar. Puedes recibir a personas desde los 13, o solo a personas adultas. Si cambias a solo personas adultas, quienes ya están en grupos y son adolescentes se quedan, y no entran en más. A las personas adolescentes nunca se les presenta a nadie a solas.',
  'help.directMessages':
    'Si Kindred puede escribir a alguien directamente, y solo si lo pide. Si no, lo encuentra la próxima vez que use Kindred.',
  'help.wordAlerts':
    'AutoMod, de Discord, puede buscar unas pocas palabras que quizá digan que alguien está en peligro, y pedir a quien está de turno que lea el mensaje. No borra nada ni responde a nadie; la mayoría de las veces esas palabras no son señal de peligro.\nSi se activa, Kindred crea un canal que solo ve quien está de turno, y hasta dos reglas de AutoMod junto a las tuyas, que se quedan como están. Puedes cambiar las palabras en *Ajustes del servidor → AutoMod*. Las reglas descansan mientras nadie tiene un turno ni está de turno, y `/doctor` dice qué les impide buscar. *Empieza aquí* se lo cuenta a la gente. Para esto, Kindred necesita el permiso *Gestionar servidor*.',
  'value.wordsOn': 'Se deben buscar',
  'wordsNow.now': 'Se buscan ahora',
  'wordsNow.resting':
    'Se buscan mientras alguien tiene un turno o está de turno. Ahora no hay nadie, así que las reglas descansan',
  'wordsNow.not_yet': 'Se deben buscar, y todavía no hay ninguna regla. Si sigue así, `/doctor` dice por qué',
  'value.wordsOff': 'No se buscan',
  setWordsOn: 'Buscarlas',
  setWordsOff: 'No buscarlas',
  'help.healthDataMode':
    'Dónde se preguntan y se muestran las respuestas sobre la salud. Una página privada es más segura: su enlace funciona una vez y caduca en una hora.',
  'help.retentionDays':
    'Cuánto tiempo se guarda lo de alguien después de irse. Si vuelve a tiempo, sigue ahí.',
  'help.caseTargets':
    'Cuando un caso espera más que esto, Kindred pide la atención de alguien, y nunca hace nada más. Cuenta desde el siguiente recordatorio de un caso. Una meta no es una promesa a nadie.',
  'help.heavyInARow':
    'Los casos de crisis y los rojos pesan a quien los lleva. Después de estos, el siguiente va a otra persona que esté de turno. Si no hay nadie más, lo puede tomar cualquiera.',
  'help.rules':
    'A lo que todo el mundo dice que sí antes de su primer grupo. Si las cambias, se muestra a la gente qué ha cambiado, y se le pregunta otra vez la próxima vez que use Kindred.',
  'value.adults': 'Solo personas adultas, de 18 años o más',
  'value.teens_welcome': 'También adolescentes, desde los 13 años',
  'value.yes': 'Permitidos, para quien los pida',
  'value.no': 'No permitidos',
  'value.page': 'En una página privada',
  'value.discord': 'Dentro de Discord',
  valueDays_one: 'se guarda un día',
  valueDays_many: 'se guarda {{count}} de días',
  valueDays_other: 'se guarda {{count}} días',
  valueTargets: 'crisis {{crisis}}, rojo {{red}}, ámbar {{amber}}, verde {{green}}',
  valueHeavy_one: 'uno, y el siguiente va a otra persona',
  valueHeavy_many: '{{count}}, y el siguiente va a otra persona',
  valueHeavy_other: '{{count}}, y el siguiente va a otra persona',
  valueRules: 'versión {{version}}',
  setAdults: 'Solo personas adultas',
  setTeens: 'También adolescentes',
  setAllowed: 'Permitir',
  setNotAllowed: 'No permitir',
  setPage: 'Página privada',
  setDiscord: 'Dentro de Discord',
  setDiscordSure: 'Lo sé, usar Discord',
  healthWarning:
    'Por favor, lee esto antes. Dentro de Discord, las respuestas sobre la salud también las guarda Discord, no se pueden retirar del todo, y pueden verse en un teléfono que miren otras personas. Ahí Kindred no puede protegerlas.',

  // Forms
  typeTimeZone: 'Una ciudad o una zona horaria',
  typeTimeZoneHint: 'Como Bogotá, o America/New_York',
  typeCountry: 'Un país',
  typeCountryHint: 'Su nombre o sus dos letras, como Chile o CL',
  typeRetention: 'Días, de 1 a 3650',
  typeTargets: 'Cuatro tiempos: crisis, rojo, ámbar, verde',
  typeTargetsHint: 'Como 15 min, 2 h, 1 d, 3 d',
  typeHeavy: 'Cuántos, de 1 a 10',
  typeRules: 'Las normas, una en cada línea',
  unknownTimeZone:
    'Kindred no conoce esa zona horaria. Suele servir la ciudad grande más cercana, como Bogotá o Madrid.',
  severalCountries:
    'Eso puede ser más de un país. Su nombre entero o sus dos letras dicen cuál, como CL para Chile.',
  likeCountry:
    'Puede que sea {{country}}. Su nombre entero o sus dos letras lo dicen con seguridad, como CL para Chile.',
  unknownCountry: 'Kindred no conoce ese país. Siempre sirven sus dos letras, como CL para Chile.',
  unknownDays: 'Eso no es un número de días de 1 a 3650. No se ha cambiado nada.',
  unknownTargets:
    'Escribe cuatro tiempos, del más corto al más largo, como 15 min, 2 h, 1 d, 3 d. El más corto puede ser de 5 minutos, y el más largo de 2 semanas. No se ha cambiado nada.',
  unknownHeavy: 'Eso no es un número de 1 a 10. No se ha cambiado nada.',
  rulesTooShort:
    'Las normas necesitan unas palabras más, para que se sepa a qué se dice que sí. No se ha cambiado nada.',

  // Ground rules
  defaultRules:
    '1. Lo que se dice aquí se queda aquí. Sin capturas de pantalla, sin nombres en otros lugares.\n2. Trata bien a las demás personas. Nadie tiene que demostrar que su enfermedad es lo bastante grave.\n3. Cuenta lo que te ayudó como tu propia experiencia. No es consejo médico, y nadie le dice a nadie que empiece, cambie o deje un tratamiento.\n4. Nadie vende ni promociona nada.\n5. Si te preocupa alguien, pide a moderación que lo mire.',
  rulesAre: '### Normas de esta comunidad\n{{rules}}',
  rulesNone: 'Esta comunidad todavía no tiene normas propias.',
  rulesChanged: '## Las normas han cambiado\nPor favor, lee lo que es distinto, y di si te parece bien.',
  rulesAdded: '**Nuevo**\n{{lines}}',
  rulesRemoved: '**Ya no está**\n{{lines}}',
  rulesRewritten: 'Casi todas están escritas de nuevo. Aquí están todas.',
  rulesWho:
    '**¿Quién puede ver esto?** Solo tú. Que dijiste que sí se guarda con tu pertenencia, y no se avisa a nadie.',
  rulesAgree: 'De acuerdo',
  rulesNotNow: 'Ahora no',
  rulesAgreed:
    'Gracias. Puedes seguir donde estabas: {{find}} muestra los grupos, {{mine}} muestra los tuyos.',
  rulesLeft:
    'Está bien. Sigues en los grupos en los que estás, y puedes decir que sí más tarde, cuando quieras.',

  // Where newcomers begin
  startTitle: '## Empieza aquí',
  startWords:
    'Te damos la bienvenida. Puedes mirar primero, y solo leer siempre está bien. Lo que pulses abajo te responde solo a ti.',
  startWordAlerts:
    '-# Mientras alguien de moderación está de turno, Discord busca aquí unas pocas palabras que quizá digan que alguien está en peligro, y se pide a alguien de moderación que lea el mensaje. No pasa nada más por ellas. Nadie vigila a todas horas.',
  startRules: 'Normas',

  // The trail of changes
  trailTitle: '## Registro de cambios\nSolo tú puedes ver esto.',
  trailEmpty: 'Todavía no se ha cambiado nada.',
  trailLine: '{{when}}, por {{who}}\n{{what}}',
  trailSomebody: 'alguien cuyos datos se borraron',
  trailChanged: '{{name}}: {{before}} → {{after}}',
  trailDefaults: 'Se pidieron los valores sensatos.',
  trailFirstRules: 'Normas: la primera versión',
  trailRules: 'Normas: versión {{before}} → versión {{after}}',
  trailHelpline: 'Se comprobó la línea de ayuda de {{country}}.',
  trailMended: 'Se arregló algo desde la revisión.',
  trailOther: 'Se cambió otra cosa.',
  trailWhole: 'El registro está entero: nada en él se alteró.',
  trailBroken:
    'Algo en este registro no encaja: una entrada se alteró o se quitó en la base de datos. Por favor, díselo a quien mantiene Kindred.',

  // What is kept about somebody
  keptChanges_one: 'Una línea del registro de esta comunidad es tuya.',
  keptChanges_many: '{{count}} de líneas del registro de esta comunidad son tuyas.',
  keptChanges_other: '{{count}} líneas del registro de esta comunidad son tuyas.',
  keptRules: 'Dijiste que sí a las normas de esta comunidad (versión {{version}}) el {{date}}.',
  keptHeading: 'La comunidad',
} as const;
