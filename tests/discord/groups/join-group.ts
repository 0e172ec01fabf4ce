/** Somebody joins a group: reads its ground rules, agrees, and says their age if it is the first time. */
import type { MemberActor, Tap } from '#sandbox/index.ts';

/** Agrees under ground rules that are shown. @returns the welcome */
export async function agrees(member: MemberActor, rules: Tap, age = '18 or over'): Promise<Tap> {
  const answer = await member.presses('I agree', { on: rules });
  return answer.labels.includes(age) ? member.presses(age, { on: answer }) : answer;
}

export async function joinsGroup(member: MemberActor, group: string, age?: string): Promise<Tap> {
  return agrees(member, await member.runs('/group join', { group }), age);
}
