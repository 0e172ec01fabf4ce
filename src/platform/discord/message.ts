/** A message as the suite speaks of it, and the one place where it becomes a body for Discord. */
import { MessageFlags } from 'discord-api-types/v10';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

export interface MessageFile {
  readonly name: string;
  readonly data: Buffer;
}

export interface Message {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly MessageFile[];
  /** Shown after it to whoever tapped, and to nobody else, although the message itself may be seen by others. */
  readonly beside?: Message;
}

export function message(...components: APIMessageTopLevelComponent[]): Message {
  return { components };
}

interface MessageBody {
  components: APIMessageTopLevelComponent[];
  flags: MessageFlags.IsComponentsV2;
  allowed_mentions: { parse: [] };
}

/** Nobody is ever pinged by accident: mentions are shown, not notified, unless a delivery says otherwise. */
export function messageBody(shown: Message): MessageBody {
  return {
    components: [...shown.components],
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
  };
}
