/** Words of helplines and of *Help now*. Whoever reads them may be frightened: the number comes first, and nothing is promised. */
export default {
  line: '**{{name}}**: {{reached}}',
  call: 'llama al **{{number}}**',
  text: 'envía un mensaje de texto al **{{number}}**',
  callOrText: 'llama o envía un mensaje de texto al **{{number}}**',
  textWord: 'envía la palabra **{{word}}** por mensaje de texto al **{{number}}**',
  in: 'Idiomas: {{languages}}.',
  'hours.always': 'Atiende de día y de noche.',
  'hours.daily': 'Atiende todos los días de {{from}} a {{to}}, hora de allí.',
  'hours.weekdays': 'Atiende de lunes a viernes de {{from}} a {{to}}, hora de allí.',
  foundOn: 'Según {{source}}, {{when}}; este servidor todavía no la ha comprobado.',
  foundCiting:
    'Según {{source}}, que cita a {{citing}}, {{when}}; este servidor todavía no la ha comprobado.',
  checkedOn: 'Comprobada por este servidor el {{when}}.',

  // For admins
  pleaseCheck:
    'En una emergencia: {{emergency}}. Quien pulsa “Ayuda ya” ve la línea de abajo. Por favor, llama o búscala, y dilo aquí.',
  noneKnown:
    'Kindred todavía no conoce ninguna línea de ayuda en este país. A la gente se le muestra dónde buscar una. Por favor, escribe la línea de tu país en un mensaje fijado.',
  checked: 'Ya la comprobé',

  // Help now
  begin: 'Ayuda ya',
  title:
    '## Ayuda ya\nEsto es un bot, no una persona. No se guarda nada de lo que pulses, y no se le dice a nadie a menos que lo pidas.',
  question: '¿Qué pasa?',
  'way.medical': 'Mi cuerpo: emergencia médica',
  'way.unsafe': 'No estoy a salvo',
  'way.someone': 'Otra persona',
  'way.talk': 'Necesito hablar',
  medical: '## Llama ahora al {{numbers}}\nNúmero de emergencias, {{country}}.',
  unsafe: '## Si estás en peligro ahora, llama al {{numbers}}\nNúmero de emergencias, {{country}}.',
  someone:
    '## Si está en peligro ahora, llama al {{numbers}}\nNúmero de emergencias, {{country}}. Si vive en otro lugar, elige su país en Más.',
  talk: '## Alguien con quien hablar ({{country}})',
  talkWhere: '## Alguien con quien hablar\nElige el país donde estás, y verás una línea de allí.',
  'elsewhere.medical': '## Llama al número de emergencias de donde estás\n{{regions}}',
  'elsewhere.unsafe':
    '## Si estás en peligro ahora, llama al número de emergencias de donde estás\n{{regions}}',
  'elsewhere.someone':
    '## Si está en peligro ahora, llama al número de emergencias de donde está esa persona\n{{regions}}',
  'elsewhereIn.medical':
    '## Llama al número de emergencias de {{country}}\nKindred no lo conoce. Puede ser uno de estos:\n{{regions}}',
  'elsewhereIn.unsafe':
    '## Si estás en peligro ahora, llama al número de emergencias de {{country}}\nKindred no lo conoce. Puede ser uno de estos:\n{{regions}}',
  'elsewhereIn.someone':
    '## Si está en peligro ahora, llama al número de emergencias de {{country}}\nKindred no lo conoce. Puede ser uno de estos:\n{{regions}}',
  regions:
    '**112** en Europa, India y Sudáfrica{{phones}}\n**911** en Estados Unidos, Canadá, México y Filipinas\n**999** en el Reino Unido e Irlanda\n**000** en Australia',
  onMobilePhones: ', y desde la mayoría de los teléfonos móviles',
  danger: 'En peligro ahora: llama al {{numbers}} ({{country}}).',
  dangerAnywhere:
    'En peligro ahora: llama al número de emergencias de donde estás. Desde la mayoría de los teléfonos móviles es el **112**.',
  dangerTheirs:
    'En peligro ahora: llama al número de emergencias de donde está esa persona. En muchos países es el **112** o el **911**.',
  askModerator:
    'Si te preocupa un mensaje de tu servidor: abre allí su menú, elige Aplicaciones, y luego Pedir a moderación que lo mire. En moderación hay personas voluntarias, y puede que ahora estén durmiendo.',
  orGroup: 'En un mal día de los de siempre, un grupo también puede ayudar: {{find}} los muestra.',
  noLine:
    'Kindred no tiene para este país ({{country}}) una línea en la que pueda confiar. “Buscar una línea cerca” encuentra una.',
  findOne: '“Buscar una línea cerca” muestra líneas a las que puedes llamar o escribir.',
  findLine: 'Buscar una línea cerca',
  minute: 'Un minuto, paso a paso',
  reach: 'Pedir que moderación me escriba',
  more: 'Más',
  back: 'Volver',
  beginning: 'Al principio',
  otherLine: 'Otra línea',
  pickCountry: 'El país donde estás',
  pickTheirCountry: 'El país donde está esa persona',
  notListed: 'No está en la lista',
  otherCountry: 'Otro país',
  typeAgain: 'Escribirlo otra vez',
  countryTitle: '¿Qué país?',
  countryLabel: 'El país',
  countryHint: 'Su nombre o sus dos letras, como Chile o CL',
  likeCountry: '¿Es {{country}}? Si no, escribe su nombre entero.',
  severalCountries: 'Eso puede ser más de un país. Si no está en la lista, escribe más de su nombre.',
  unknownCountry: 'Kindred no conoce ese país. Siempre sirven sus dos letras, como CL para Chile.',
  unknownCountryPhone: 'Desde la mayoría de los teléfonos móviles, el 112 llega a quien ayuda.',

  // The minute
  minuteTitle: '### Un minuto, paso a paso\nNo se guarda nada de lo que elijas.',
  barrierQuestion: '**¿Qué te frena para llamar o escribir a alguien?**',
  chooseOne: 'Elige una cosa',
  'barrier.aloud': 'Aquí no puedo hablar en voz alta',
  'barrier.words': 'No sé qué decir',
  'barrier.burden': 'No quiero molestar a nadie',
  'barrier.afraid': 'Me da miedo lo que pase después',
  'barrier.before': 'Antes no me ayudó',
  'barrier.tired': 'Tengo demasiado cansancio',
  'barrier.other': 'Otra cosa',
  'answer.aloud':
    'A algunas líneas se les puede escribir en vez de llamar, y muchas tienen un chat. “Buscar una línea cerca” muestra cuáles.',
  'answer.words':
    'Una frase basta para empezar: “Ahora mismo no estoy a salvo.” Puedes leerla de esta pantalla.',
  'answer.burden':
    'Una línea está para que se use. No hace falta estar en el peor momento, y puedes colgar cuando quieras.',
  'answer.afraid':
    'Puedes preguntar primero qué hacen con lo que les cuentas, antes de decir nada más. Puedes colgar cuando quieras.',
  'answer.before':
    'Esta vez puede ser otra persona. “Volver” y luego “Más” muestra otras líneas, donde las hay.',
  'answer.tired':
    'Una frase basta: “Ahora mismo no estoy a salvo.” O muestra esta pantalla a alguien cercano, y que llame por ti.',
  'answer.other': 'Aquí no hace falta ponerle nombre.',
  stepQuestion: '**¿Qué pequeño paso podría ser el primero?**',
  'step.call': 'Llamar o escribir a la línea',
  'step.person': 'Decírselo a una persona cercana',
  'step.place': 'Ir a donde haya alguien más',
  'step.number': 'Guardar el número en mi teléfono',
  whenQuestion: '**{{step}}**\n¿Cuándo?',
  'when.now': 'Ahora',
  'when.minutes': 'En diez minutos',
  'when.hour': 'En una hora',
  planned:
    '### Tu paso\n**{{step}}**, {{when}}.\nSolo está aquí y no se guarda. Nadie te lo recuerda, y nadie pregunta.',
  'planned.now': 'ahora',
  'planned.minutes': 'en diez minutos',
  'planned.hour': 'en una hora',

  // Asking a moderator
  reachTitle: '### ¿Quieres que alguien de moderación te escriba?',
  reachTitleOf: '### ¿Quieres que alguien de moderación de {{name}} te escriba?',
  reachWhich: '### ¿Quieres que alguien de moderación te escriba?\n¿De qué servidor?',
  thisServer: 'Este servidor',
  'duty.somebody':
    'Hay alguien de moderación de turno. Son personas voluntarias, así que aun así puede tardar. Una línea responde antes.',
  'duty.nobody':
    'Ahora no hay nadie de moderación de turno. Pueden pasar muchas horas hasta que alguien lo lea. Una línea responde antes.',
  'duty.unknown':
    'No se sabe si ahora hay alguien de moderación. Pueden pasar muchas horas hasta que alguien lo lea. Una línea responde antes.',
  'duty.depends':
    'Si ahora hay alguien de moderación de turno depende del servidor que elijas; lo lees después. Una línea responde antes.',
  reachTells:
    '**¿Quién puede ver esto?** Moderación: que fuiste tú quien lo pidió. Nada más de lo que pulsaste.',
  reachTellsUnsafe:
    '**¿Quién puede ver esto?** Moderación: que fuiste tú quien lo pidió, y que no estás a salvo. Nada más de lo que pulsaste.',
  reachYes: 'Sí, pídeselo',
  reachNo: 'Ahora no',
  reachNowhere:
    '### Desde aquí no se puede pedir a moderación\nHasta donde Kindred puede ver, no estás en ningún servidor que lo haya configurado. **No se le ha dicho nada a nadie.** En un servidor así, este botón funciona; a una línea se llega desde cualquier lugar.',
  'reached.queue': '### Se ha pedido a moderación que te escriba',
  'answer.inbox':
    '**¿Dónde te escribirán?** Lo que te escriban te espera en este servidor: lo ves la próxima vez que uses Kindred allí. Hasta entonces nada te avisa.',
  'answer.direct':
    '**¿Dónde te escribirán?** Por mensaje directo, desde este bot. Su primera línea no le dice nada a quien vea tu pantalla. Si Discord no lo deja pasar, te espera hasta que uses Kindred otra vez.',
  'answer.thread':
    '**¿Dónde te escribirán?** En un hilo privado de este servidor, como elegiste una vez. Su nombre no dice nada.',
  reachDirectly: 'Mejor por mensaje directo',
  reachOver:
    '### Nada de lo que pediste espera ya\nAlguien de moderación lo ha dado por terminado. *Volver* lleva a donde puedes pedirlo otra vez.',
  'reached.channel':
    '### Se ha pedido a moderación que te escriba\nAlgo falla por nuestra parte, así que está en su canal como mensaje. No se sabe si ahora hay alguien. Pueden pasar muchas horas hasta que alguien lo lea. Una línea responde antes.',
  'reached.unsure':
    '### No es seguro que esto haya llegado\nAlgo falla por nuestra parte. Puede que moderación lo tenga, o puede que no, así que no esperes su respuesta: aquí hay un número al que llamar, y “Buscar una línea cerca” encuentra una línea. En unos minutos puedes pedirlo otra vez; no hace ningún daño.',
  'reached.nowhere':
    '### Esto no se pudo enviar\nAlgo falla por nuestra parte. **No se le ha dicho nada a moderación.** Aquí hay un número al que llamar, y “Buscar una línea cerca” encuentra una línea. En unos minutos puedes intentarlo otra vez.',

  // A hello the next day
  helloBegin: 'Un saludo mañana',
  helloTitle:
    '### ¿Un saludo mañana?\nEl bot saluda una vez, hacia las once de la mañana, y muestra cómo volver aquí. Es un bot, y nadie lee lo que haces con él.',
  helloWho:
    '**¿Quién puede ver esto?** Solo tú. Que lo pediste se guarda cifrado hasta entonces, y se borra cuando llega. Su primera línea no le dice nada a quien vea tu pantalla.',
  'helloBy.direct_message': 'Por mensaje directo',
  'helloBy.inbox': 'Cuando use Kindred otra vez',
  helloPlanned: '### Está previsto\n{{when}}',
  helloCancel: 'Retirarlo',
  'hello.cancelled': 'Está retirado, y no se guarda nada.',
  'hello.failed':
    '### No es seguro que esté previsto\nAlgo falla por nuestra parte. Puede que mañana llegue un saludo, o puede que no. Puedes volver a pedirlo en unos minutos; aun así llega una sola vez.',
  'hello.notCancelled':
    '### Ahora no se ha podido retirar\nAlgo falla por nuestra parte. Puede que el saludo llegue; puedes intentarlo otra vez en unos minutos.',
  'hello.nowhere':
    '### Desde aquí no se puede prever\nHasta donde Kindred puede ver, no estás en ningún servidor que lo haya configurado, y sin uno no se puede guardar nada.',
  hello:
    'Hola. Pediste a este bot que te saludara hoy, y aquí está el saludo. No se espera nada de ti, y no vuelve a venir. El botón de abajo lleva a donde estabas.',
  helloInbox:
    'Hola. Pediste a este bot que te saludara hoy, y aquí está. No se espera nada de ti, y no vuelve a venir. {{command}} sigue funcionando como antes.',
  keptTitle: 'Un saludo que pediste',
  kept: 'Lo pediste el {{date}}. Se borra cuando llega.',

  // To moderators, while there is no queue
  staffWaits:
    '**Aquí espera una petición.** La cola no responde en este momento, así que esto está suelto. El botón dice en privado quién la hizo; hasta que vuelva la cola, no puede anotar que miraste. Si se pulsa después, hace de esto un caso.',
  staffWho: 'Quién la hizo',
  staffTakes: 'Por favor, di al resto que te ocupas tú: ahora nadie puede tomar esta petición en la cola.',
  staffQueued: '**Esta petición ya está en la cola.** Su tarjeta está en este canal.',
} as const;
