/** Words of duty and of the clock. It asks for attention; it blames nobody. */
export default {
  'call.duty':
    'Case {{number}} would like somebody to look. It came in {{since}}. Whoever can, please press Open; if you cannot just now, that is all right.',
  'call.next': 'Case {{number}} still waits. It came in {{since}}. Is there anybody else who can look?',
  'call.leads':
    'Case {{number}} still waits. It came in {{since}}. Leads, please see whether somebody can look.',
  nobodyOn: 'Nobody is on duty just now.',
  digest_one: 'When there is time: one case waits, and has waited longer than you hoped. The board has it.',
  digest_other:
    'When there is time: {{count}} cases wait, some of them longer than you hoped. The board has them, the worst first.',
  on: 'You are on duty. It ends by itself {{until}}, and `/duty off` ends it sooner.',
  off: 'You are off duty. Thank you. Please rest.',
  others: 'Also on duty: {{others}}',
  nobodyElse: 'Nobody else is on duty just now.',
  handover: '**What you come into**',
  stillYours_one: 'One case is still yours. {{mine}} shows it; Hand over and Put back are in its More.',
  stillYours_other:
    '{{count}} cases are still yours. {{mine}} shows them; Hand over and Put back are in the More of each.',
  lookBack: 'A case of yours rested until today. {{mine}} shows it.',
} as const;
