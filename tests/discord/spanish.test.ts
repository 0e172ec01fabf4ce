/** A community whose people speak Spanish: what they see from joining to being helped is Spanish, and none of it English. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { formsOf, send } from '#tests/web/open-web.ts';
import { hours } from '#src/platform/durations.ts';
import { isKnown, stillEnglish } from '#tests/harness/spanish.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { passes, standing } from './sharing/share.ts';

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

/** The words of a page, between its marks. */
function readsPage(page: string): void {
  const body = page.slice(page.indexOf('<main')).replaceAll(/<style[\s\S]*?<\/style>/g, '');
  reads(...body.split(/<[^>]+>/).flatMap((part) => part.split('\n').map((line) => line.trim())));
}

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

async function joins(member: MemberActor): Promise<Tap> {
  const rules = await seen(member.runs('/group join', { group: 'Mariposas' }));
  const age = await press(member, 'De acuerdo', rules);
  expect(age.text).toContain('¿Cuántos años tienes?');
  return press(member, '18 o más', age);
}

test('somebody joins a group', async () => {
  const [member] = community.members;
  await seen(member.runs('/group find'));
  expect((await joins(member)).text).toContain('Te damos la bienvenida a Mariposas');
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

test('somebody tells their group something, asks, is answered, and others feel with them', async () => {
  const [member, other] = community.members;
  const channel = '#mariposas';
  const hub = await seen(member.runs('/share'));
  const form = await press(member, 'Escribir algo', hub);
  expect(form.modal?.title).toBe('Contar algo a tu grupo');
  const preview = await seen(form.submits({ words: 'Hoy salió el sol.', naming: 'group', hidden: 'no' }));
  expect(preview.text).toContain('Así quedará');
  await press(member, 'Publicarlo', preview);

  const asking = await seen(member.runs('/ask'));
  expect(asking.text).toContain('Preguntar a tu grupo');
  const question = await press(member, 'Preguntar algo', asking);
  const given = { words: '¿Cómo duermen?', naming: 'group', hidden: 'no' };
  await press(member, 'Publicarlo', await seen(question.submits(given)));
  await passes(running, community);
  const posted = await standing(member, channel, '¿Cómo duermen?');
  reads(posted.text, ...labelsOf(posted));
  expect(posted.text).toContain('pregunta al grupo:');

  await joins(other);
  for (const feeling of ['Yo también', 'Gracias']) await press(other, feeling, posted);
  const answer = await press(other, 'Responder', posted);
  const answered = await seen(answer.submits({ words: 'Con la radio muy bajita.', naming: 'own' }));
  await press(other, 'Publicarlo', answered);
  await passes(running, community);
  const inThread = await standing(member, '#Una pregunta', 'Con la radio');
  reads(inThread.text, ...labelsOf(inThread));
  expect((await press(member, 'Esto ayudó', inThread)).text).toContain('*esto ayudó*');

  const list = await press(member, 'Lo que he contado', await seen(member.runs('/share')));
  const own = await press(member, 'Ver', list);
  await press(member, 'Sí, retirarlo', await press(member, 'Retirarlo', own));
  await passes(running, community, hours(25));
  await vi.waitFor(async () => {
    const { followUps } = await seen(member.runs('/start'));
    expect(followUps.map(({ text }) => text).join()).toContain('Alguien se sintió cerca');
  });
});

test('somebody finds something to read, keeps it, and draws a card', async () => {
  const [member, other] = community.members;
  const found = await seen(member.runs('/resource find', { words: 'lupus' }));
  const entry = await press(member, 'Ver', found);
  expect(entry.text).toContain('Información, no consejo médico.');
  const asked = await press(member, 'Guardar para mí', entry);
  expect((await press(member, 'Sí, guardarlo', asked)).labels).toContain('Quitar de mi lista');
  expect((await seen(member.runs('/resource saved'))).text).toContain('Una cosa guardada');
  await press(member, 'Tiene algo mal', await press(member, 'Ver', found));
  await seen(member.runs('/resource find', { words: 'qqqqq' }));
  const page = { link: 'https://example.org/sol', title: 'Sol y piel', topic: 'Lupus' };
  expect((await seen(member.runs('/resource suggest', page))).text).toContain('Primero lo mira coordinación');

  const cards = await seen(member.runs('/resource cards'));
  const card = await press(member, 'Escribir una', cards);
  await seen(card.submits({ situation: 'bad_night', words: 'Una manta y nada más.', named: 'no' }));
  await seen(other.runs('/resource try-one'));
});

test('somebody prepares an appointment and looks back on it', async () => {
  const [member] = community.members;
  const asked = await seen(member.runs('/visit'));
  const given = await press(member, 'Sí, guardar mis hojas', asked);
  expect(given.text).toContain('Aquí está tu página');
  const link = given.reply?.buttons.find(({ url }) => url !== undefined)?.url ?? '';
  const headers = { 'accept-language': 'es-419,es;q=0.9' };
  let page = await (await fetch(link, { method: 'POST', headers })).text();
  const sends = async (form: string, typed: Record<string, string>) => {
    const fields = { ...formsOf(page).get(form), ...typed };
    page = await (await send(new URL(link).origin, fields, headers)).text();
    readsPage(page);
  };
  readsPage(page);
  await sends('sheet', { matter0: 'El cansancio', 'q.waiting.signs': 'on', summary: '0' });
  expect(page).toContain('Tu hoja está guardada.');
  await sends('debrief', { heard: '4', agreed: 'Otra prueba', next: '' });
  expect(page).toContain('Que te escuchen, con el tiempo');
  expect(page).not.toMatch(/>[^<]*\d{4}-\d\d-\d\d[^<]*</);
});

test('somebody pauses, looks for somebody, for an event and for what is kept', async () => {
  const [member] = community.members;
  const meeting = await seen(member.runs('/match'));
  await press(member, 'Sí, me gustaría', meeting);
  await seen(member.runs('/event list'));
  const paused = await seen(member.runs('/flare'));
  await press(member, 'Ya estoy aquí', paused);
  const privacy = await seen(member.runs('/privacy'));
  const link = privacy.reply?.buttons.find(({ url }) => url !== undefined)?.url ?? '';
  const page = await (
    await fetch(link, { method: 'POST', headers: { 'accept-language': 'es-419,es;q=0.9' } })
  ).text();
  expect(page).toContain('<html lang="es-ES">');
  readsPage(page);
  expect(page).toContain('Esto es todo lo que Kindred guarda sobre ti');
});

test('all of it stands in the Spanish catalogue, or says nothing in English', () => {
  expect(shown.size).toBeGreaterThan(200);
  expect(stillEnglish(shown)).toEqual([]);
  const known = [...shown].filter(isKnown);
  expect(known.length / shown.size).toBeGreaterThan(0.8);
});
