/** Words of setting up. */
export default {
  done: 'Kindred is ready.\nStaff channel: {{staff}}\nModerators: {{moderators}}\nCommunity leads: {{leads}}',
  next: 'Leads can now make a group with {{create}}. Members find it with {{find}}, and on any message, in the menu under Apps, they can ask a moderator to look.',
  staffOpen:
    'Everybody can read {{channel}}, and reports must not arrive there. Please choose a channel that only moderators can see, or take View Channel away from @everyone in it first.',
  staffUnreachable:
    'Kindred cannot use {{channel}} yet. Please give it View Channel, Send Messages and Read Message History there, then run this again.',
  everyoneRole: 'Moderators and leads need roles of their own; @everyone is everybody. Please choose others.',
} as const;
