/** A community with a voice room, a stage and a bot that may have events, its clock standing still. */
import { ChannelType } from 'discord-api-types/v10';
import type { Right } from '#sandbox/index.ts';
import { stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Json, Reply } from '../wire.ts';

const hour = 60 * 60_000;
const eventRights: readonly Right[] = [
  ...usualRights,
  'Connect',
  'MuteMembers',
  'MoveMembers',
  'CreateEvents',
];

interface EventStage extends Stage {
  readonly room: string;
  readonly podium: string;
  /** `/guilds/…/scheduled-events` */
  readonly path: string;
  /** Hours from the start of the test, as the API writes time. */
  hours(count: number): string;
  /** An event elsewhere, from the next hour to the one after it, with these changes. */
  post(change?: object): Promise<Reply>;
  made(change?: object): Promise<Json>;
  statusOf(event: Json): Promise<Json>;
}

export async function eventStage(rights: readonly Right[] = eventRights): Promise<EventStage> {
  const at = await stage({}, rights);
  at.sandbox.clock.stop();
  at.sandbox.clock.set(new Date('2027-01-04T09:00:00Z'));
  const path = `/guilds/${at.guild.id}/scheduled-events`;
  const hours = (count: number): string =>
    new Date(Date.parse('2027-01-04T09:00:00Z') + count * hour).toISOString();
  const post = (change: object = {}): Promise<Reply> =>
    at.ask(`POST ${path}`, { body: { ...elsewhere(hours), ...change } });
  return {
    ...at,
    path,
    hours,
    post,
    room: at.guild.createChannel({ name: 'room', type: ChannelType.GuildVoice }).id,
    podium: at.guild.createChannel({ name: 'podium', type: ChannelType.GuildStageVoice }).id,
    made: async (change) => (await post(change)).body,
    statusOf: async (event) => (await at.ask(`GET ${path}/${String(event['id'])}`)).body['status'] as Json,
  };
}

function elsewhere(hours: (count: number) => string): object {
  return {
    name: 'Picnic',
    privacy_level: 2,
    entity_type: 3,
    entity_metadata: { location: 'the park' },
    scheduled_start_time: hours(1),
    scheduled_end_time: hours(2),
  };
}

/** What turns the event above into one in a voice or stage channel. */
export function inChannel(channel: string, type: 1 | 2): object {
  return { entity_type: type, channel_id: channel, entity_metadata: null };
}

export { eventRights };
