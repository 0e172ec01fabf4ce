/**
 * Lets the small community of eight settle in: its owner sets it up, a lead makes a group, and all eight begin check-ins and say
 * whether it helps. They are fewer than ten, so their leads find nothing of it.
 */
import type { MemberActor, sample, Sandbox } from '#sandbox/index.ts';
import { stepsOfCheckin } from './sample-checkins.ts';
import { stepsOfGroup } from './sample-groups.ts';
import { stepsOfOutcomes } from './sample-outcomes.ts';
import type { Recalling, Step } from './sample.ts';
import { wordsFor } from './words-for.ts';

type Harbour = (typeof sample)['harbour'];

interface Settles {
  readonly sandbox: Sandbox;
  readonly harbour: Harbour;
  readonly recalls: Recalling;
  /** For the bot to answer in; milliseconds. */
  readonly within: number;
}

export function stepsOfHarbour({ sandbox, harbour, recalls, within }: Settles): Step[] {
  const guild = sandbox.guild(harbour.guild.id);
  const person = (key: keyof Harbour['people']): MemberActor =>
    sandbox.user(harbour.people[key].name).in(guild);
  const { checkins, corner, group } = harbour;
  const owner = person(harbour.owner);
  const places = {
    sandbox,
    within,
    corner,
    owner,
    lead: person(harbour.lead),
    person,
    recalls: () => undefined,
  };
  return [
    setUp(owner, harbour),
    ...stepsOfGroup(places, group),
    ...checkins.flatMap((history) =>
      stepsOfCheckin(person(history.who), history, {
        where: corner,
        now: sandbox.clock.now(),
        recalls: recalls.answers,
      }),
    ),
    ...stepsOfOutcomes(
      checkins.map(({ who }) => ({ key: who, member: person(who) })),
      { where: corner, recalls: recalls.outcomes, answered: { by: 'eight', people: checkins.length } },
    ),
  ];
}

function setUp(owner: MemberActor, { channels, guild, roles, team }: Harbour): Step {
  const [moderators, leads] = roles;
  const [, , staff] = channels;
  const [said = ''] = wordsFor(owner)('communities:done', { staff: '\n', moderators: '', leads: '' }).split(
    '\n',
  );
  return {
    name: `${guild.name} is set up`,
    isTaken: () => owner.sees(team).some(({ text, ephemeral }) => ephemeral && text.includes(said)),
    async take() {
      const chosen = { staff: staff.id, moderators: moderators.id, leads: leads.id };
      await (await owner.runs('/setup', chosen, { in: team })).settled();
    },
  };
}
