/** Takes every interaction from the gateway to its handler and back: finds, parses, checks access, acknowledges, words failures. */
import type { AutocompleteInteraction, Interaction } from 'discord.js';
import type { Community } from '../community.ts';
import type { Crowd } from '../crowd.ts';
import { seconds } from '../durations.ts';
import { refusal } from '../failures.ts';
import type { Refusal } from '../failures.ts';
import type { Translations } from '../i18n/index.ts';
import type { Logger } from '../log/index.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Access } from './access.ts';
import {
  acknowledgeCompletion,
  acknowledgeModal,
  acknowledgeReply,
  acknowledgeUpdate,
  whisper,
} from './acknowledge.ts';
import type { Shown } from './acknowledge.ts';
import { withinBoundary, worded } from './boundary.ts';
import type { Bounded } from './boundary.ts';
import { findHandler } from './find-handler.ts';
import type { Answerable, Found } from './find-handler.ts';
import type { Opened, Opening, Use } from './handlers.ts';
import { callerOf, pathOf, quotedTo, wordsOf } from './input.ts';
import { commandMention } from './mentions.ts';
import type { Message } from './message.ts';
import { anyPlaceOf, placeOf } from './place.ts';
import type { KnownCommunities, Place } from './place.ts';
import { commandKey } from './registry.ts';
import type { Registry } from './registry.ts';
import type { Tap } from './tap.ts';
import { inTheirCommunity } from './which-community.ts';
import type { Homes } from './which-community.ts';

export interface RouterOptions {
  readonly registry: Registry;
  readonly communities: KnownCommunities;
  /** In which communities somebody is, for a command in direct messages. */
  readonly homes: Homes;
  readonly translations: Translations;
  readonly log: Logger;
  /** Counts who waits for an answer. */
  readonly crowd: Crowd;
  /** Runs after each private answer: shows what waits for this person. */
  afterwards(tap: Tap, show: (waiting: Message) => Promise<void>): Promise<void>;
}

export interface Router {
  route(interaction: Interaction): void;
  /** Waits until every interaction that came in has its answer. */
  drain(): Promise<void>;
}

export function createRouter(options: RouterOptions): Router {
  const { registry, communities, translations, log, crowd } = options;
  const running = new Set<Promise<void>>();

  const tapOf = (interaction: Interaction, community: Community): Tap => ({
    community,
    caller: callerOf(interaction),
    inDirectMessages: interaction.guildId === null,
    locale: interaction.locale,
    guildLocale: interaction.guildLocale ?? interaction.locale,
    givenBack: quotedTo(interaction),
    t: translations.for(interaction.locale),
    log,
  });

  const answer = async (interaction: Answerable): Promise<void> => {
    const started = performance.now();
    const found = findHandler(registry, interaction);
    const place = found?.anywhere ? anyPlaceOf(interaction, communities) : placeOf(interaction, communities);
    const outcome = place
      ? await run(interaction, place, found?.use ?? lost, found)
      : await runNowhere(interaction, found);
    log.info('tap', {
      command: found?.name.replaceAll(' ', '.') ?? 'unknown',
      outcome,
      ms: Math.round(performance.now() - started),
    });
  };

  const run = async (
    interaction: Answerable,
    place: Place,
    use: Use,
    found: Found | undefined,
  ): Promise<string> => {
    const access = found?.access;
    if (use.answers === 'modal') return open(interaction, place, use, access);
    const tap = place.find().then((community) => tapOf(interaction, community));
    const typed = wordsOf(interaction, found?.definition);
    const bounded = guarded<Message | void>(tap, () => strange(interaction), access, use, typed);

    if (use.answers === 'reply' || interaction.isCommand())
      await acknowledgeReply(
        interaction,
        bounded.then(shownInReply).then(place.message),
        held(interaction, place, 'failed' in use ? use.failed : undefined, typed),
      );
    else
      await acknowledgeUpdate(
        interaction,
        bounded
          .then(shownInUpdate)
          .then((shown) =>
            shown.as === 'nothing' ? shown : { ...shown, message: place.message(shown.message) },
          ),
      );
    const done = await bounded;
    if (done.outcome === 'answered') {
      if (done.value?.beside) await whisper(interaction, place.message(done.value.beside));
      if (!found?.anywhere) await showWaiting(interaction, await tap, place);
    }
    return done.outcome;
  };

  /** The tap without its community, which cannot be looked up or is not known yet. */
  const strange = (interaction: Interaction): Tap =>
    tapOf(interaction, communities.peek(interaction.guildId ?? interaction.user.id));

  /**
   * Discord has put a form away once it is answered. Where that may be about somebody's safety, what was typed stands there until
   * there is an answer, with what helps meanwhile.
   */
  const held = (
    interaction: Answerable,
    place: Place,
    failed: Refusal | undefined,
    typed: readonly string[],
  ): Message | undefined => {
    if (!failed || !interaction.isModalSubmit()) return undefined;
    const tap = strange(interaction);
    return place.message(worded(tap, tap.t('platform:takesLong'), typed, failed));
  };

  /** In direct messages, where nothing tells the community: a command finds it, and anything else is of an earlier time. */
  const runNowhere = async (interaction: Answerable, found: Found | undefined): Promise<string> => {
    const use = found
      ? inTheirCommunity(found, options.homes, (community) => tapOf(interaction, community))
      : lost;
    const bounded = withinBoundary(strange(interaction), () => use.run(strange(interaction)));
    await acknowledgeReply(interaction, bounded.then(shownInReply));
    return (await bounded).outcome;
  };

  const open = async (
    interaction: Answerable,
    place: Place,
    use: Use & { answers: 'modal' },
    access: Access | undefined,
  ): Promise<string> => {
    if (interaction.isModalSubmit()) throw new Error('Discord opens no form from a form');
    const soon = place.soon();
    const tap = tapOf(interaction, soon instanceof Promise ? await soon : soon);
    const denied = access && tap.community.settings && refuseAccess(access, tap);
    if (denied) {
      await acknowledgeReply(interaction, refusedWith(tap, denied).then(shownInReply));
      return 'refused';
    }
    const opened = await withinBoundary(tap, () => inTime(use.open(tap)));
    if (opened.outcome !== 'answered') {
      await acknowledgeReply(interaction, Promise.resolve(opened.words));
      return opened.outcome;
    }
    const { modal, meanwhile } = opened.value;
    await Promise.all([
      acknowledgeModal(interaction, place.form(modal)),
      meanwhile?.().catch((error: unknown) => log.error('tap.meanwhile_failed', { error })),
    ]);
    return 'answered';
  };

  /** What waits for somebody is worth showing, but never worth spoiling the answer that they asked for. */
  const showWaiting = (interaction: Answerable, tap: Tap, place: Place): Promise<void> =>
    options
      .afterwards(tap, (waiting) => whisper(interaction, place.message(waiting)))
      .catch((error: unknown) => log.error('inbox.not_shown', { error }));

  const complete = async (interaction: AutocompleteInteraction): Promise<void> => {
    const focused = interaction.options.getFocused(true);
    const handler = registry.completion.get(
      `${commandKey(interaction.commandName, pathOf(interaction))} ${focused.name}`,
    );
    const choices = async () => {
      if (!handler) return [];
      // In direct messages the first of somebody's communities will do: which one it is about is asked later.
      const community =
        interaction.guildId === null
          ? (await options.homes.of(interaction.user.id))[0]
          : await communities.find(interaction.guildId);
      if (!community) return [];
      const tap = tapOf(interaction, community);
      if (refuseAccess(handler.access, tap)) return [];
      return handler.complete(focused.value, tap);
    };
    await acknowledgeCompletion(
      interaction,
      choices().catch((error: unknown) => {
        log.error('completion.failed', { command: interaction.commandName, error });
        return [];
      }),
    );
  };

  return {
    route(interaction) {
      const work = crowd
        .during(dispatch(interaction))
        .catch((error: unknown) => log.error('tap.unanswered', { error }))
        .finally(() => running.delete(work));
      running.add(work);
    },
    async drain() {
      await Promise.all(running);
    },
  };

  async function dispatch(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) await complete(interaction);
    else if (
      interaction.isChatInputCommand() ||
      interaction.isMessageContextMenuCommand() ||
      interaction.isUserContextMenuCommand() ||
      interaction.isButton() ||
      interaction.isAnySelectMenu() ||
      interaction.isModalSubmit()
    )
      await answer(interaction);
  }
}

/** What answers where no handler is: a button of an earlier version, or one whose community nothing tells. */
const lost = {
  answers: 'reply',
  run: async () => err(refusal((t) => t('platform:outdatedButton'))),
} as const satisfies Use;

/** A form cannot be deferred: one that is not ready in two seconds is not opened at all. */
async function inTime(opening: Opening | Promise<Opening>): Promise<Result<Opened, Refusal>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Result<Opened, Refusal>>((resolve) => {
    timer = setTimeout(() => resolve(err(refusal((t) => t('platform:tryLater')))), seconds(2));
  });
  const ready = Promise.resolve(opening).then((form) => ('modal' in form ? ok(form) : form));
  return Promise.race([ready, tooLate]).finally(() => clearTimeout(timer));
}

function refusedWith(tap: Tap, denied: Refusal): Promise<Bounded<Message>> {
  return withinBoundary(tap, async () => err(denied));
}

/** Runs a use once access is granted; a community that cannot even be looked up is a failure like any other. */
async function guarded<Value>(
  tap: Promise<Tap>,
  withoutCommunity: () => Tap,
  access: Access | undefined,
  use: { run(tap: Tap): Promise<Result<Value, Refusal>>; readonly failed?: Refusal },
  typed: readonly string[],
): Promise<Bounded<Value>> {
  const known = await tap.catch(() => undefined);
  return withinBoundary(
    known ?? withoutCommunity(),
    async () => {
      const ready = known ?? (await tap);
      const denied = access && refuseAccess(access, ready);
      return denied ? err(denied) : use.run(ready);
    },
    typed,
    use.failed,
  );
}

function refuseAccess(access: Access, { community, caller }: Tap): Refusal | undefined {
  if (!access.beforeSetup && !community.settings)
    return refusal((t) => t('platform:notSetUp', { command: commandMention('setup') }));
  if (access.allows(caller, community.settings)) return undefined;
  const { who } = access;
  return refusal((t) => t('platform:notAllowed', { who: t(`platform:who.${who}`) }));
}

function shownInReply(bounded: Bounded<Message | void>): Message {
  if (bounded.outcome !== 'answered') return bounded.words;
  if (!bounded.value) throw new Error('a reply has something to say');
  return bounded.value;
}

/** A refusal is whispered beside the message that was pressed, which stays as it is for another try. */
function shownInUpdate(bounded: Bounded<Message | void>): Shown {
  if (bounded.outcome !== 'answered') return { as: 'whisper', message: bounded.words };
  return bounded.value ? { as: 'answer', message: bounded.value } : { as: 'nothing' };
}
