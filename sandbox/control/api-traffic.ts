/** Crowds and traffic over HTTP. */
import type { Box } from '../box.ts';
import { crowdShape, raiseCrowd } from '../traffic/crowd.ts';
import { loadOf } from '../traffic/load.ts';
import { drive, trafficShape } from '../traffic/traffic.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoint } from './endpoint.ts';

export function trafficEndpoints(box: Box): readonly Endpoint[] {
  const load = loadOf(box);
  return [
    endpoint(
      'POST /sandbox/crowds',
      {
        says: 'Makes many communities with many people; a bot joins each last.',
        takes: crowdShape,
        example: { guilds: 3, members: 1_000, channels: 20, bot: 'kindred' },
      },
      (plan) => ({ guilds: raiseCrowd(box, plan) }),
    ),
    endpoint(
      'POST /sandbox/traffic',
      {
        says: 'Lets people act at a steady rate, and answers with what came of it once all is over.',
        takes: trafficShape,
        example: {
          does: [{ command: 'group mine', weight: 3 }, { button: 'Join' }],
          perSecond: 50,
          lasting: 10_000,
        },
      },
      (plan) => drive(box, load, plan),
    ),
  ];
}
