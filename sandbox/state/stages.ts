/** Live stages: opened and closed by moderators, and by themselves once nobody speaks. Source: resources/stage-instance. */
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIAuditLogChange, APIStageInstance, StageInstancePrivacyLevel } from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import { changesBetween } from './audit-changes.ts';
import type { Channel, Stage } from './entities.ts';
import { has } from './permissions.ts';
import { rightsIn } from './visibility.ts';
import type { World } from './world.ts';

const { ManageChannels, MuteMembers, MoveMembers } = PermissionFlagsBits;
const moderating = ManageChannels | MuteMembers | MoveMembers;

/** Milliseconds without a speaker after which a stage closes; Discord says "on the order of minutes". */
const silenceAllowed = 3 * 60_000;

const audited = ['topic', 'privacy_level'] as const;

interface NewStage {
  readonly topic: string;
  readonly privacyLevel: StageInstancePrivacyLevel;
  readonly eventId: string | null;
}

export function moderatesStage(world: World, userId: string, channel: Channel): boolean {
  return has(rightsIn(world, userId, channel), moderating);
}

export function openStage(world: World, channel: Channel, input: NewStage, doer: Doer): Stage {
  const stage: Stage = {
    id: world.ids.next(),
    guildId: channel.guildId ?? '',
    channelId: channel.id,
    ...input,
  };
  world.store.put('stage', stage);
  announceStage(world, GatewayDispatchEvents.StageInstanceCreate, stage);
  note(
    world,
    doer,
    AuditLogEvent.StageInstanceCreate,
    stage,
    changesBetween(null, stageWire(stage), audited),
  );
  closeWhenSilent(world, channel.id);
  return stage;
}

export function editStage(
  world: World,
  stage: Stage,
  change: Partial<Pick<Stage, 'topic' | 'privacyLevel'>>,
  doer: Doer,
): void {
  const before = stageWire(stage);
  Object.assign(stage, change);
  world.store.put('stage', stage);
  announceStage(world, GatewayDispatchEvents.StageInstanceUpdate, stage);
  note(
    world,
    doer,
    AuditLogEvent.StageInstanceUpdate,
    stage,
    changesBetween(before, stageWire(stage), audited),
  );
}

export function closeStage(world: World, stage: Stage, doer?: Doer): void {
  world.store.remove('stage', stage);
  announceStage(world, GatewayDispatchEvents.StageInstanceDelete, stage);
  if (doer)
    note(
      world,
      doer,
      AuditLogEvent.StageInstanceDelete,
      stage,
      changesBetween(stageWire(stage), null, audited),
    );
}

/** If nobody speaks there now, looks again in some minutes, and closes the stage if it stayed so. */
export function closeWhenSilent(world: World, channelId: string): void {
  const stage = world.store.stages.get(channelId);
  if (!stage || hasSpeakers(world, channelId)) return;
  const since = world.clock.now().getTime();
  world.clock.at(since + silenceAllowed, () => {
    const still = world.store.stages.get(channelId);
    if (still?.id === stage.id && !hasSpeakers(world, channelId)) closeStage(world, stage);
  });
}

type StageWire = Omit<APIStageInstance, 'guild_scheduled_event_id'> & {
  readonly guild_scheduled_event_id: string | null;
};

export function stageWire(stage: Stage): StageWire {
  return {
    id: stage.id,
    guild_id: stage.guildId,
    channel_id: stage.channelId,
    topic: stage.topic,
    privacy_level: stage.privacyLevel,
    discoverable_disabled: true,
    guild_scheduled_event_id: stage.eventId,
  };
}

function hasSpeakers(world: World, channelId: string): boolean {
  return world.store.voices
    .values()
    .some((voice) => voice.channelId === channelId && !voice.suppress && voice.requestToSpeakAt === null);
}

function note(
  world: World,
  doer: Doer,
  actionType: AuditLogEvent,
  stage: Stage,
  changes: readonly APIAuditLogChange[],
): void {
  record(world, doer, {
    guildId: stage.guildId,
    actionType,
    targetId: stage.id,
    changes,
    options: { channel_id: stage.channelId },
  });
}

function announceStage(world: World, event: GatewayDispatchEvents, stage: Stage): void {
  world.announce({
    event,
    data: () => stageWire(stage),
    intents: GatewayIntentBits.Guilds,
    guildId: stage.guildId,
  });
}
