import type { MemberActor } from '#sandbox/index.ts';

/** Somebody who has agreed to their settings, and lives in Berlin. */
export async function settled(member: MemberActor): Promise<MemberActor> {
  const zone = await member.runs('/start', { timezone: 'Europe/Berlin' });
  const asked = await member.presses('Yes, keep it', { on: zone });
  const age = await member.presses('Yes, keep them', { on: asked });
  if (age.labels.includes('18 or over')) await member.presses('18 or over', { on: age });
  return member;
}
