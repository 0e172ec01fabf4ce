/** Words of the platform itself: mostly for when something did not work. The readers are tired; no sentence blames them. */
export default {
  somethingWentWrong:
    'Algo salió mal por nuestra parte, y no fue nada que hicieras. Inténtalo otra vez en un minuto. Si vuelve a pasar, dale a moderación esta referencia: {{reference}}.',
  tryLater: 'Eso no funcionó ahora. Inténtalo otra vez en unos minutos.',
  takesLong:
    'Esto tarda más de lo normal. Si dentro de unos minutos aquí sigue sin haber respuesta, puede que no haya llegado: vuelve a enviarlo entonces.',
  wordsKept: 'Lo que escribiste está aquí, para que puedas copiarlo.',
  notSetUp:
    'Kindred todavía no está configurado en esta comunidad. Administración puede hacerlo con {{command}}.',
  notReady:
    'Esto todavía no está listo en esta comunidad. A quien lo pruebe desde administración se le dice qué falta.',
  'who.everyone': 'todo el mundo',
  'who.moderators': 'moderación',
  'who.leads': 'coordinación',
  'who.staff': 'moderación y coordinación',
  'who.admins': 'la administración de este servidor',
  notAllowed: 'Esto es solo para {{who}}. Si piensas que deberías poder usarlo, moderación puede ayudarte.',
  outdatedButton: 'Este botón es de un mensaje anterior y ya no funciona. No se ha cambiado nada.',
  onlyInCommunity: 'Esto funciona dentro de una comunidad. Por favor, úsalo en uno de sus canales.',
  noCommunity:
    'Kindred no guarda nada sobre ti en ninguna comunidad, así que esto no tiene con qué trabajar. Si acabas de llegar, se empieza en un canal de tu comunidad.',
  whichCommunity: '### ¿De qué comunidad se trata?',
  nothingHere: 'Aquí todavía no hay nada.',
  previousPage: 'Anterior',
  nextPage: 'Siguiente',
  pageOf: 'Página {{page}} de {{pages}}',
} as const;
