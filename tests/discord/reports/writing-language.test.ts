/** A message carries no language: whoever agreed to nothing is asked in each there is, and in their own once a tap has told it. */
import { expect, test, vi } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { answered } from '../queue/on-duty.ts';
import { cards } from '../server.ts';
import { acts, newCard, opensCase } from './report.ts';

const running = await testSuite();
const community = await testCommunity(running);
// As every start does, and then every ten minutes.
await running.suite.runTicks();

test('the question is in each language, what comes of it in theirs, and so is the answer and the next question', async () => {
  const olga = running.sandbox.user('Olga', { locale: 'es-ES' });
  community.guild.addMember(olga);
  const who = olga.inDirectMessages();
  who.tells('kindred', 'ayuda por favor');
  const prompt = await who.waitsForDirectMessage('no se ha enviado nada', { within: 30_000 });
  // That of the community comes first: it is what a lock screen shows.
  expect(prompt.text).toMatch(/^This is Kindred, a bot\./);
  expect(prompt.text).toContain('Shall it go to the moderators of The Long Road?');
  expect(prompt.text).toContain('¿Se lo enviamos a moderación de The Long Road?');

  const before = new Set(cards(community).map(({ id }) => id));
  const sent = await answered(who.presses(/Enviarlo, con mi nombre/, { on: prompt }));
  expect(sent.text).toContain('Moderación ya lo tiene');
  const card = await newCard(community, before);
  const [theo] = community.moderators;
  await theo.presses('Take', { on: card });
  const preview = await answered((await acts(theo, card, 'write')).submits({ words: 'Estamos aquí' }));
  await answered(theo.presses('Send it', { on: preview }));
  const letter = await who.waitsForDirectMessage('> Estamos aquí', { within: 30_000 });
  expect(letter.text).toContain('Puedes responder aquí');
  expect(letter.text).not.toContain('They answer what you wrote');

  who.tells('kindred', 'gracias');
  const next = await who.waitsForDirectMessage('Espera aquí, cifrado', { within: 30_000 });
  expect(next.labels).toContain('Enviarlo, con mi nombre');
  expect(next.text).not.toContain('This is Kindred');
});

test('who asks for another look in their language is answered in it, though they agreed to nothing', async () => {
  const pilar = running.sandbox.user('Pilar', { locale: 'es-ES' });
  const here = community.guild.addMember(pilar) && pilar.in(community.guild);
  const [theo, priya] = community.moderators;
  const message = here.sends('#lobby', 'Fuera de aquí');
  const card = await opensCase(running, community, community.members[0], message, { kind: 'harassment' });
  await theo.presses('Take', { on: card });
  const preview = await answered((await acts(theo, card, 'warn')).submits({ words: 'Please stop.' }));
  await answered(theo.presses('Send it', { on: preview }));
  const told = await here.waitsForDirectMessage('> Please stop.', { within: 30_000 });
  const direct = pilar.inDirectMessages();
  // It is noted a moment after it was told.
  await vi.waitFor(
    async () =>
      expect((await answered(theo.presses('Look', { on: card }))).text).toMatch(/A warning.*: done/),
    { timeout: 30_000, interval: 20 },
  );
  const ways = await answered(direct.presses('Ask for another look', { on: told }));
  const before = new Set(cards(community).map(({ id }) => id));
  await (await direct.presses('Escribirlo aquí', { on: ways })).submits({ words: 'No fue así' });
  const second = await newCard(community, before);
  await priya.presses('Take', { on: second });
  await answered((await acts(priya, second, 'resolve')).submits({ resolution: 'stands' }));
  const answer = await here.waitsForDirectMessage(/^Una nota sobre algo que/, { within: 30_000 });
  expect(answer.text).not.toContain('A note about something');
});
