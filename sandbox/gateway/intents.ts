/** Which intents exist, and which of them a bot must have been granted. Source: events/gateway, "Gateway Intents". */
import { GatewayIntentBits } from 'discord-api-types/v10';

/** Every bit that Discord knows; any other ends the connection with 4013. */
const knownIntents = 53_608_447;

export const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

export function validIntents(intents: unknown): intents is number {
  return (
    typeof intents === 'number' &&
    Number.isInteger(intents) &&
    intents >= 0 &&
    (intents & ~knownIntents) === 0
  );
}

export function wants(intents: number, any: number): boolean {
  return any === 0 || (intents & any) !== 0;
}
