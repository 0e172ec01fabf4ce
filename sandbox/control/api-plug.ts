/** Pulling the bot's plug over HTTP. */
import type { Box } from '../box.ts';
import { endpoint, nothing } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

export function plugEndpoints({ plug }: Box): readonly Endpoint[] {
  return [
    endpoint(
      'GET /sandbox/plug',
      {
        says: "Whether the bot's plug can be pulled, its process id, and how often that was done.",
        takes: nothing,
      },
      () => plug.state,
    ),
    endpoint(
      'POST /sandbox/plug',
      { says: "Kills the bot's process and starts it again; answers once it serves again.", takes: nothing },
      async () => {
        await plug.pull();
        return plug.state;
      },
    ),
  ];
}
