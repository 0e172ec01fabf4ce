/** Words of book clubs. */
export default {
  book: '*{{title}}*',
  bookBy: '*{{title}}* by {{author}}',
  forThis: '**Read for this:** {{upTo}} of {{book}}',
  whereButton: 'Where we are',

  // The thread of a part. Its name and what it begins with tell only how far it goes.
  thread: 'Read so far: {{upTo}}',
  partTop: 'Something to read together.',
  part: '## Read so far: {{upTo}}\n{{book}}',
  partRoom: 'The thread under this is for everything up to here, now or in a week.',
  partNext: 'What comes after belongs in the next one.',
  partNextOn: 'What comes after belongs in the next one, which opens on {{when}}.',
  partLast: 'It is the last part that is planned.',
  partHide: 'If you tell what happens, hide it: `||like this||`. Others may be a few pages behind.',
  partNotes: 'To talk about, if you like: ||{{notes}}||',

  // Where a club is
  title: '## {{title}}: where we are',
  now: 'We read {{book}}.',
  none: 'No book is being read at the moment.',
  unplanned: 'Which part comes when is not planned yet.',
  free: 'nothing to read',
  noDate: 'no date yet',
  lineRead: '• {{upTo}}: {{when}}',
  lineThread: '• {{upTo}}: {{thread}}',
  lineNext: '• **Next: {{upTo}}**: {{when}}, {{soon}}',
  lineLater: '• {{upTo}}: {{when}}',
  partsBefore_one: '• one part before',
  partsBefore_other: '• {{count}} parts before',
  partsAfter_one: '• and one more part after that',
  partsAfter_other: '• and {{count}} more parts after that',
  readLater: '**After that:** {{books}}',
  readBefore: '**Read before:** {{books}}',

  // All of its books
  listButton: 'All its books',
  listTitle_one: '## {{title}}: one book',
  listTitle_other: '## {{title}}: {{count}} books',
  listReading: 'Being read, from {{from}} to {{to}}',
  listNext: 'Comes from {{from}} on',
  listRead: 'Read from {{from}} to {{to}}',
  listReadOn: 'Read on {{from}}',
  'undated.reading': 'Being read',
  'undated.next': 'Comes later, no date yet',
  'undated.read': 'Read before',
  toEntry: 'Look',
  shelve: 'Put it into the library',

  // For leads
  plan: 'Plan the reading',
  change: 'Change the plan',
  addBook: 'Add a book',
  formTitle: 'What is read when',
  titleField: 'Which book?',
  titleHint: 'Left empty, a book that was not begun comes off the list',
  titleHintNew: 'It comes after those that are on the list',
  authorField: 'Who wrote it?',
  linesField: 'How far is read by which date?',
  linesHint: 'Such as: Chapters 1 to 3 | a question that tells what happens. It is shown hidden.',
  linesLeft_one:
    '**One line found no room:** a book has {{most}} parts ahead at most. Here it is, for a second book or for later.',
  linesLeft_other:
    '**{{count}} lines found no room:** a book has {{most}} parts ahead at most. Here they are, for a second book or for later.',
  linesShortened_one:
    '**One line was too long,** and its end is left out. The plan below shows what is kept.',
  linesShortened_other:
    '**{{count}} lines were too long,** and their ends are left out. The plan below shows what is kept.',
  noClub: 'Only book clubs have a reading plan, and this is none. Nothing was changed.',
  gone: 'There is no such club any more. Nothing was changed.',
  trail: 'changed what a book club reads',
} as const;
