/** Every table, as drizzle-kit reads them to write migrations. */
export * from './communities.ts';
export * from './checkins.ts';
export * from './checkin-notes.ts';
export * from './audit.ts';
export * from './deliveries.ts';
export * from './inbox.ts';
export * from './pages.ts';
export * from './vault.ts';
export * from './escalation.ts';
export * from './groups.ts';
export * from './group-care.ts';
export * from './group-breaks.ts';
export * from './members.ts';
export * from './topics.ts';
export * from './group-invitations.ts';
export * from './group-plans.ts';
