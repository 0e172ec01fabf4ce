/** What the control API lets people do, each with the body that it takes. */
import { z } from 'zod';
import { act, deed } from './api-act.ts';
import type { Act } from './api-act.ts';
import { placeActs } from './api-acts-places.ts';
import { settingActs } from './api-acts-settings.ts';
import { Refused } from './refused.ts';

const file = z.object({
  name: z.string().min(1),
  data: z.string(),
  contentType: z.string().default('text/plain'),
});
const value = z.union([z.string(), z.number(), z.boolean(), file, z.array(z.string())]);
const values = z.record(z.string(), value).default({});
const place = z.string().optional();

const onMessage = (id: string | undefined): { on?: { id: string } } =>
  id === undefined ? {} : { on: { id } };

export const acts: Readonly<Record<string, Act>> = {
  run: act(
    'Runs a slash command.',
    z.object({ command: z.string(), options: values, in: place }),
    { command: '/group join', options: { topic: 'lupus' }, in: '#lobby' },
    (actor, body) => actor.runs(body.command, body.options, { in: body.in }),
  ),
  autocomplete: act(
    'Types in an option and gets what is offered.',
    z.object({ command: z.string(), options: values, focused: z.string(), in: place }),
    { command: '/group join', options: { topic: 'lu' }, focused: 'topic' },
    (actor, body) => actor.types(body.command, body.options, body.focused, { in: body.in }),
  ),
  use: act(
    'Uses a context menu on a message or a person.',
    z.object({ name: z.string(), on: z.string() }),
    { name: 'Ask a moderator to look', on: 'the id of a message, or a person' },
    (actor, body) => actor.uses(body.name, { on: body.on }),
  ),
  submit: act(
    'Fills in the open modal, by custom id or label, and sends it.',
    z.object({ values }),
    { values: { words: 'by custom id or by label' } },
    (actor, body, open) => {
      if (!open) throw new Refused('No modal is open. A command or a button opens one.');
      return actor.submits(open, body.values);
    },
  ),
  press: act(
    'Presses a button, by its label or custom id.',
    z.object({ button: z.string(), on: z.string().optional() }),
    { button: 'I agree' },
    (actor, body) => actor.presses(body.button, onMessage(body.on)),
  ),
  choose: act(
    'Chooses in a menu.',
    z.object({
      menu: z.string(),
      values: z.union([z.string(), z.array(z.string())]),
      on: z.string().optional(),
    }),
    { menu: 'its placeholder or custom id', values: ['one'] },
    (actor, body) => actor.chooses(body.menu, body.values, onMessage(body.on)),
  ),
  send: act(
    'Writes a message.',
    z.object({ channel: z.string(), text: z.string(), files: z.array(file).default([]) }),
    { channel: '#lobby', text: 'Hello' },
    async (actor, body) => actor.sends(body.channel, body.text, { files: body.files }),
  ),
  react: deed(
    'Reacts to a message.',
    z.object({ message: z.string(), emoji: z.string() }),
    { message: 'its id', emoji: '👍' },
    (actor, body) => actor.reacts({ id: body.message }, body.emoji),
  ),
  vote: deed(
    'Votes in a poll by the words of its answers, instead of the vote before; none takes it back.',
    z.object({ message: z.string(), answers: z.array(z.string()).max(10) }),
    { message: 'its id', answers: ['Tuesday'] },
    (actor, body) => actor.votes({ id: body.message }, ...body.answers),
  ),
  tell: act(
    'Writes a direct message to a bot.',
    z.object({ bot: z.string(), text: z.string(), files: z.array(file).default([]) }),
    { bot: 'kindred', text: 'Hello' },
    async (actor, body) => actor.tells(body.bot, body.text, { files: body.files }),
  ),
  ...placeActs,
  ...settingActs,
};
