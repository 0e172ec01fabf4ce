/** Words of what Discord is told to look for: it asks a person to look, and does nothing else. */
export default {
  channelName: 'leer-primero',
  channelTopic:
    'Discord cita aquí lo que encontró. Este canal solo lo ve quien está de turno para las crisis. Cada aviso se borra medio año después de que termine su caso.',
  // What the rules are called in Discord's settings: they are found by it.
  'rule.crisis': 'Kindred: alguien puede estar en peligro',
  'rule.noticed': 'Kindred: un día muy duro',

  look: 'Discord encontró en este mensaje palabras que aquí se buscan. Por favor, léelo donde está: la mayoría de las veces no hay peligro. No se ha hecho nada, y a quien lo escribió no se le ha dicho nada. Puede que ya no esté, si alguien lo quitó; lo que decía no se guarda aquí.',
  lookGone:
    'Discord encontró en un mensaje palabras que aquí se buscan. Ese mensaje se quitó después, y lo que decía no se guarda aquí.',
  lookBlocked:
    'Discord encontró palabras que aquí se buscan en algo que esta persona quiso escribir. Otra regla de este servidor lo bloqueó: no hay ningún mensaje que leer, y lo que escribió no se guarda aquí. El aviso de Discord lo cita para quien está de turno para las crisis. Puede que sienta que se ha quedado a solas con ello: por favor, escríbele. Kindred no le ha dicho nada.',

  // The check-up
  whom: 'A quién afecta: a quien está en peligro. Sus palabras pueden quedar sin leer.',
  'what.permission': 'Hay que buscar palabras, y a Kindred le falta el permiso Gestionar servidor',
  'step.permission':
    'Qué lo arregla: dale el permiso a su rol, o desactiva *Palabras que preocupan* en `/setup`.',
  'what.gone': 'Ya no existe una regla que busca palabras, o el canal para ella',
  'step.gone':
    'Qué lo arregla: el botón lo crea otra vez. Una regla que se borró empieza con las palabras de Kindred.',
  'what.elsewhere':
    'Una regla de Kindred avisa en otro canal, donde Discord cita el mensaje y a quien lo escribió',
  'whom.elsewhere':
    'A quién afecta: a quien lo escribió. Otras personas pueden leer ahí lo que escribió cuando lo pasaba mal.',
  'step.elsewhere':
    'Qué lo arregla: elige el canal de Kindred en *Ajustes del servidor → AutoMod*, a menos que el otro lo vea solo quien está de turno para las crisis.',
  'what.more': 'Una regla de Kindred hace algo más que avisar: alguien lo añadió',
  'whom.more':
    'A quién afecta: a quien lo escribió. Se hace algo con lo que escribió cuando lo pasaba mal, sin que nadie lo haya mirado.',
  'step.more':
    'Qué lo arregla: por favor, quítalo en *Ajustes del servidor → AutoMod*: unas palabras solas dicen demasiado poco para actuar.',
  'what.by_hand': 'Alguien activó o desactivó a mano, en Discord, una regla que busca palabras',
  'step.by_hand':
    'Qué lo arregla: no hace falta hacer nada. Para que Kindred vuelva a ocuparse, desactiva y activa *Palabras que preocupan* en `/setup`.',
  'what.full': 'Discord admite seis reglas para palabras, y no había sitio para las dos de Kindred',
  'step.full':
    'Qué lo arregla: borra una que nadie necesite en *Ajustes del servidor → AutoMod*; el botón crea entonces la que falta.',
  'what.resting': 'Nadie tiene un turno ni está de turno ahora, así que no se buscan palabras',
  'step.resting': 'Qué lo arregla: `/duty on` inicia un turno, y con él las reglas.',
  'what.untold': 'Nada le cuenta a la gente que se buscan palabras: no hay *Empieza aquí*',
  'whom.untold':
    'A quién afecta: a la gente, que no sabe que alguien puede leer lo que escribe cuando lo pasa mal.',
  'step.untold':
    'Qué lo arregla: *Crear lo que falta*, en `/setup`, lo crea. O cuéntalo tú, y entonces puedes pasar por alto esta línea.',
} as const;
