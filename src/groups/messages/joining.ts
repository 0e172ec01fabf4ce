/** What a member sees who joins or leaves a group. All of it is private. */
import type { GroundRules } from '#src/communities/index.ts';
import { ageQuestion, keptOut } from '#src/members/index.ts';
import { button, container, lineWithButton, row, separator, text } from '#src/platform/discord/components.ts';
import { channelMention, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { topicSaid } from '#src/topics/index.ts';
import {
  ageThenAgreeId,
  agreeId,
  beginWithGroupsId,
  declineInviteId,
  helloId,
  leaveGroupId,
  lookAtGroupId,
  notNowId,
} from '../ids.ts';
import type { GroupForMember, GroupRefused, Joined } from '../membership.ts';
import { readingOf } from '../reading.ts';
import { changedLines, highlights } from '../rules-changes.ts';
import type { Group } from '../types.ts';

/** The ground rules and who can see what, before anybody agrees; or where the channel is, for those who are in already. */
export function beforeJoining(found: GroupForMember, t: Translate): Message {
  const { group, own, ground, rulesBefore } = found;
  const isOld = own !== undefined && own.rulesAgreed < group.rulesVersion;
  if (found.joined) return isOld ? rulesAgain(group, ground, rulesBefore, t) : alreadyIn(group, t);
  if (own && !isOld) return inLine(own.state === 'asked' ? 'asked' : 'waiting', group, t);
  return groundRules(group, ground, t);
}

/** Others than they agreed to: what changed comes first, then all of them. */
function rulesAgain(
  group: Group,
  ground: GroundRules | undefined,
  before: string | undefined,
  t: Translate,
): Message {
  const { ref, name, rules } = group;
  const reading = `${readingOf(group, ground)}` as const;
  return message(
    container(
      text(t('groups:rulesAgain', { name })),
      ...(before === undefined ? [] : [text(changesIn(before, rules, t))]),
      text(t('groups:groundRules', { rules })),
      row(
        button(agreeId.make({ group: ref, rules: reading }), t('groups:agree'), 'primary'),
        button(notNowId.make({}), t('groups:notNow')),
      ),
    ),
  );
}

/** Beside all of the rules: Discord takes 4,000 characters over all texts of a message. */
const roomForChanges = 2000;

function changesIn(before: string, now: string, t: Translate): string {
  const { added, gone } = changedLines(before, now);
  const words = [
    ...(added.length > 0 ? [t('groups:rulesAdded'), ...added.map((line) => `> ${line}`)] : []),
    ...(gone.length > 0 ? [t('groups:rulesGone'), ...gone.map((line) => `> ${line}`)] : []),
  ].join('\n');
  return words.length > roomForChanges ? t('groups:rulesRewritten') : words;
}

function inLine(as: 'asked' | 'waiting', { ref, name }: Group, t: Translate, teen = false): Message {
  const words = as === 'asked' ? t('groups:asked', { name }) : t('groups:waiting', { name });
  return message(
    container(
      text(words),
      ...teenRules(teen, t),
      row(button(leaveGroupId.make({ group: ref }), t('groups:takeBack'))),
    ),
  );
}

function groundRules(group: Group, ground: GroundRules | undefined, t: Translate): Message {
  const { ref, name, rules } = group;
  return message(
    container(
      text(t('groups:aboutToJoin', { name, topic: topicSaid(group, t) })),
      ...(ground ? [text(t('groups:communityRules', { rules: ground.rules }))] : []),
      text(t('groups:groundRules', { rules })),
      separator(),
      text(group.kind === 'circle' ? t('circles:whoCanSeeCircle') : t('groups:whoCanSee')),
      ...(group.byRole ? [text(t('groups:byRole'))] : []),
      ...(group.access === 'request' ? [text(t('groups:byRequest'))] : []),
      row(
        button(
          agreeId.make({ group: ref, rules: `${readingOf(group, ground)}` }),
          t('groups:agree'),
          'primary',
        ),
        button(notNowId.make({}), t('groups:notNow')),
        ...(group.kind === 'circle'
          ? [button(declineInviteId.make({ group: ref }), t('circles:inviteDecline'))]
          : []),
      ),
    ),
  );
}

function alreadyIn({ name, places: { channel } }: Group, t: Translate): Message {
  const where = channel
    ? t('groups:alreadyIn', { name, channel: channelMention(channel) })
    : t('groups:alreadyInSoon', { name });
  return message(container(text(where)));
}

export function welcome(joined: Joined, t: Translate): Message {
  const { as, group, teen } = joined;
  return as === 'joined' ? welcomeIn(joined, t) : inLine(as, group, t, teen);
}

/** Said once, to whoever has just said that they are under 18. */
const teenRules = (teen: boolean, t: Translate) => (teen ? [text(t('groups:teenRules'))] : []);

/** Where the channel is, three things of the ground rules, one suggestion, and a person if they want one. */
function welcomeIn(
  { group, canSayHello = false, lighter = false, teen = false }: Joined,
  t: Translate,
): Message {
  const command = commandMention('group leave');
  const { ref, name, rules, byRole } = group;
  const { channel } = group.places;
  const where = channel
    ? t('groups:welcome', { name, channel: channelMention(channel) })
    : t('groups:welcomeSoon', { name });
  return message(
    container(
      text(where),
      ...(byRole ? [text(t('groups:byRole'))] : []),
      text([t('groups:welcomeRules'), ...highlights(rules).map((line) => `> ${line}`)].join('\n')),
      text(lighter ? t('groups:welcomeStepsLighter', { command }) : t('groups:welcomeSteps', { command })),
      ...teenRules(teen, t),
      ...(canSayHello ? [row(button(helloId.make({ group: ref }), t('groups:sayHello')))] : []),
    ),
  );
}

/** As many as fit on a phone; whoever is in more finds them all in their own list. */
const groupsToMeetIn = 5;

/** Where somebody can be said hello to; or the way to a group, where people meet. */
export function meetSomebody(groups: readonly Pick<Group, 'ref' | 'name'>[], t: Translate): Message {
  const find = row(button(beginWithGroupsId.make({}), t('groups:begin'), 'primary'));
  if (groups.length === 0) return message(container(text(t('groups:meetFirst')), find));
  const shown = groups.slice(0, groupsToMeetIn);
  return message(
    container(
      text(t('groups:meetWhere')),
      ...shown.map(({ ref, name }) =>
        lineWithButton(name, button(helloId.make({ group: ref }), t('groups:sayHello'))),
      ),
      find,
    ),
  );
}

/** Whoever is asked hears that somebody is new, and not who. */
export function helloAsked(t: Translate): Message {
  return message(container(text(t('groups:helloAsked'))));
}

export function notNow(t: Translate): Message {
  return message(container(text(t('groups:notNowAnswer'))));
}

export function goodbye({ ref, kind, name }: Group, t: Translate): Message {
  if (kind === 'circle') return message(container(text(t('circles:leftCircle', { name }))));
  const back = button(lookAtGroupId.make({ group: ref }), t('groups:comeBack'));
  return message(container(text(t('groups:left', { name })), row(back)));
}

/** What is shown in place of the rules that somebody agreed to, where something comes before joining; undefined: it is refused. */
export function beforeAgreeing(refused: GroupRefused, t: Translate): Message | undefined {
  switch (refused.code) {
    // Other rules than they read: these are shown, and nothing is agreed to yet.
    case 'rules_changed':
      return beforeJoining({ group: refused.group, joined: false, ground: refused.ground }, t);
    case 'age_unknown': {
      const rules = `${readingOf(refused.group, refused.ground)}` as const;
      return ageQuestion((age) => ageThenAgreeId.make({ group: refused.group.ref, rules, age }), t);
    }
    case 'too_young':
    case 'adults_only':
      return keptOut(refused.code, t);
    case 'unknown':
    case 'gone':
    case 'closed':
    case 'circle_adults':
    case 'not_in':
      return undefined;
  }
}

export function groupRefused(refused: GroupRefused): Refusal {
  const command = commandMention('group find');
  return refusal((t) => {
    switch (refused.code) {
      case 'unknown':
        return t('groups:unknown', { name: refused.name, command });
      case 'gone':
        return t('groups:gone', { command });
      case 'rules_changed':
        return t('groups:rulesChanged');
      case 'age_unknown':
        return t('members:ageQuestion');
      case 'too_young':
        return t('members:tooYoung');
      case 'adults_only':
        return t('members:adultsOnly');
      case 'closed':
        return t('groups:closed', { name: refused.group.name, command });
      case 'circle_adults':
        return t('circles:circleAdults');
      case 'not_in':
        return t('groups:notIn', { name: refused.group.name });
    }
  });
}
