/** A community whose people speak Spanish: what they see from joining to being helped is Spanish, and none of it English. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { isKnown, stillEnglish } from '#tests/harness/spanish.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

const running = await testSuite();
let community: TestCommunity;
/** Everything that anybody was shown by the bot, a line each. */
const shown = new Set<string>();

function reads(...texts: readonly (string | undefined)[]): void {
  for (const line of texts.flatMap((text) => text?.split('\n') ?? []))
    if (line.trim() !== '') shown.add(line);
}

const labelsOf = (message: SeenMessage | undefined): readonly string[] => [
  ...(message?.labels ?? []),
  ...(message?.selects ?? []).flatMap(({ options }) => options.map(({ label }) => label)),
];

/** Settles a tap, and remembers all that it shows. */
async function seen(tap: Tap | Promise<Tap>): Promise<Tap> {
  const settled = await (await tap).settled();
  reads(settled.text, ...settled.labels, ...[settled.reply, ...settled.followUps].flatMap(labelsOf));
  reads(...settled.choices.map(({ name }) => name));
  return settled;
}

const press = (who: MemberActor, label: string | RegExp, on: Tap | SeenMessage) =>
  seen(who.presses(label, { on }));

beforeAll(async () => {
  community = await testCommunity(running, 'Camino largo', 'es-419');
  const { lead, owner } = community;
  await seen(lead.runs('/lead group create', { topic: 'lupus', name: 'Mariposas', access: 'open' }));
  const rules = await owner.waitsFor('#mariposas', /Normas de este grupo/);
  reads(rules.text, ...rules.labels);
});

test('somebody joins a group', async () => {
  const [member] = community.members;
  await seen(member.runs('/group find'));
  const rules = await seen(member.runs('/group join', { group: 'Mariposas' }));
  const age = await press(member, 'De acuerdo', rules);
  expect(age.text).toContain('¿Cuántos años tienes?');
  expect((await press(member, '18 o más', age)).text).toContain('Te damos la bienvenida a Mariposas');
  await seen(member.runs('/group mine'));
  const hub = await seen(member.runs('/start'));
  await press(member, 'Mis ajustes', hub);
});

test('somebody needs help now', async () => {
  const [, member] = community.members;
  for (const way of ['Mi cuerpo: emergencia médica', 'No estoy a salvo', 'Otra persona', 'Necesito hablar']) {
    const card = await seen(member.runs('/help-now'));
    await press(member, way, card);
  }
  const card = await seen(member.runs('/help-now'));
  await press(member, 'No estoy a salvo', card);
  const reach = await press(member, 'Pedir que moderación me escriba', card);
  expect(reach.text).toContain('¿Quieres que alguien de moderación te escriba?');
  expect((await press(member, 'Sí, pídeselo', reach)).text).toContain(
    'Se ha pedido a moderación que te escriba',
  );
});

test('somebody asks a moderator to look, and one looks', async () => {
  const { members, moderators } = community;
  const [moderator] = moderators;
  const form = await seen(
    members[2].uses('Ask a moderator to look', { on: members[0].sends('#lobby', 'Hola a todo el mundo.') }),
  );
  expect(form.modal?.title).toBe('Pedir a moderación que lo mire');
  await seen(form.submits({ kind: 'privacy', words: 'Sale una foto.', notice: 'inbox' }));
  const card = await vi.waitFor(() => {
    const found = moderator.sees('#staff').find(({ text }) => text.includes('Motivo: Muestra algo privado'));
    if (!found) throw new Error('no card of it stands in the staff channel');
    return found;
  });
  reads(card.text, ...labelsOf(card));
  await press(moderator, 'Mirar', card);
  // That is answered by the card itself, which is drawn anew.
  await moderator.presses('Tomarlo', { on: card });
  const taken = await moderator.waitsFor('#staff', /lo tiene <@/);
  reads(taken.text, ...labelsOf(taken));
  await press(moderator, 'Más', taken);
  const board = await seen(moderator.runs('/queue board'));
  expect(board.text).not.toBe('');
  await seen(moderator.runs('/duty on'));
});

test('somebody is asked how they are', async () => {
  const [member] = community.members;
  const first = await seen(member.runs('/checkin'));
  const where = await press(member, 'Sí, pregúntame', first);
  const card = await press(member, /^Aquí son las/, where);
  expect(card.text).toContain('Todos los días a las 9:00');
  await press(member, 'Responder ahora', card);
  const again = await seen(member.runs('/checkin'));
  await press(member, 'Más', again);
  const other = await seen(member.runs('/checkin'));
  await press(member, 'Cambiar', other);
});

test('somebody tells their group something, and asks', async () => {
  const [member] = community.members;
  const hub = await seen(member.runs('/share'));
  const form = await press(member, 'Escribir algo', hub);
  expect(form.modal?.title).toBe('Contar algo a tu grupo');
  const preview = await seen(form.submits({ words: 'Hoy salió el sol.', naming: 'group', hidden: 'no' }));
  expect(preview.text).toContain('Así quedará');
  await press(member, 'Publicarlo', preview);
  expect((await seen(member.runs('/ask'))).text).toContain('Preguntar a tu grupo');
});

test('somebody pauses, looks for somebody, for an event and for what is kept', async () => {
  const [member] = community.members;
  const meeting = await seen(member.runs('/match'));
  await press(member, 'Sí, me gustaría', meeting);
  await seen(member.runs('/event list'));
  await seen(member.runs('/visit'));
  const paused = await seen(member.runs('/flare'));
  await press(member, 'Ya estoy aquí', paused);
  const privacy = await seen(member.runs('/privacy'));
  const link = privacy.reply?.buttons.find(({ url }) => url !== undefined)?.url ?? '';
  const page = await (
    await fetch(link, { method: 'POST', headers: { 'accept-language': 'es-419,es;q=0.9' } })
  ).text();
  expect(page).toContain('<html lang="es-ES">');
  const body = page.slice(page.indexOf('<body')).replaceAll(/<style[\s\S]*?<\/style>/g, '');
  reads(...body.split(/<[^>]+>/).map((part) => part.trim()));
  expect(body).toContain('Esto es todo lo que Kindred guarda sobre ti');
});

test('all of it stands in the Spanish catalogue, or says nothing in English', () => {
  expect(shown.size).toBeGreaterThan(200);
  expect(stillEnglish(shown)).toEqual([]);
  const known = [...shown].filter(isKnown);
  expect(known.length / shown.size).toBeGreaterThan(0.8);
});
