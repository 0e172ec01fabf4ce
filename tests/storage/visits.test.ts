/** Sheets for appointments on real Postgres, and the page they stand on: more than one, changed later, and a hundred of them. */
import { expect, test } from 'vitest';
import { giveConsent } from '#src/members/consenting.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { pageWords } from '#src/platform/web/dates.ts';
import { formWriter } from '#src/platform/web/forms.ts';
import { toText } from '#src/platform/web/index.ts';
import { emptySheet } from '#src/visits/sheet.ts';
import { visitsPage } from '#src/visits/page/page.ts';
import { keepDebrief, keepSheet, sheetsOf } from '#src/visits/sheets.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { clock, communityOf, newCommunity } = await testCommunities();
const page = visitsPage({ communityOf });
const t = pageWords(createTranslations().for('en-US'), { language: 'en-GB', zone: 'UTC' });

async function member(): Promise<{ community: Community; user: string }> {
  const [community, user] = [await newCommunity(), newId()];
  await giveConsent(community, { user, locale: 'en-US', age: 'adult', purpose: 'visits', version: 1 });
  return { community, user };
}

const writes = (community: Community, user: string, matter: string, ref = newRef()) =>
  keepSheet(community, user, {
    ref,
    sheet: {
      ...emptySheet,
      matters: [matter],
      symptoms: `symptoms of ${matter}`,
      medicines: `medicines of ${matter}`,
      own: `question about ${matter}`,
    },
  });

const sheets = ({ community, user }: { community: Community; user: string }) =>
  community.read((tx) => sheetsOf(tx, community, user));

/** The page as it stands, or after a form of it could not be kept. */
async function shown(
  { community, user }: { community: Community; user: string },
  refused?: { name: string; typed: Record<string, string> },
): Promise<string> {
  return toText(await page.show({ guild: community.guild, user }, t, formWriter('token', refused)));
}

test('two appointments in one week have a sheet each: both whole, both to be changed and looked back on', async () => {
  const who = await member();
  await writes(who.community, who.user, 'Tuesday');
  expect(await shown(who)).toContain('<summary>A new sheet</summary>');
  clock.advance(days(1));
  await writes(who.community, who.user, 'Thursday');
  const [thursday, tuesday] = await sheets(who);
  if (!thursday || !tuesday) throw new Error('there are two');
  await keepDebrief(who.community, who.user, {
    ref: tuesday.ref,
    debrief: { heard: 4, agreed: 'A walk a day', next: '' },
  });
  const text = await shown(who);
  expect(text).toContain('<summary>A new sheet</summary>');
  const [, earlier = ''] = text.split(`<summary>Sheet of ${t.day(tuesday.at)}: Tuesday</summary>`);
  for (const words of ['symptoms of Tuesday', 'medicines of Tuesday', '<li>question about Tuesday</li>'])
    expect(earlier).toContain(words);
  expect(earlier).toMatch(/<article class="sheet">/);
  expect(earlier).toContain('What was agreed?\nA walk a day');
  expect(text.match(/<summary>Afterwards: how did it go\?<\/summary>/g)).toHaveLength(2);
  expect(text.match(/<summary>Change the sheet<\/summary>/g)).toHaveLength(2);
});

test('what could not be kept comes back where it was typed and nowhere else, in the open', async () => {
  const who = await member();
  await writes(who.community, who.user, 'Tuesday');
  clock.advance(days(1));
  await writes(who.community, who.user, 'Thursday');
  const [thursday, tuesday] = await sheets(who);
  const back = (ref: string) =>
    shown(who, { name: 'sheet', typed: { ref, matter0: 'typed anew', medicines: 'too long' } });
  const ofTuesday = await back(tuesday?.ref ?? '');
  expect(ofTuesday.match(/value="typed anew"/g)).toHaveLength(1);
  expect(ofTuesday).toMatch(/<details name="sheets" open><summary>[^<]*: Tuesday<\/summary>/);
  const [before = ''] = ofTuesday.split(': Tuesday</summary>');
  expect(before).not.toContain('typed anew');
  expect(await back(thursday?.ref ?? '')).toMatch(/<details open><summary>Change the sheet<\/summary>/);
  // Of a new sheet, and of one that was deleted meanwhile.
  for (const ref of ['new', newRef()]) {
    const text = await back(ref);
    expect(text).toMatch(/<details open><summary>A new sheet<\/summary>/);
    expect(text.match(/value="typed anew"/g)).toHaveLength(1);
  }
  const gone = { name: 'debrief', typed: { ref: newRef(), agreed: 'to be copied', next: '' } };
  expect((await shown(who, gone)).match(/to be copied/g)).toHaveLength(1);
});

test('a sheet says when it was last changed', async () => {
  const who = await member();
  const ref = newRef();
  await writes(who.community, who.user, 'Pain', ref);
  const [written] = await sheets(who);
  clock.advance(days(40));
  await writes(who.community, who.user, 'More pain', ref);
  const [changed] = await sheets(who);
  if (!written || !changed) throw new Error('there is one');
  expect(changed.at).toEqual(written.at);
  expect(changed.changedAt.getTime() - written.changedAt.getTime()).toBeGreaterThanOrEqual(days(40));
  const text = await shown(who);
  expect(text).toContain(`Written on ${t.day(changed.changedAt)}`);
  expect(text).not.toContain(`Written on ${t.day(written.at)}`);
});

test('the hundred-and-first sheet is too many; a change of one of the hundred is not', async () => {
  const { community, user } = await member();
  const refs = Array.from({ length: 100 }, () => newRef());
  for (const ref of refs)
    expect(await writes(community, user, 'one of many', ref)).toMatchObject({ ok: true });
  expect(await writes(community, user, 'one too many')).toEqual({ ok: false, error: 'sheets_full' });
  expect(await writes(community, user, 'changed', refs[50])).toMatchObject({ ok: true });
  const kept = await sheets({ community, user });
  expect(kept).toHaveLength(100);
  expect(kept.filter(({ sheet }) => sheet.matters[0] === 'changed')).toHaveLength(1);
});
