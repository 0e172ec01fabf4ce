/** Words of content notes: what is written behind spoilers, with a word on what it touches. */
export default {
  noteButton: 'Write with a content note',
  noteTitle: 'Write with a content note',
  noteTouches: 'What do your words touch?',
  noteTouchesHint: 'One to three. People decide by it whether they read on.',
  noteWords: 'Your words',
  noteWordsHint: 'Kindred does not keep them and sends them to nobody. You get them back, ready to copy.',
  'noteChoice.hospital': 'Hospital and procedures',
  'noteChoice.pain': 'Pain',
  'noteChoice.weight': 'Weight and food',
  'noteChoice.loss': 'Loss',
  'noteChoice.mental_health': 'Mental health',
  'noteChoice.pregnancy': 'Pregnancy',
  'noteChoice.other': 'Something else',
  'noteSays.hospital': 'hospital and procedures',
  'noteSays.pain': 'pain',
  'noteSays.weight': 'weight and food',
  'noteSays.loss': 'loss',
  'noteSays.mental_health': 'mental health',
  'noteSays.pregnancy': 'pregnancy',
  'noteSays.other': 'something that may weigh on you',
  noteLine: 'Content note: {{notes}}',
  noteReady:
    '### Ready to copy\nPut this into your group. The first line can be seen, and each paragraph stays hidden until somebody taps it.',
  noteTooLong_one:
    '### Too long for one message\nWith the note, this is one character more than Discord takes. Here are your words, unchanged.',
  noteTooLong_other:
    '### Too long for one message\nWith the note, this is {{count}} characters more than Discord takes. Here are your words, unchanged; two messages may do.',
  noteAsFile: 'Because there is code in it, it comes as a file, so that every mark is as it should be.',
  noteNotKept:
    '**Who can see this?** Only you. Kindred does not keep your words, writes them into no log and sends them to nobody. When you dismiss this message they are gone.',
} as const;
