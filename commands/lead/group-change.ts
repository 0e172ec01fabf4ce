/** `/lead group edit`, `archive`, `restore`, `split`, `merge` and `facilitator`. Each asked for again does nothing twice. */
import {
  allGroups,
  changeGroup,
  changeRefused,
  facilitatorSet,
  groupEdited,
  groupSplitting,
  groupStateSet,
  groupsMerging,
  keepVoiceId,
  mergeGroups,
  namesLike,
  removeVoice,
  removeVoiceId,
  setFacilitator,
  setGroupState,
  splitGroup,
  voiceKept,
  voiceRemoved,
} from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Choices } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { suggestions } from '../group/suggestions.ts';
import { leadDefinition as definition } from './definition.ts';

const edit = slash({
  definition,
  path: 'group edit',
  access: leads,
  async run({ group, name, topic, access, rules, places, tags, voice }, { community, caller, t }) {
    const changes = {
      name: name?.trim(),
      topic: topic?.trim(),
      access,
      rules: rules?.trim(),
      size: places,
      tags,
      voice: voice === undefined ? undefined : voice === 'yes',
    };
    const changed = await changeGroup(community, { name: group, by: caller.id, changes });
    return changed.ok ? ok(groupEdited(changed.value, t)) : err(changeRefused(changed.error));
  },
});

const removeRoom = button({
  id: removeVoiceId,
  access: leads,
  answers: 'update',
  run: async ({ group }, { community, caller, t }) =>
    ok(voiceRemoved(await removeVoice(community, { group, by: caller.id }), t)),
});

const keepRoom = button({
  id: keepVoiceId,
  access: leads,
  answers: 'update',
  run: async (_values, { t }) => ok(voiceKept(t)),
});

async function setState(group: string, state: 'active' | 'archived', { community, caller, t }: Tap): Answer {
  const set = await setGroupState(community, { name: group, by: caller.id, state });
  return set.ok ? ok(groupStateSet(set.value, t)) : err(changeRefused(set.error));
}

const archive = slash({
  definition,
  path: 'group archive',
  access: leads,
  run: ({ group }, tap) => setState(group, 'archived', tap),
});

const restore = slash({
  definition,
  path: 'group restore',
  access: leads,
  run: ({ group }, tap) => setState(group, 'active', tap),
});

const split = slash({
  definition,
  path: 'group split',
  access: leads,
  async run({ group }, { community, caller, t }) {
    const made = await splitGroup(community, { name: group, by: caller.id });
    return made.ok ? ok(groupSplitting(made.value, t)) : err(changeRefused(made.error));
  },
});

const merge = slash({
  definition,
  path: 'group merge',
  access: leads,
  async run({ group, into }, { community, caller, t }) {
    const asked = await mergeGroups(community, { from: group, into, by: caller.id });
    return asked.ok ? ok(groupsMerging(asked.value, t)) : err(changeRefused(asked.error));
  },
});

const facilitator = slash({
  definition,
  path: 'group facilitator',
  access: leads,
  async run({ group, person, change }, { community, caller, t }) {
    const wanted = { name: group, user: person, part: change, by: caller.id };
    const set = await setFacilitator(community, wanted);
    return set.ok ? ok(facilitatorSet(set.value, person, change, t)) : err(changeRefused(set.error));
  },
});

/** Leads see every group, hidden and archived ones too. */
const complete = async (typed: string, { community }: Tap): Choices =>
  suggestions(namesLike(await allGroups(community), typed).map(({ name }) => name));

const paths = ['edit', 'archive', 'restore', 'split', 'merge', 'facilitator'] as const;
const suggestGroups = paths.map((path) =>
  completion({ definition, path: `group ${path}`, option: 'group', access: leads, complete }),
);
const suggestInto = completion({
  definition,
  path: 'group merge',
  option: 'into',
  access: leads,
  complete,
});

export const groupChangeHandlers = [
  edit,
  removeRoom,
  keepRoom,
  archive,
  restore,
  split,
  merge,
  facilitator,
  ...suggestGroups,
  suggestInto,
];
