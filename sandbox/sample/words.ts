/** What people of the sample community have written. Nothing in it is, or could be taken for, medical advice. */

type Said = readonly [who: string, text: string];

export const welcome: readonly Said[] = [
  [
    'Robin',
    'Welcome to The Long Road. You can read along for as long as you like; nobody has to explain themselves here.',
  ],
  ['Imani', 'Groups are under /group find. If anything worries you, the moderators read every report.'],
];

export const lobby: readonly Said[] = [
  ['Mara', 'Morning, everyone. Slow day here, tea and a blanket.'],
  ['Sol', 'Same. The cat has decided I am furniture, so that settles my plans.'],
  ['Wen', 'Hello, I am new. Is it fine to just read for a while?'],
  ['Mara', 'Very fine, Wen. Most of us started that way.'],
  ['June', 'Finished my jigsaw after three weeks. One piece missing, of course.'],
  ['Theo', 'A monument to the missing piece, then. Well done, June.'],
];
