/** Words of members' own cards: their age, settings and consents, and a member's death. Nothing here is asked twice. */
export default {
  // The age question
  ageQuestion:
    '### ¿Cuántos años tienes?\nEsto se pregunta una vez. Kindred necesita saberlo porque algunas cosas aquí son solo para personas adultas.',
  ageWhoSees:
    '**¿Quién puede ver esto?** Nadie: ni otras personas, ni moderación, ni coordinación. Se guarda cifrado, y nadie pide tu fecha de nacimiento.',
  'age.adult': '18 o más',
  'age.teen': 'De 13 a 17',
  'age.child': 'Menos de 13',
  tooYoung:
    'Gracias por tu sinceridad. Kindred es para personas de 13 años o más, porque Discord lo es. No se ha guardado nada sobre ti. Si lo estás pasando mal, habla con una persona adulta de confianza, o con una línea de ayuda para la infancia de tu país.',
  adultsOnly:
    'Gracias por tu sinceridad. Esta comunidad es para personas de 18 años o más. No se ha guardado nada de tu respuesta. Te recibimos con gusto cuando cumplas 18, y también hay comunidades para personas más jóvenes.',

  // The hub
  hub: '## Te damos la bienvenida\nAquí puedes ver y cambiar lo que Kindred sabe de ti. Solo tú puedes ver esto.',
  hubNothing: 'Hasta ahora no se guarda nada sobre ti, y no hace falta.',
  hubSince: 'Estás aquí desde el {{date}}.',
  hubGroups: 'Tus grupos: {{mine}}. Para buscar uno: {{find}}.',
  mySettings: 'Mis ajustes',
  myConsents: 'A qué dije que sí',
  whatIsThis: '¿Qué es esto?',
  hubLetters: 'Los mensajes que se te mostraron hace poco se pueden leer otra vez durante dos semanas.',
  hubLettersRead: 'Leer otra vez',
  letters:
    '### Lo que Kindred te dijo hace poco\nLo más nuevo primero. Cada mensaje se queda dos semanas desde que lo viste por primera vez.',
  lettersNone: 'No hay nada de las últimas dos semanas.',
  what: '## ¿Qué es esto?\nKindred ayuda a que se conozcan personas que viven con lo mismo, en grupos de esta comunidad. Tú eliges en qué participas. No se anuncia nada, nadie cuenta cuántas veces vienes, y puedes dejar cualquier cosa en cualquier momento sin motivos.\nNo diagnostica, no vigila a nadie, y no es un servicio de emergencias. {{privacy}} muestra todo lo que se guarda sobre ti.',
  more: 'Más',
  back: 'Volver',
  notNow: 'Ahora no',
  notNowAnswer: 'Está bien, no se ha cambiado nada.',

  // Settings
  settings: '## Mis ajustes',
  settingsWho: '**¿Quién puede ver esto?** Solo tú, a menos que elijas otra cosa en “Quién ve qué”.',
  settingsNone: 'Sin elegir',
  timezoneLine: '**Zona horaria**\n{{zone}}, donde ahora son las {{time}}',
  timezoneNone: '**Zona horaria**\nSin elegir. Solo hace falta para lo que pasa a una hora del día.',
  timezoneChange: 'Zona horaria',
  countryLine: '**País**\n{{country}}',
  countryChange: 'País',
  paceLine: '**Ritmo**\n{{pace}}',
  paceChange: 'Ritmo',
  languageLine:
    '**Idioma**\nTu idioma es {{language}}. Los mensajes que te llegan más tarde están en {{read}}.',
  languageChange: 'Idioma',
  seenByLine: '**Quién ve qué**\n{{lines}}',
  seenByOne: '{{attribute}}: {{audience}}',
  seenByChange: 'Quién ve qué',
  lighterLine:
    '**Contenido más ligero**\n{{lighter}}. Si dices que sí, Kindred te escribe cosas ligeras y no te sugiere nada que pese. No puede cambiar lo que escriben otras personas. Esto solo lo ves tú.',
  lighterChange: 'Contenido más ligero',
  lighterQuestion:
    '### ¿Quieres contenido más ligero?\nEntonces Kindred te escribe cosas ligeras, y no te sugiere grupos de otros temas que el que pides. Lo que escriben otras personas se queda como está.\n**¿Quién puede ver esto?** Solo tú.',
  lighterYes: 'Sí',
  lighterNo: 'No',
  letterWayLine:
    '**Cómo puede escribirme moderación**\n{{way}}. Moderación ve cuál de estas formas es cuando te escribe.',
  letterWayChange: 'Cómo me escriben',
  letterWayQuestion:
    '### ¿Cómo puede escribirte moderación?\nBandeja: espera aquí hasta que toques algo, y nada te avisa.\nMensaje directo: Kindred te escribe. La primera línea no dice nada.',
  letterWayThread:
    'Hilo privado: un hilo en este servidor. Su nombre no dice nada. Pueden abrirlo tú y moderación de este servidor, nadie más.',
  letterWayWho:
    '**¿Quién puede ver esto?** Tú, y quien te escribe de moderación. Se guarda cifrado, mientras digas que sí a “Que moderación me escriba”. Una advertencia o una expulsión siempre se te dicen por mensaje directo. Si Discord lo rechaza, la nota espera en tu bandeja.',
  letterWayConsent:
    '### ¿Cómo puede escribirte moderación?\nHasta que digas que sí a esto, es tu bandeja:\n{{words}}',
  'letterWay.inbox': 'Bandeja',
  'letterWay.direct': 'Mensaje directo',
  'letterWay.thread': 'Hilo privado',
  ageLine: '**Edad**\n{{age}}. No se muestra a nadie.',
  ageChange: 'Edad',
  ageMine: 'Mi edad',
  ownAge:
    '### ¿Cuántos años tienes?\nDijiste: {{age}}. Si fue sin querer, o cumpliste años, toca lo que es cierto.\n**18 o más**: también se te ofrece lo que es para personas adultas, y nada de ello empieza sin tu sí.\n**De 13 a 17**: no se te presenta a nadie a solas. Si habías dicho que sí a las presentaciones, terminan.\n**Menos de 13**: Kindred todavía no es para ti. Se te pregunta una vez más, y luego se borra todo lo que guarda sobre ti.',
  'ageChanged.adult':
    'Está bien: 18 o más. A partir de ahora también se te ofrece lo que es para personas adultas. Nada de ello empieza sin tu sí.',
  'ageChanged.teen':
    'Está bien: de 13 a 17. A partir de ahora no se te presenta a nadie a solas, y si habías dicho que sí a las presentaciones, han terminado. Tus grupos siguen como están, salvo los círculos: son para personas adultas, y terminan.',
  'keptOutSurely.too_young':
    '### Menos de 13\nGracias por tu sinceridad. Kindred es para personas de 13 años o más, porque Discord lo es. Si es así, sales de tus grupos aquí y todo lo que Kindred guarda sobre ti se borra de inmediato. Nadie se entera.',
  'keptOutSurely.adults_only':
    '### De 13 a 17\nGracias por tu sinceridad. Esta comunidad es para personas de 18 años o más. Si es así, sales de tus grupos aquí y todo lo que Kindred guarda sobre ti se borra de inmediato. Nadie se entera.',
  keptOutYes: 'Es así, borrarlo',
  keptOutNo: 'Fue sin querer',
  'keptOutForgotten.too_young':
    'Gracias por tu sinceridad. Has salido de tus grupos aquí, y ya no se guarda nada sobre ti. Te recibimos otra vez con gusto cuando cumplas 13. Si lo estás pasando mal, habla con una persona adulta de confianza, o con una línea de ayuda para la infancia de tu país.',
  'keptOutForgotten.adults_only':
    'Gracias por tu sinceridad. Has salido de tus grupos aquí, y ya no se guarda nada sobre ti. Te recibimos otra vez con gusto cuando cumplas 18, y también hay comunidades para personas más jóvenes.',
  'pace.slow': 'Tranquilo: algunos días respondo tarde o no respondo',
  'pace.steady': 'Constante: me paso cada pocos días',
  'pace.quick': 'Rápido: me gusta escribir a menudo',
  shownTime: 'Ahí son ahora las {{time}} ({{zone}})',
  'paceWord.slow': 'Tranquilo',
  'paceWord.steady': 'Constante',
  'paceWord.quick': 'Rápido',
  paceQuestion:
    '### ¿Qué ritmo te va?\nCualquiera está bien, y puedes cambiarlo cualquier día.\nTranquilo: algunos días respondo tarde o no respondo.\nConstante: me paso cada pocos días.\nRápido: me gusta escribir a menudo.',

  zoneTitle: 'Tu zona horaria',
  zoneField: '¿Qué ciudad tienes cerca?',
  zoneHint: 'Una ciudad grande de tu zona horaria, tu país, u horas como UTC+2.',
  zoneConfirm: '### {{zone}}\nAhí son ahora las {{time}}. ¿Es lo que marca tu reloj?',
  zoneYes: 'Sí, guardarla',
  zoneOther: 'Otra',
  zonesFound: '### ¿Cuál de estas da la hora de tu reloj?',
  zoneChoice: '{{place}}, {{time}}',
  zoneUnknown:
    'Ninguna zona horaria coincide. Lo que mejor funciona es el nombre de una ciudad grande cercana.',
  countryTitle: 'Tu país',
  countryField: '¿En qué país vives?',
  countryHint: 'Decide qué líneas de ayuda se te muestran primero.',
  countryLike: '### ¿Es este?',
  countriesFound: '### ¿Cuál es?',
  countryUnknown: 'Ningún país coincide. Prueba con su nombre completo.',
  languageTitle: 'Tu idioma',
  languageField: '¿En qué idioma quieres los mensajes?',
  seenByTitle: 'Quién ve qué',
  seenByAbout:
    'Nadie ve nada de esto a menos que lo elijas aquí. Las personas de tus grupos encuentran lo que les muestras en “Qué muestra la gente”, junto a sus propios grupos.',
  'attribute.timezone': 'Zona horaria',
  'attribute.country': 'País',
  'attribute.pace': 'Ritmo',
  'attribute.language': 'Idioma',
  'audience.only_me': 'Solo yo',
  'audience.matching': 'Solo para las presentaciones; no se muestra a nadie',
  'audience.my_match': 'Quien me presentaron',
  'audience.my_groups': 'Las personas de mis grupos',
  needsConsent:
    'No has dicho que sí a que Kindred guarde tus ajustes, o lo retiraste, así que no se ha guardado nada. {{command}} te lo pregunta otra vez.',

  // Consents
  consents:
    '## A qué dije que sí\nCada cosa va por separado. Puedes decir que sí o retirarlo, en cualquier momento y sin motivos.',
  consentGiven: 'Dijiste que sí el {{date}}.',
  consentBack: 'Lo retiraste el {{date}}.',
  consentChanged: 'El {{date}} dijiste que sí a un texto anterior, que ya no cuenta.',
  consentNever: 'A esto no has dicho que sí.',
  give: 'Decir que sí',
  takeBack: 'Retirar',
  takeBackSurely:
    '### Retirar esto\nSales de todos tus grupos de inmediato. Nadie se entera. Puedes volver a entrar cuando quieras.',
  takeBackYes: 'Retirarlo',
  keepIt: 'Dejarlo',
  membershipBy: 'A esto dices que sí cuando entras en un grupo.',
  'purpose.membership': 'Pertenencia',
  'purpose.profile': 'Mis ajustes',
  'purpose.matching': 'Presentaciones',
  'purpose.checkins': 'Cómo estoy',
  'purpose.events': 'Eventos',
  'purpose.outcomes': 'Si esto ayuda',
  'purpose.visits': 'Citas médicas',
  'purpose.learning': 'Lecturas y tarjetas de lo que ayuda',
  'purpose.contact': 'Que moderación me escriba',
  'words.membership':
    'Kindred guarda en qué grupos estás y a qué normas dijiste que sí, para poder abrirte sus canales.',
  'words.profile':
    'Kindred guarda cifrados los ajustes que eliges aquí, como tu zona horaria, para ti y para quienes tú elijas. Si lo retiras, se borran.',
  'words.matching':
    'Kindred puede proponerte a alguien con quien hablar, según lo que le cuentes para eso. Si lo retiras, se borra lo que contaste.',
  'words.checkins':
    'Kindred puede preguntarte cómo estás a las horas que elijas. Guarda tus respuestas un año, cifradas. También cuentan en sumas que ve coordinación: redondeadas, de al menos diez personas, nunca las tuyas solas. Si lo retiras, se borran.',
  'words.events':
    'Kindred guarda a qué eventos quieres ir, para poder recordártelos. Si lo retiras, se borra.',
  'words.outcomes':
    'Kindred puede preguntarte de vez en cuando si esta comunidad te ayuda. Tus respuestas solo cuentan junto con las de al menos diez personas. Si lo retiras, se borran las tuyas.',
  'words.visits':
    'Kindred guarda cifradas las hojas que escribes para tus citas médicas, solo para ti. Si lo retiras, se borran.',
  'words.learning':
    'Kindred guarda cifrado lo que guardas de la biblioteca y las tarjetas que escribes. Otras personas leen una tarjeta solo cuando el equipo la ha aceptado, y nunca quién la escribió, a menos que lo elijas. Si lo retiras, se borra todo.',
  'words.contact':
    'Moderación puede escribirte cuando alguien se preocupa por ti, de la forma que elijas en “Mis ajustes”. Kindred guarda esa elección, cifrada. Sin esto, lo que escribe espera en tu bandeja y nada te avisa. Si lo retiras, se borra la elección.',
  agreeAsk: '### ¿Puede Kindred guardar tus ajustes?',
  agreeZone: 'Elegiste {{zone}}, donde ahora son las {{time}}.',
  agreeYes: 'Sí, guardarlos',
  wordsChanged: 'Este texto ha cambiado desde que lo abriste. Por favor, ábrelo otra vez y léelo de nuevo.',
  notOffered: 'Esto es para personas de 18 años o más.',

  // The audit trail: never about whom
  trailMarkAsked: 'Pidió a una segunda persona que confirme el fallecimiento de alguien',
  trailMarkDone: 'Confirmó, como segunda persona, el fallecimiento de alguien',
  trailMarkDropped: 'Dejó la marca de fallecimiento de alguien, aunque se iba a deshacer',
  trailUndoAsked: 'Pidió a una segunda persona deshacer la marca de fallecimiento de alguien',
  trailUndoDone: 'Confirmó, como segunda persona, deshacer la marca de fallecimiento de alguien',
  trailUndoDropped: 'Retiró la marca de fallecimiento de alguien antes de que contara',

  // Doctor
  intent:
    'Sin él, Kindred nota una vez al día, y no de inmediato, que alguien se fue, así que lo que se guarda de esa persona se borra hasta un día más tarde.',

  // Death of a member
  secondPerson:
    'Algo sobre una persona espera a alguien más del equipo.\nMirar muestra en privado qué es, y si ya está resuelto.',
  rememberLook: 'Mirar',
  rememberNothingKept:
    'Kindred no guarda nada de {{person}}, así que no hay nada que parar. Si alguien ha fallecido: lo sentimos mucho.',
  rememberGone: 'Ya no se guarda nada de esta persona.',
  rememberAsk:
    '## Si {{person}} ha fallecido\nLo sentimos mucho. Dos personas del equipo, de acuerdo, pueden marcarlo. Entonces Kindred deja de enviarle nada, y no se la propone a nadie. Sus grupos se quedan como están, y no se anuncia nada en ningún lugar. Dos personas también pueden deshacerlo.',
  rememberWaiting:
    '## Sobre {{person}}\n{{asker}} dijo {{when}} que ha fallecido. Cuenta cuando una segunda persona del equipo lo confirme, en un plazo de siete días. Entonces Kindred deja de enviarle nada. No se anuncia nada, y dos personas pueden deshacerlo.',
  rememberMarked:
    '## Sobre {{person}}\nDesde el {{when}} consta que ha fallecido. Kindred no le envía nada. No se anunció nada.',
  rememberUndoing:
    '## Sobre {{person}}\n{{asker}} dijo {{when}} que la marca es un error. Se deshace cuando una segunda persona del equipo lo confirme, en un plazo de siete días.',
  rememberMark: 'Pedir una segunda persona',
  rememberConfirm: 'Confirmar',
  rememberCallOff: 'Retirarlo',
  rememberUndo: 'Es un error',
  rememberKeep: 'Dejar la marca',
  rememberAsked:
    'Gracias. Una tarjeta en el canal del equipo pide la segunda persona. Hasta entonces no cambia nada.',
  rememberDone: 'Hecho. No se anuncia nada. Por favor, cuídate también tú.',
  rememberUndone: 'La marca está deshecha. Para esa persona todo funciona como antes.',
  rememberDropped: 'Está retirado. Todo sigue como estaba.',
  rememberAnother: 'Ya lo dijiste tú. Hace falta una segunda persona del equipo.',
  rememberAlready: 'Ya es así. No se ha cambiado nada.',
} as const;
