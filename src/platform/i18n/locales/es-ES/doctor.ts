/** Words of the check-up: what is wrong, whom it hurts, and the one step that mends it. */
export default {
  title: '## Revisión\nSolo tú puedes ver esto.',
  well: 'Todo está como debe estar.',
  found_one: 'Una cosa pide que la mires.',
  found_many: '{{count}} de cosas piden que las mires.',
  found_other: '{{count}} cosas piden que las mires.',
  line: '**{{what}}**\n{{whom}}\n{{step}}',
  'level.hurts': 'Ahora',
  'level.soon': 'Pronto',
  levelled: '{{level}}: {{what}}',
  mend: 'Arreglarlo',
  lookAgain: 'Mirar otra vez',
  settings: 'Ajustes',
  mending: 'Kindred lo está arreglando. Tarda unos segundos; luego mira otra vez.',
  nothingToMend: 'De eso ya no queda nada que arreglar.',
  hiddenChannel: 'un canal que no puedes ver',
  unreachable:
    'Kindred no pudo mirar este servidor ahora: Discord no respondió. Inténtalo otra vez en unos minutos.',

  'what.not_set_up': 'Kindred no está configurado del todo',
  'whom.not_set_up': 'A quién afecta: a todo el mundo. Nada funciona hasta que lo esté.',
  'step.not_set_up': 'Qué lo arregla: usa /setup y elige los valores sensatos.',
  'what.permissions': 'A Kindred le faltan permisos: {{names}}',
  'whom.permissions':
    'A quién afecta: a quien necesita un grupo o a moderación. Los canales no se pueden crear, abrir ni cerrar como es debido.',
  'step.permissions': 'Qué lo arregla: actívalos para el rol Kindred, en Ajustes del servidor, en Roles.',
  'what.permissions_here': 'A Kindred le faltan permisos en {{channel}}: {{names}}',
  'whom.permissions_here': 'A quién afecta: a quien cuenta con ese canal.',
  'step.permissions_here': 'Qué lo arregla: dáselos a Kindred en los permisos de ese canal.',
  'what.staff_gone': 'El canal del equipo ya no existe',
  'whom.staff_gone': 'A quién afecta: a quien pide ayuda. Sus avisos no llegan a ningún lugar.',
  'step.staff_gone': 'Qué lo arregla: haz que Kindred cree uno nuevo, o elige otro en /setup.',
  'what.staff_open': 'Cualquiera puede leer {{channel}}, donde llegan los avisos',
  'whom.staff_open': 'A quién afecta: a quien avisó de algo, y a la persona de quien se avisó.',
  'step.staff_open': 'Qué lo arregla: quítale ahí a @everyone el permiso Ver canal.',
  'what.role_gone': 'Ya no existe un rol con el que Kindred cuenta',
  'whom.role_gone': 'A quién afecta: a moderación o a coordinación, que no pueden hacer nada.',
  'step.role_gone': 'Qué lo arregla: haz que Kindred cree uno nuevo, o elige otro en /setup.',
  'what.nobody_moderates': 'Nadie tiene el rol {{role}}',
  'whom.nobody_moderates': 'A quién afecta: a quien pide ayuda. Nadie puede ocuparse.',
  'step.nobody_moderates':
    'Qué lo arregla: da el rol a tu equipo de moderación, en Ajustes del servidor, en Miembros.',
  'what.nobody_leads': 'Nadie tiene el rol {{role}}',
  'whom.nobody_leads':
    'A quién afecta: a quien está en peligro mientras nadie de moderación está de turno, porque una llamada a coordinación no le llega a nadie. Además, solo la administración puede crear grupos.',
  'step.nobody_leads': 'Qué lo arregla: da el rol a quienes coordinan, en Ajustes del servidor, en Miembros.',
  'what.place_open': 'Cualquiera puede leer {{channel}}, que es solo para quienes están en él',
  'whom.place_open': 'A quién afecta: a quienes están en él. Lo que contaron en confianza está a la vista.',
  'step.place_open': 'Qué lo arregla: quítale ahí a @everyone el permiso Ver canal.',
  'what.place_strangers': 'Alguien que no está en ese grupo puede leer {{channel}}',
  'whom.place_strangers': 'A quién afecta: a quienes están en él. No saben que otras personas leen.',
  'step.place_strangers':
    'Qué lo arregla: haz que Kindred lo cierre. Si sigue así, a Kindred le falta un permiso en ese canal.',
  'what.places_gone_one': 'El canal de un grupo ya no existe',
  'what.places_gone_many': 'Los canales de {{count}} de grupos ya no existen',
  'what.places_gone_other': 'Los canales de {{count}} grupos ya no existen',
  'whom.places_gone': 'A quién afecta: a quienes están en ellos, que ya no encuentran su grupo.',
  'step.places_gone': 'Qué lo arregla: haz que Kindred los cree de nuevo, con todas sus personas.',
  'what.start_gone': 'Lo primero que ve quien llega ya no existe',
  'whom.start_gone': 'A quién afecta: a quien llega, que no encuentra por dónde empezar.',
  'step.start_gone': 'Qué lo arregla: haz que Kindred lo cree otra vez.',
  'what.refused_one': 'Discord rechazó una cosa que Kindred quería hacer',
  'what.refused_many': 'Discord rechazó {{count}} de cosas que Kindred quería hacer',
  'what.refused_other': 'Discord rechazó {{count}} cosas que Kindred quería hacer',
  'whom.refused': 'A quién afecta: a quien espera un canal, una tarjeta o un mensaje.',
  'step.refused':
    'Qué lo arregla: da a Kindred los permisos que le faltan, y haz que lo intente otra vez. Lo que nadie puede arreglar, como un mensaje a quien se ha ido, desaparece solo de aquí pasado un tiempo.',
  'what.direct_closed_one': 'Una cosa no le llegó a alguien, porque no recibe mensajes directos',
  'what.direct_closed_many':
    '{{count}} de cosas no llegaron, porque sus personas no reciben mensajes directos',
  'what.direct_closed_other': '{{count}} cosas no llegaron, porque sus personas no reciben mensajes directos',
  'whom.direct_closed': 'A quién afecta: a las personas para quienes era. Quiénes son no se muestra a nadie.',
  'step.direct_closed':
    'Qué lo arregla: nada por tu parte. Kindred le dice a cada persona cómo cambiarlo, la próxima vez que toque algo, y le guarda lo que puede.',
  'what.health_off':
    'Las páginas privadas no se alcanzan desde fuera, así que el historial, las notas y lo que se guarda de alguien están apagados',
  'whom.health_off':
    'A quién afecta: a quien quiere ver lo que respondió y lo que se guarda. Las respuestas con un toque funcionan, y se guardan.',
  'step.health_off':
    'Qué lo arregla: quien mantiene Kindred pone PUBLIC_URL. O elige mostrar las respuestas de salud dentro de Discord, en /setup, después de leer lo que eso significa.',
  'what.pages_off': 'Las páginas privadas no se alcanzan desde fuera',
  'whom.pages_off': 'A quién afecta: a quien quiere ver lo que se guarda sobre sí.',
  'step.pages_off': 'Qué lo arregla: quien mantiene Kindred pone PUBLIC_URL.',
  'what.health_in_discord':
    'Las respuestas sobre la salud se muestran dentro de Discord, aunque las páginas privadas funcionan',
  'whom.health_in_discord': 'A quién afecta: a todas las personas que responden. Discord también las guarda.',
  'step.health_in_discord': 'Qué lo arregla: elige la página privada para las respuestas de salud en /setup.',
  'what.helplines_none': 'No hay un país elegido para las líneas de ayuda',
  'whom.helplines_none':
    'A quién afecta: a quien necesita ayuda ya y no ha dicho su país. Primero se le pregunta por él.',
  'step.helplines_none': 'Qué lo arregla: elige en /setup el país donde vive la mayoría.',
  'what.helplines_unknown': 'Kindred no conoce ninguna línea de ayuda en {{country}}',
  'whom.helplines_unknown':
    'A quién afecta: a quien está ahí y necesita ayuda ya. Se le muestra dónde buscar una línea.',
  'step.helplines_unknown':
    'Qué lo arregla: aquí, nada. Por favor, escribe la línea de tu país en las normas o en un mensaje fijado.',
  'what.helplines_unchecked_one': 'Hay una línea de ayuda que nadie de aquí ha comprobado',
  'what.helplines_unchecked_many': 'Hay {{count}} de líneas de ayuda que nadie de aquí ha comprobado',
  'what.helplines_unchecked_other': 'Hay {{count}} líneas de ayuda que nadie de aquí ha comprobado',
  'whom.helplines_unchecked':
    'A quién afecta: a quien necesita ayuda ya, si el número estuviera mal. Se le dice que no está comprobado.',
  'step.helplines_unchecked':
    'Qué lo arregla: llama o búscala, y pulsa “Ya la comprobé” en /setup, en País de las líneas de ayuda.',
  'what.helplines_stale_one': 'Una línea de ayuda se miró por última vez hace más de un año',
  'what.helplines_stale_many': '{{count}} de líneas de ayuda se miraron por última vez hace más de un año',
  'what.helplines_stale_other': '{{count}} líneas de ayuda se miraron por última vez hace más de un año',
  'whom.helplines_stale': 'A quién afecta: a quien necesita ayuda ya, si el número ha cambiado.',
  'step.helplines_stale':
    'Qué lo arregla: llama o búscala, y pulsa “Ya la comprobé” en /setup, en País de las líneas de ayuda.',
  'what.helplines_hidden_one': 'Una línea de ayuda ya no se muestra: nadie la ha mirado en dos años',
  'what.helplines_hidden_many':
    '{{count}} de líneas de ayuda ya no se muestran: nadie las ha mirado en dos años',
  'what.helplines_hidden_other':
    '{{count}} líneas de ayuda ya no se muestran: nadie las ha mirado en dos años',
  'whom.helplines_hidden':
    'A quién afecta: a quien necesita ayuda ya. Ve el número de emergencias, y dónde buscar una línea.',
  'step.helplines_hidden':
    'Qué lo arregla: llama o búscala, y pulsa “Ya la comprobé” en /setup, en País de las líneas de ayuda.',
  'what.channels_full': 'El servidor tiene {{count}} de {{limit}} canales',
  'whom.channels_full': 'A quién afecta: a quien necesita un grupo que entonces no se puede crear.',
  'step.channels_full': 'Qué lo arregla: quita canales que ya nadie usa.',
  'what.category_full': 'La categoría {{channel}} tiene {{count}} de {{limit}} canales',
  'whom.category_full': 'A quién afecta: a quien quiera añadir un canal ahí.',
  'step.category_full': 'Qué lo arregla: mueve algunos de sus canales a otra categoría.',
  'what.overwrites_full': '{{channel}} tiene {{count}} de {{limit}} entradas de permisos',
  'whom.overwrites_full': 'A quién afecta: a quien entra, porque ya no se le puede dejar pasar por separado.',
  'step.overwrites_full': 'Qué lo arregla: divide el grupo, o quita entradas que nadie necesita.',
  'what.roles_full': 'El servidor tiene {{count}} de {{limit}} roles',
  'whom.roles_full': 'A quién afecta: a los grupos grandes, que necesitan un rol propio.',
  'step.roles_full': 'Qué lo arregla: quita roles que nadie tiene.',
  'what.threads_full': 'El servidor tiene {{count}} de {{limit}} hilos abiertos',
  'whom.threads_full':
    'A quién afecta: a los círculos, que entonces no se pueden volver a abrir, y a quien empiece un hilo.',
  'step.threads_full': 'Qué lo arregla: haz que los hilos se archiven antes, o cierra los que ya no se usan.',
  'what.role_above': 'El rol {{role}} está por encima del rol de Kindred',
  'whom.role_above': 'A quién afecta: a nadie todavía. Kindred no puede ocuparse de ese rol.',
  'step.role_above':
    'Qué lo arregla: arrastra el rol de Kindred por encima, en Ajustes del servidor, en Roles.',
  'what.way_in_above': 'El rol {{role}} deja entrar en un grupo, y está por encima del rol de Kindred',
  'whom.way_in_above': 'A quién afecta: a quien entra en ese grupo. Kindred no puede darle el rol.',
  'step.way_in_above':
    'Qué lo arregla: arrastra el rol de Kindred por encima, en Ajustes del servidor, en Roles.',
  'what.command_hidden': 'Discord no le muestra a {{role}}: {{names}}',
  'whom.command_hidden': 'A quién afecta: a quien necesita estos comandos y no los encuentra.',
  'step.command_hidden': 'Qué lo arregla: permítelos a ese rol, en Ajustes del servidor, en Integraciones.',
  'what.intent': 'Kindred funciona sin un permiso especial de Discord: {{names}}',
  'whom.intent': 'A quién afecta: a nadie de forma grave. Algunas cosas pasan más tarde de lo que podrían.',
  'step.intent':
    'Qué lo arregla: quien mantiene Kindred puede activarlo en el portal de desarrollo de Discord.',
} as const;
