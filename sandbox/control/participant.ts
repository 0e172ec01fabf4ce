/** What people do besides writing and pressing: they speak, block, install, agree, decide, and change what is set. */
import type { User } from '../state/entities.ts';
import { removeChannel, showToEveryone } from './channel-settings.ts';
import type { CommandRule } from './command-rights.ts';
import { decidesOn } from './command-rights.ts';
import { block, install } from './direct.ts';
import { EventGoer } from './event-goer.ts';
import { agreesToTheRules } from './membership.ts';
import { votesIn } from './polls.ts';
import { giveRole } from './role-giving.ts';
import type { Standpoint } from './standpoint.ts';
import type { VoiceManner } from './voice.ts';
import { asksToSpeak, changesVoice, joinsVoice, leavesVoice, speaks } from './voice.ts';

export abstract class Participant extends EventGoer {
  readonly #here: Standpoint;

  constructor(here: Standpoint) {
    super(here);
    this.#here = here;
  }

  get user(): User {
    return this.#here.user;
  }

  get id(): string {
    return this.user.id;
  }

  /** Joins a voice channel or a stage, or moves there from another. @throws Refused where they may not, or there is no room */
  joinsVoice(where: string, manner: VoiceManner = {}): void {
    joinsVoice(this.#here, where, manner);
  }

  /** Mutes or deafens themselves, or turns the camera on, where they are. */
  changesVoice(manner: VoiceManner): void {
    changesVoice(this.#here, manner);
  }

  leavesVoice(): void {
    leavesVoice(this.#here);
  }

  /** Votes in a poll by the words of its answers, instead of what they voted before; none takes the vote back. @throws Refused */
  votes(on: { readonly id: string }, ...answers: readonly string[]): void {
    votesIn(this.#here, on.id, answers);
  }

  /** Raises a hand on a stage, or lowers it again. */
  asksToSpeak(asks = true): void {
    asksToSpeak(this.#here, asks);
  }

  /** Goes among the speakers of a stage, or back into the audience. */
  speaks(onStage = true): void {
    speaks(this.#here, onStage);
  }

  /** What a blocked bot writes does not arrive (50007). */
  blocks(bot: string): void {
    block(this.#here.box.world, this.user, bot, true);
  }

  unblocks(bot: string): void {
    block(this.#here.box.world, this.user, bot, false);
  }

  /** Adds an application to their own account: its commands come along wherever they go. */
  installs(bot: string): void {
    install(this.#here.box.world, this.user, bot);
  }

  /** @throws Refused without Manage Channels there */
  deletesChannel(where: string): void {
    removeChannel(this.#here, where);
  }

  /** Lets everybody look into a channel. @throws Refused without Manage Roles there */
  opensToEveryone(where: string): void {
    showToEveryone(this.#here, where, true);
  }

  /** Lets only those look into a channel who are let in by role or by name. @throws Refused without Manage Roles there */
  closesToEveryone(where: string): void {
    showToEveryone(this.#here, where, false);
  }

  /** @throws Refused without Manage Roles, or for a role that is not below their own */
  gives(role: string, to: string): void {
    giveRole(this.#here, to, role, true);
  }

  /** @throws Refused without Manage Roles, or for a role that is not below their own */
  takes(role: string, from: string): void {
    giveRole(this.#here, from, role, false);
  }

  /** Decides who may use a command, as administrators do in their settings. @throws Refused without the rights */
  decidesOn(command: string, rules: readonly CommandRule[]): void {
    decidesOn(this.#here, command, rules);
  }

  /** Agrees to the rules of a guild that asks for it before anybody may act. */
  agreesToTheRules(): void {
    agreesToTheRules(this.#here);
  }
}
