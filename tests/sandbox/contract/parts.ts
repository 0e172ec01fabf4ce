/** The parts of the contract, in the order of the table's sections. */
export const parts = [
  'HTTP',
  'Interactions',
  'Commands',
  'Messages',
  'Components',
  'Modals',
  'Channels',
  'Threads',
  'Forums',
  'Webhooks',
  'Permissions',
  'Rate limits',
  'Gateway',
  'Scheduled events',
  'Auto moderation',
  'Members',
  'Direct messages',
  'Voice',
  'Audit log',
  'Servers',
] as const;

export type Part = (typeof parts)[number];
