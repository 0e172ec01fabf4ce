/** Words of duty and of the clock. It asks for attention; it blames nobody. */
export default {
  'call.duty':
    'El caso {{number}} pide que alguien lo mire. Llegó {{since}}. Quien pueda, que pulse Abrir; si ahora no puedes, está bien.',
  'call.next': 'El caso {{number}} sigue esperando. Llegó {{since}}. ¿Hay alguien más que pueda mirarlo?',
  'call.leads':
    'El caso {{number}} sigue esperando. Llegó {{since}}. Coordinación: ¿hay alguien que pueda mirarlo?',
  callSecond:
    'El caso {{number}} ya se atendió, y antes de terminar espera una segunda lectura. Quien pueda, que pulse Abrir, y diga si está de acuerdo o lo devuelva.',
  callSecondLeads:
    'El caso {{number}} ya se atendió, y antes de terminar sigue esperando una segunda lectura. Coordinación: también podéis leerlo.',
  nobodyForIt: 'Ahora no hay nadie de turno que pueda cogerlo.',
  callHeld:
    'El caso {{number}} lo tiene {{owner}} desde hace un rato. Quien pueda, que le pregunte si quiere que le echen una mano. Nada ha salido mal: la gente se duerme, y algunos casos llevan tiempo.',
  callRested:
    'El caso {{number}} descansaba con {{owner}}, y el día de volver a mirar era {{when}}. Quien pueda, que le pregunte si quiere que le echen una mano.',
  'calls.duty':
    'Hay {{many}} casos que piden que alguien los mire: {{numbers}}. El más antiguo llegó {{since}}. Quien pueda, que pulse Abrir, que abre el primero; si ahora no puedes, está bien.',
  'calls.next':
    'Siguen esperando {{many}} casos: {{numbers}}. El más antiguo llegó {{since}}. ¿Hay alguien más que pueda mirarlos?',
  'calls.leads':
    'Siguen esperando {{many}} casos: {{numbers}}. El más antiguo llegó {{since}}. Coordinación: ¿hay alguien que pueda mirarlos?',
  callsHeld:
    'Hay {{many}} casos que alguien tiene desde hace un rato: {{numbers}}. Quien pueda, que pregunte a esas personas si quieren que les echen una mano. Nada ha salido mal: la gente se duerme, y algunos casos llevan tiempo.',
  callsRested:
    'A {{many}} casos que descansaban les ha llegado el día de volver a mirar: {{numbers}}. Quien pueda, que pregunte a quienes los tienen si quieren que les echen una mano.',
  callHeldLeads: 'Coordinación puede pasarlo a otra persona en su lugar.',
  nobodyOn: 'Ahora no hay nadie de turno.',
  checkRing:
    'En una crisis que nadie toma se llama a {{role}} en {{channel}}, y Discord no avisa a nadie: Kindred no puede mencionar ese rol ahí.',
  checkRingWhom:
    'A quién afecta: a alguien que está en peligro mientras nadie del equipo responde. Solo se llama por su nombre a quienes Kindred conoce de coordinación, por lo que han cambiado aquí.',
  checkRingStep:
    'Qué lo arregla: permite {{name}} al rol Kindred, o en ese canal. Es para que suene una llamada a coordinación en una crisis; Kindred nunca menciona a todo el mundo. O deja que cualquiera mencione ese rol.',
  digest_one: 'Cuando haya tiempo: espera un caso, y más de lo previsto. Está en el tablero.',
  digest_many:
    'Cuando haya tiempo: esperan {{count}} de casos, algunos más de lo previsto. Están en el tablero, los peores primero.',
  digest_other:
    'Cuando haya tiempo: esperan {{count}} casos, algunos más de lo previsto. Están en el tablero, los peores primero.',
  on: 'Estás de turno. Termina solo {{until}}, y `/duty off` lo termina antes.',
  off: 'Ya no estás de turno. Gracias. Por favor, descansa.',
  others: 'También de turno: {{others}}',
  nobodyElse: 'Ahora no hay nadie más de turno.',
  handover: '**Lo que te encuentras**',
  stillYours_one: 'Un caso sigue siendo tuyo. {{mine}} lo muestra; en su Más están Pasarlo y Devolverlo.',
  stillYours_many:
    '{{count}} de casos siguen siendo tuyos. {{mine}} los muestra; en el Más de cada uno están Pasarlo y Devolverlo.',
  stillYours_other:
    '{{count}} casos siguen siendo tuyos. {{mine}} los muestra; en el Más de cada uno están Pasarlo y Devolverlo.',
  noteLeft: '{{who}} dejó una nota, {{when}}:',
  noteKept: 'Tu nota espera a quien venga después, durante dos días. Se guarda cifrada.',
  boardMore_one: 'y uno más',
  boardMore_many: 'y {{count}} más',
  boardMore_other: 'y {{count}} más',
  openHandover: 'Qué espera',
  openRota: 'Horario',
  openSwaps: 'Turnos que se ofrecen',
  shiftBegins: '{{who}}, tu turno ha empezado. Termina {{until}}, y `/duty off` lo termina antes.',
  shiftSecond_one: 'Una crisis ya se atendió, y espera una segunda lectura.',
  shiftSecond_many: '{{count}} de crisis ya se atendieron, y esperan una segunda lectura.',
  shiftSecond_other: '{{count}} crisis ya se atendieron, y esperan una segunda lectura.',
  shiftOver: 'Ahora no tienes ningún turno en marcha. `/duty on` inicia uno.',

  // The guide
  guideTitle: '## La guía, página {{page}} de {{pages}}',
  guideFirst:
    'Antes de tu primer turno, por favor lee esto una vez: qué ayuda con cada motivo, y qué hace daño. Son unos cinco minutos, y también está en el Más de cada caso. Nadie ve cuándo lo lees.',
  guideLast: 'Nadie espera que te la sepas de memoria. Si dudas, pide una segunda mirada.',
  guideNext: 'Página siguiente',
  guideRead: 'Ya la leí',
  readGuide: 'Leer primero la guía',

  // The rota
  rotaTitle: '## El horario',
  onNow: 'De turno ahora: {{who}}',
  noShifts: 'No tienes ningún turno. Nadie está en la obligación de tenerlos.',
  yourShifts: '**Tus turnos**, cada semana, hora de {{place}}',
  shiftLine: '{{day}}, de {{from}} a {{until}}',
  capacityIs_one: 'Llevas un caso a la vez.',
  capacityIs_many: 'Llevas hasta {{count}} de casos a la vez.',
  capacityIs_other: 'Llevas hasta {{count}} casos a la vez.',
  mayCall: 'Si alguien puede estar en peligro, también se te puede llamar fuera de tu turno.',
  restsNow: 'Descansas: tus turnos no cuentan, y nadie te llama. `/duty on` vuelve a empezar.',
  mayNotCall: 'Fuera de tu turno no se te llama.',
  week: '**Los próximos siete días**',
  weekEmpty: 'Nadie tiene un turno en los próximos siete días.',
  weekMore: 'Y {{count}} más.',
  turnLine: 'De {{from}} a {{until}}: {{who}}',
  addShift: 'Añadir un turno',
  openCover: 'Horas sin nadie',
  back: 'Volver',
  change: 'Cambiarlo',
  remove: 'Quitar',
  moreTitle: '¿Qué quieres ver o cambiar?',
  moreChoose: 'Elige una cosa',
  'option.remove': 'Quitar un turno',
  'option.zone': 'Mi zona horaria',
  'option.capacity': 'Cuántos casos a la vez',
  'option.calls': 'Llamadas fuera de mi turno',
  'option.guide': 'Leer la guía otra vez',
  'option.load': 'Cuánto lleva cada persona',
  shiftDays: '¿Qué días?',
  shiftFrom: '¿Desde cuándo?',
  shiftFromHint: 'Como 18:30 o 6 pm',
  shiftLasts: '¿Cuánto dura?',
  shiftsIn:
    'Tus turnos van con la hora de {{place}}, y este también. *Más*, *Mi zona horaria* lo cambia para todos.',
  shiftZone: '¿Dónde estás?',
  shiftZoneHint: 'Una ciudad o una zona horaria: vale para todos tus turnos',
  hours_one: 'Una hora',
  hours_many: '{{count}} de horas',
  hours_other: '{{count}} horas',
  cases_one: 'Un caso',
  cases_many: '{{count}} de casos',
  cases_other: '{{count}} casos',
  'refused.time': 'Kindred no reconoce esa hora. Sirve, por ejemplo, 18:30 o 6 pm. No se ha cambiado nada.',
  'refused.zone':
    'Kindred no conoce ese lugar. Suele servir la ciudad grande más cercana. No se ha cambiado nada.',
  'refused.zones':
    'Esa puede ser la hora de varios lugares, como {{places}}. Escribe la ciudad grande más cercana, por favor. No se ha cambiado nada.',
  'refused.overlaps':
    'Ya tienes un turno que coincide con esas horas, así que no se ha cambiado nada. *Quitar un turno* lo quita primero; uno que empieza a la misma hora solo se alarga o se acorta.',
  'refused.tooMany':
    'Kindred guarda como mucho catorce turnos por semana para una persona. Por favor, descansa también.',
  removeWhich: '¿Cuál?',
  zoneIs: 'Tus turnos van con la hora de {{place}}. Ahí son ahora las {{time}}.',
  capacityAbout:
    'Cuando llevas tantos, el siguiente va a otra persona que esté de turno. Una crisis no los cuenta, y si no hay nadie más, puedes tomar más.',
  callsAbout:
    'Solo si alguien puede estar en peligro, y solo cuando nadie de turno lo ha tomado: primero a quien sigue en el horario. Si no hay nadie de turno, enseguida. Puedes cambiarlo cuando quieras.',
  callsYes: 'Se me puede llamar',
  callsNo: 'Que no se me llame',

  // Hours without anybody
  coverTitle: '## Horas sin nadie\nHoy y los próximos siete días, hora de {{place}}.',
  coverFull: '**{{day}}**: hay alguien todo el día',
  coverNone: '**{{day}}**: no hay nadie en todo el día',
  coverFullRest: '**{{day}}**: hay alguien lo que queda del día',
  coverNoneRest: '**{{day}}**: no hay nadie lo que queda del día',
  coverDay: '**{{day}}**: {{spans}}',
  coverSpan: '{{from}}–{{until}}',
  coverHow:
    'En estas horas se le dice a la gente que no hay nadie de turno, y dónde encuentra ayuda mientras tanto.',
  coverLeft:
    '{{who}} ya no está en moderación, así que {{hours}} horas por semana que eran suyas se quedan sin esa persona. Si recupera el rol en dos semanas, vuelve a tener sus turnos.',
  coverThanks: 'Hay alguien a todas horas. Gracias.',

  // Load
  loadTitle:
    '## Cuánto lleva cada persona\nPara poder repartirlo. No dice nada de lo bien que trabaja nadie.',
  loadNone: 'Ahora nadie tiene un caso ni un turno.',
  loadLine:
    '{{who}}: {{running}} de {{capacity}} casos, {{heavy}} de ellos duros, {{inARow}} duros seguidos, {{hours}} horas en el horario de esta semana',
  loadHow: 'Después de cuántos casos duros el siguiente va a otra persona se elige en {{command}}.',

  // Swapping
  swapTitle: '## Turnos que se ofrecen',
  swapOthers: '**Podrías tomar**',
  swapYours: '**Ofreces**',
  swapOwn: '**Tus próximos turnos**',
  swapNothing: 'Nadie ofrece un turno, y tú no tienes ninguno en las próximas dos semanas.',
  takenOver: '**Tomaste**',
  takenLine: 'De {{from}} a {{until}}, un turno de {{owner}}',
  giveBack: 'Devolverlo',
  offer: 'Ofrecerlo',
  take: 'Tomarlo',
  taken: 'Terminado',
  keepIt: 'Me lo quedo',
  swapOffered: 'A {{who}} le gustaría que otra persona hiciera este turno. Quien pueda, que lo tome.',
  swapTaken: '{{who}} tiene ahora este turno de {{owner}}. Gracias.',
  swapKept: '{{who}} se queda con este turno.',
  swapNotTaken: 'Nadie tomó este turno, y ya ha empezado. Sigue siendo de {{owner}}.',
  swapIsOver: 'Este turno ya no es a esa hora. No hace falta que nadie lo tome.',
  swapTakenIsOver:
    'Un turno que habías tomado ya no es a esa hora: han cambiado los turnos o la zona horaria de la persona de quien era. No tienes que hacer nada. Gracias por haberte ofrecido.',
  swapUndone:
    'Alguien había tomado un turno tuyo que ya no es a esa hora, porque cambiaste tus turnos o tu zona horaria. Se le avisa. Lo que el horario muestra ahora como tuyo es tuyo.',
  swapYouHave: 'Ahora es tuyo, y {{owner}} lo sabrá. Gracias.',
  swapWasTaken: '{{who}} tomó tu turno, que empieza {{when}}.',
  swapCameBack:
    'Alguien que había tomado tu turno, que empieza {{when}}, no puede hacerlo. Se ofrece otra vez; hasta que alguien lo tome, es tuyo. Si es demasiado, por favor dilo a las demás personas de moderación o a coordinación.',
  'swapRefused.gone': 'Este turno ya no se ofrece.',
  'swapRefused.own': 'Este turno es tuyo. Con Me lo quedo, en `/duty swap`, lo recuperas.',
  'swapRefused.taken': '{{who}} ya lo tiene. Gracias por ofrecerte.',
  'swapRefused.yours': 'Ya es tuyo. Gracias.',
  'swapRefused.resting':
    'Ahora descansas de los turnos, así que este se quedaría sin nadie. No se ha cambiado nada. Con `/duty on` vuelves a tener turnos.',
  'swapRefused.not_offered': 'Este turno ya no es tuyo.',
  guideBefore: 'Antes de tu primer turno, por favor lee la guía: `/duty on` la abre.',

  // What is kept
  keptTitle: 'Estar de turno',
  keptTerms:
    'Hasta {{capacity}} casos a la vez, zona horaria {{zone}}, versión {{guide}} de la guía leída (0: todavía no).',
  keptRun_one: 'Un caso duro seguido.',
  keptRun_many: '{{count}} de casos duros seguidos.',
  keptRun_other: '{{count}} casos duros seguidos.',
  keptShift: 'Un turno cada semana: día {{weekday}} desde el lunes, {{from}}, {{hours}} horas.',
  keptSwap: 'Un turno que tomaste de otra persona, el {{date}}.',
  keptNote: 'Una nota que dejaste al final de un turno, el {{date}}:',

  keptResting: 'Descansas: el horario no cuenta contigo, y nadie te llama.',
  keptLeft: 'Sin el rol de moderación desde el {{date}}. Dos semanas después se borra todo esto.',

  'resting.rests':
    '## Ya no estás de turno\nLo que tenías espera a otras personas, con su antigüedad; solo se queda contigo lo que espera una segunda lectura. El horario no cuenta contigo y nadie te llama hasta que vuelvas, y nada pregunta por qué. Aquí no se guarda nada más tuyo que se pueda pausar. Que descanses.',
  'resting.back':
    '## Qué bueno verte\nNada ha empezado solo. Si tienes turnos, el próximo vuelve a contar, y `/duty on` inicia uno antes.',

  // Care
  rest: 'Llevas {{count}} casos duros seguidos, y eso es mucho para cualquiera. Hay otra persona de turno, y se le pide que tome el caso {{number}}. Si puedes, descansa un poco.',
  full: 'Llevas tantos casos como dijiste que llevas a la vez, y hay otra persona de turno. El caso {{number}} le espera. En el horario se cambia cuántos son demasiados.',
  debriefWaits: 'Ese fue duro. Cuando tengas un minuto, hay una pregunta para ti.',
  debriefOpen: 'Abrirla',
  debrief:
    '### ¿Cómo estás?\nUn caso así se queda dentro, por bien que haya ido. Nadie ve que se te preguntó, y de *Estoy bien* no se guarda nada. Un descanso, o pasar los casos, se ve en el tablero, y nadie pregunta por qué.',
  debriefPeople:
    'Suele ayudar contarle a otra persona de moderación o coordinación cómo fue, sin nombres. {{help}} también está para ti.',
  debriefWell: 'Estoy bien',
  debriefBreak: 'Me tomo un descanso',
  debriefHandOver: 'Pasar mis casos',
  debriefThanks: 'Qué bien. Gracias por cuidar de alguien.',
  handedAllOver:
    'Ya no estás de turno, y tus casos esperan a otras personas, con su antigüedad. Pasarlos es cuidar bien, de esas personas y de ti.',
  handedNothing: 'Ya no estás de turno. No tenías ningún caso que pasar.',
  secondStays_one:
    'Un caso que espera una segunda lectura se queda contigo hasta que alguien lo lea. Ahora no hay que hacer nada con él.',
  secondStays_many:
    '{{count}} de casos que esperan una segunda lectura se quedan contigo hasta que alguien los lea. Ahora no hay que hacer nada con ellos.',
  secondStays_other:
    '{{count}} casos que esperan una segunda lectura se quedan contigo hasta que alguien los lea. Ahora no hay que hacer nada con ellos.',
  restCases: 'Cualquier caso que tuvieras espera ahora a otras personas, con su antigüedad.',
  lookBack: 'El caso {{number}}, que tienes tú, descansaba hasta hoy. {{mine}} lo muestra.',
  stillWithYou:
    'Tienes el caso {{number}} desde hace un rato. {{mine}} lo muestra. Si sientes cansancio, en su Más están Pasarlo y Devolverlo: eso también es cuidar bien.',
  lineAftercareOff:
    '{{name}}, {{severity}}, lo cuida {{owner}}, que no está de turno y vuelve a mirar {{when}}, llegó {{since}}',
  lineOff: '{{name}}, {{severity}}, lo tiene {{owner}}, que no está de turno, llegó {{since}}',
} as const;
