/** Application commands, global and of one guild. */
import { ApplicationCommandType } from 'discord-api-types/v10';
import { formError, formErrorAt, refusal } from '../http/errors.ts';
import { created, noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { isObject } from '../json.ts';
import { checkCommand, mostCommands } from '../limits/commands.ts';
import { Form } from '../limits/form.ts';
import { commandFrom, commandsOf, localized } from '../state/commands.ts';
import { forgetCommandPermissions } from '../state/commands-permissions.ts';
import type { Command } from '../state/entities.ts';
import { ownApplication } from './guards.ts';

type Scoped = Call<{ readonly application: string; readonly guild?: string }>;
type ScopedOne = Call<{ readonly application: string; readonly guild?: string; readonly command: string }>;

function list(call: Scoped): Answer {
  const scope = scopeOf(call);
  const locale = call.world.store.users.get(call.bot.userId)?.locale;
  const full = ['true', 'True', '1'].includes(call.query.get('with_localizations') ?? '');
  return ok(
    commandsOf(call.world, scope.application, scope.guild).map((command) =>
      full ? command : localized(command, locale),
    ),
  );
}

/** Replaces them all: those of the same type and name keep their id. */
function replaceAll(call: Scoped): Answer {
  const scope = scopeOf(call);
  const form = new Form({ commands: call.body });
  const list = form.list('commands', { required: true, max: 130 }) ?? [];
  for (const [index, one] of list.entries()) {
    checkCommand(one);
    const twin = list
      .slice(0, index)
      .some((other) => other.raw('name') === one.raw('name') && typeOf(other) === typeOf(one));
    if (twin)
      one.fail('name', 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
  finishUnnested(form);
  for (const [type, most] of Object.entries(mostCommands)) {
    if (list.filter((one) => typeOf(one) === Number(type)).length > most) throw refusal('tooManyCommands');
  }
  const before = commandsOf(call.world, scope.application, scope.guild);
  countCreates(
    call,
    list.filter((one) => !before.some((old) => old.name === one.raw('name') && old.type === typeOf(one)))
      .length,
  );
  for (const old of before) call.world.store.remove('command', old);
  for (const old of before)
    if (!list.some((one) => old.name === one.raw('name') && old.type === typeOf(one)))
      forgetCommandPermissions(call.world, old);
  const after = list.map((one) => {
    const old = before.find((other) => other.name === one.raw('name') && other.type === typeOf(one));
    return store(call, commandFrom(call.world, scope, one.fields, old));
  });
  return ok(after);
}

/** A command of the same type and name is overwritten, and then the answer is 200. */
function create(call: Scoped): Answer {
  const scope = scopeOf(call);
  const form = new Form(call.body);
  checkCommand(form);
  form.finish();
  const all = commandsOf(call.world, scope.application, scope.guild);
  const old = all.find((one) => one.name === form.raw('name') && one.type === typeOf(form));
  if (!old) {
    if (all.filter((one) => one.type === typeOf(form)).length >= (mostCommands[typeOf(form)] ?? 0))
      throw refusal('tooManyCommands');
    countCreates(call, 1);
  }
  const command = store(call, commandFrom(call.world, scope, form.fields, old));
  return old ? ok(command) : created(command);
}

/** What is named replaces what was there; the type stays as it was made. */
function edit(call: ScopedOne): Answer {
  const old = commandFor(call);
  const form = new Form(isObject(call.body) ? { ...call.body, type: old.type } : call.body);
  checkCommand(form, true);
  form.finish();
  const next = commandFrom(call.world, scopeOf(call), { ...old, ...form.fields }, old);
  if (next.name !== old.name) {
    const all = commandsOf(call.world, next.application_id, next.guild_id);
    if (all.some((one) => one.id !== old.id && one.name === next.name && one.type === next.type))
      throw formErrorAt(
        ['name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    forgetCommandPermissions(call.world, old);
  }
  return ok(store(call, next));
}

function remove(call: ScopedOne): Answer {
  const command = commandFor(call);
  call.world.store.remove('command', command);
  forgetCommandPermissions(call.world, command);
  return noContent;
}

const one = (call: ScopedOne): Answer => ok(commandFor(call));

export const commandRoutes: readonly Route[] = [
  route('GET', '/applications/:application/commands', list),
  route('PUT', '/applications/:application/commands', replaceAll),
  route('POST', '/applications/:application/commands', create),
  route('GET', '/applications/:application/commands/:command', one),
  route('PATCH', '/applications/:application/commands/:command', edit),
  route('DELETE', '/applications/:application/commands/:command', remove),
  route('GET', '/applications/:application/guilds/:guild/commands', list),
  route('PUT', '/applications/:application/guilds/:guild/commands', replaceAll),
  route('POST', '/applications/:application/guilds/:guild/commands', create),
  route('GET', '/applications/:application/guilds/:guild/commands/:command', one),
  route('PATCH', '/applications/:application/guilds/:guild/commands/:command', edit),
  route('DELETE', '/applications/:application/guilds/:guild/commands/:command', remove),
];

function scopeOf(call: Scoped): { readonly application: string; readonly guild: string | undefined } {
  const { id } = ownApplication(call, call.params.application);
  const { guild } = call.params;
  if (guild !== undefined && !call.world.store.guilds.get(guild)?.members.has(call.bot.userId))
    throw refusal('missingAccess');
  return { application: id, guild };
}

function commandFor(call: ScopedOne): Command {
  const scope = scopeOf(call);
  const command = call.world.store.commands.get(call.params.command);
  if (command?.application_id !== scope.application || command.guild_id !== scope.guild)
    throw refusal('unknownCommand');
  return command;
}

function store(call: Scoped, command: Command): Command {
  call.world.store.put('command', command);
  return command;
}

function typeOf(form: Form): ApplicationCommandType {
  return Number(form.raw('type') ?? ApplicationCommandType.ChatInput);
}

function countCreates(call: Scoped, count: number): void {
  if (
    !call.box.limits.admitHidden(
      'command-creates',
      `${call.params.application}:${call.params.guild ?? ''}`,
      count,
    )
  )
    throw refusal('tooManyCommandCreates');
}

/** In a bulk call Discord names the faulty command by its index, without a field above it. */
function finishUnnested(form: Form): void {
  try {
    form.finish();
  } catch (error) {
    const tree =
      error instanceof Error && 'errors' in error
        ? (error.errors as Record<string, object>)['commands']
        : undefined;
    if (tree && !('_errors' in tree)) throw formError({ ...tree });
    throw error;
  }
}
