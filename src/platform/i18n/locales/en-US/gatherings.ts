/** Words of events. */
export default {
  begin: 'Events',
  title: '## Coming up',
  none: '## Coming up\nNothing is planned at the moment. When something is, it is shown here.',
  line: '**{{name}}**\n{{when}}, {{soon}}',
  lineNow: '**{{name}}**\nHappening now',
  look: 'Look',
  more_one: 'And one more, in the list of events above the channels.',
  more_other: 'And {{count}} more, in the list of events above the channels.',
} as const;
