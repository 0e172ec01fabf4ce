/** Both flows from end to end, tap by tap: what people do, what they wait for, and what must stand when they are through. */
import { acts } from '#tests/discord/reports/report.ts';
import { expect, vi } from 'vitest';
import { Refused } from '#sandbox/index.ts';
import type { Sandbox, SeenMessage, Tap } from '#sandbox/index.ts';
import { cards, categories, channelsCalled, groundRulesIn, letInto } from '#tests/discord/server.ts';
import type { TestDatabase } from '#tests/harness/database.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

/** One that the process dies under, and some for a slow machine. */
const mostAttempts = 4;

/** Long enough for a process to be started again. */
const patience = { timeout: 25_000, interval: 20 };

const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, patience);

export class Journey {
  readonly community: TestCommunity;
  readonly #sandbox: Sandbox;
  readonly #message: SeenMessage;
  #last: Tap | undefined;
  #form: Tap | undefined;

  constructor(sandbox: Sandbox, community: TestCommunity) {
    this.#sandbox = sandbox;
    this.community = community;
    this.#message = community.members[2].sends('#lobby', 'Throw your pills away.');
  }

  static async begin(sandbox: Sandbox, name: string): Promise<Journey> {
    return new Journey(sandbox, await testCommunity({ sandbox }, name));
  }

  /** Every tap in its order. Each resolves once what it brings about stands on Discord. */
  readonly steps: Readonly<Record<Step, () => Promise<void>>> = {
    create: async () => {
      await this.#insist(() =>
        this.community.lead.runs('/lead group create', { topic: 'Lupus', name: 'Wolf pack', access: 'open' }),
      );
      await until(() =>
        expect(groundRulesIn(this.community, '#wolf-pack')).toEqual({ posted: 1, pinned: 1 }),
      );
    },
    read: async () => {
      const [member] = this.community.members;
      const rules = await this.#insist(() => member.runs('/group join', { group: 'Wolf pack' }));
      this.#last = await this.#insist(() => member.presses('I agree', { on: rules }));
    },
    agree: async () => {
      const [member] = this.community.members;
      await this.#insist(() => member.presses('18 or over', { on: this.#last }));
      await until(() => expect(this.#letIn()).toEqual([member.id]));
    },
    leave: async () => {
      await this.#insist(() => this.community.members[0].runs('/group leave', { group: 'Wolf pack' }));
      await until(() => expect(this.#letIn()).toEqual([]));
    },
    comeBack: async () => {
      const [member] = this.community.members;
      const rules = await this.#insist(() => member.runs('/group join', { group: 'Wolf pack' }));
      await this.#insist(() => member.presses('I agree', { on: rules }));
      await until(() => expect(this.#letIn()).toEqual([member.id]));
    },
    ask: async () => {
      this.#form = await this.#insist(() =>
        this.community.members[1].uses('Ask a moderator to look', { on: this.#message }),
      );
    },
    send: async () => {
      await this.#insist(() =>
        this.#opened().submits({ kind: 'unsafe_advice', words: 'He may mean it', notice: 'direct_message' }),
      );
      await until(() => expect(cards(this.community)).toHaveLength(1));
      await until(() => expect(this.#boards()).toEqual({ posted: 1, pinned: 1 }));
    },
    look: async () => {
      const look = await this.#insist(() =>
        this.community.moderators[0].presses('Look', { on: this.#card() }),
      );
      expect(look.text).toContain('He may mean it');
    },
    take: async () => {
      const [moderator] = this.community.moderators;
      await this.#insist(async () => {
        const stale = { id: this.#card().id };
        return moderator.presses(this.#card().labels.includes('Take') ? 'Take' : 'Look', { on: stale });
      });
      await until(() => expect(this.#card().text).toContain('is with <@'));
    },
    judge: async () => {
      this.#form = await this.#insist(() => acts(this.community.moderators[0], this.#card(), 'resolve'));
    },
    resolve: async () => {
      await this.#insist(() => this.#opened().submits({ resolution: 'handled' }));
      await until(() => expect(this.#card().text).toContain('is resolved'));
      await until(() => expect(this.#notices()).toBe(1));
    },
  };

  /** What is left of it all. The same, whatever happened on the way. */
  async outcome({ asOwner }: TestDatabase): Promise<object> {
    const { guild, members } = this.community;
    const inGuild = (text: string) => asOwner(text, [guild.id]);
    await until(async () =>
      expect(await inGuild("select kind from deliveries where guild_id = $1 and state = 'pending'")).toEqual(
        [],
      ),
    );
    return {
      categories: categories(guild).length,
      channels: channelsCalled(guild, 'wolf-pack').length,
      rules: groundRulesIn(this.community, '#wolf-pack'),
      letIn: this.#letIn().map((id) => id === members[0].id),
      memberships: await inGuild('select state from group_members where guild_id = $1'),
      groups: await inGuild('select (pinned_at is not null) as complete from groups where guild_id = $1'),
      cases: await inGuild('select number, state, reports from cases where guild_id = $1'),
      reports: await inGuild('select kind from reports where guild_id = $1'),
      cards: cards(this.community).map(({ labels }) => labels),
      boards: this.#boards(),
      notices: this.#notices(),
      givenUp: await inGuild(
        "select kind, outcome from deliveries where guild_id = $1 and state in ('expired', 'undeliverable')",
      ),
    };
  }

  /** Does what a person does who gets no answer, or none after “is thinking”: does it again when the bot is back. */
  async #insist(act: () => Promise<Tap>): Promise<Tap> {
    for (let attempt = 1; ; attempt += 1) {
      await until(() => expect(this.#sandbox.gateway.isConnected(this.#application)).toBe(true));
      try {
        return await (await act()).settled(8_000);
      } catch (error) {
        const unanswered = error instanceof Refused && /did not (respond|come)/.test(error.message);
        if (!unanswered || attempt === mostAttempts) throw error;
      }
    }
  }

  get #application(): string {
    return this.#sandbox.bot('kindred').applicationId;
  }

  #letIn(): string[] {
    return letInto(this.#sandbox, this.community.guild, 'wolf-pack');
  }

  #card(): SeenMessage {
    const [card] = cards(this.community);
    if (!card) throw new Error('there is no card');
    return card;
  }

  #opened(): Tap {
    if (!this.#form) throw new Error('no form is open');
    return this.#form;
  }

  /** The board that shows what waits and who has it. */
  #boards(): { posted: number; pinned: number } {
    const boards = this.community.moderators[0]
      .sees('#staff')
      .filter(({ text, ephemeral }) => !ephemeral && text.startsWith('## The queue'));
    return { posted: boards.length, pinned: boards.filter(({ pinned }) => pinned).length };
  }

  #notices(): number {
    return this.community.members[1].directMessages().length;
  }
}

export const stepNames = [
  'create',
  'read',
  'agree',
  'leave',
  'comeBack',
  'ask',
  'send',
  'look',
  'take',
  'judge',
  'resolve',
] as const;
export type Step = (typeof stepNames)[number];

/** As if nothing had happened. */
export const undisturbed = {
  categories: 1,
  channels: 1,
  rules: { posted: 1, pinned: 1 },
  letIn: [true],
  memberships: [{ state: 'joined' }],
  groups: [{ complete: true }],
  cases: [{ number: 1, state: 'resolved', reports: 1 }],
  reports: [{ kind: 'unsafe_advice' }],
  cards: [['Look', 'More']],
  boards: { posted: 1, pinned: 1 },
  notices: 1,
  givenUp: [],
};
