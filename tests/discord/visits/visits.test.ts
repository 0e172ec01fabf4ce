/** Getting ready for an appointment, over the wire: the consent, the sheet, what comes back when something does not fit, and looking back. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemberActor, Tap } from '#sandbox/index.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { formsOf, press, send } from '#tests/web/open-web.ts';

const running = await testSuite();
let community: TestCommunity;

beforeAll(async () => {
  community = await testCommunity(running);
});

let count = 0;
const newcomer = () => running.sandbox.user(`Patient ${(count += 1)}`).in(community.guild);
const linkIn = (tap: Tap): string => tap.reply?.buttons.flatMap(({ url }) => url ?? [])[0] ?? '';

async function agrees(member: MemberActor): Promise<Tap> {
  const asked = await member.presses('Yes, keep my sheets', { on: await member.runs('/visit') });
  if (asked.labels.includes('18 or over')) await member.presses('18 or over', { on: asked });
  return member.runs('/visit');
}

async function openPage(member: MemberActor) {
  const address = linkIn(await agrees(member));
  const opened = await (await press(address)).text();
  const local = new URL(address).origin;
  return {
    opened,
    sends: (name: string, typed: Record<string, string> = {}, page = opened) =>
      send(local, { ...formsOf(page).get(name), ...typed }),
  };
}

const rowsOf = (member: MemberActor) =>
  running.database.asOwner<{ sheet: string; debrief: string | null }>(
    'select sheet, debrief from visit_sheets where user_id = $1',
    [member.id],
  );

describe('/visit', () => {
  test('asks once, and says what is kept', async () => {
    const member = newcomer();
    const asked = await member.runs('/visit');
    expect(asked.ephemeral).toBe(true);
    expect(asked.text).toContain('Only you can open them');
    expect((await agrees(member)).labels).toEqual(['Open my page']);
  });

  test('keeps a sheet under the member’s key and shows it to be printed', async () => {
    const member = newcomer();
    const { sends, opened } = await openPage(member);
    expect(opened).toContain('<title>Your page</title>');
    const sheet = {
      matter0: 'Sleep <first>',
      matter2: 'Work',
      'q.waiting.risk': 'on',
      own: 'May I travel?\n\nAnd swim?',
      medicines: 'The white one,\r\nmornings',
    };
    const kept = await (await sends('sheet', sheet)).text();
    expect(kept).toContain('Your sheet is kept.');
    expect(kept).toContain('<ol><li>Sleep &lt;first&gt;</li><li>Work</li></ol>');
    expect(kept).toContain(
      '<ul><li>What could happen if we wait?</li><li>May I travel?</li><li>And swim?</li></ul>',
    );
    expect(kept).toContain('The white one,\nmornings');
    // The same form once more, as when the answer is loaded anew, and a change of the sheet.
    await sends('sheet', sheet, opened);
    const { ref = '' } = formsOf(kept).get('remove') ?? {};
    await sends('sheet', { ...sheet, matter2: 'School', ref }, kept);
    const rows = await rowsOf(member);
    expect(rows).toHaveLength(1);
    expect(rows.every((row) => row.sheet.startsWith('v1.'))).toBe(true);
  });

  test('loses nothing: an empty sheet, too many questions, and a consent that was taken back', async () => {
    const member = newcomer();
    const { sends } = await openPage(member);
    expect((await sends('sheet')).status).toBe(422);
    const seven = ['risk', 'signs', 'long'].map((key) => `q.waiting.${key}`);
    const more = ['price', 'cheaper', 'help'].map((key) => `q.costs.${key}`);
    const chosen = Object.fromEntries([...seven, ...more, 'q.daily.pace'].map((key) => [key, 'on']));
    const many = await sends('sheet', { ...chosen, symptoms: 'dizzy' });
    expect(many.status).toBe(422);
    const page = await many.text();
    expect(page).toContain('More than six questions');
    expect(page).toContain('>dizzy</textarea>');
    expect(page).toContain('name="q.daily.pace" checked');
    const long = await (await sends('sheet', { own: 'w'.repeat(601) })).text();
    expect(long).toContain(`>${'w'.repeat(601)}</textarea>`);
    const lines = await sends('sheet', { medicines: 'a\n'.repeat(15).concat('b') });
    expect(lines.status).toBe(422);
    expect(await lines.text()).toContain('longer than a page has room for');
    const start = await member.presses('What I agreed to', { on: await member.runs('/start') });
    const consents = await member.presses('More', { on: start });
    const line = consents.labels.includes('Take back')
      ? consents
      : await member.presses('More', { on: consents });
    await member.presses('Take back', { on: line });
    const late = await sends('sheet', { matter0: 'a dear thought' });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('value="a dear thought"');
    expect(await rowsOf(member)).toEqual([]);
  });

  test('notes how it went, shows being heard over time, tells it in /privacy, and deletes it', async () => {
    const member = newcomer();
    const { sends } = await openPage(member);
    const kept = await (await sends('sheet', { matter0: 'Pain at night' })).text();
    const noted = await (await sends('debrief', { heard: '4', agreed: 'Try it for a month' }, kept)).text();
    expect(noted).toContain('Being heard, over time');
    expect(noted).toMatch(/<td>4 Mostly<\/td>/);
    expect((await rowsOf(member))[0]?.debrief).toMatch(/^v1\./);
    const privacy = await (await press(linkIn(await member.runs('/privacy')))).text();
    expect(privacy).toContain('Pain at night');
    expect(privacy).toContain('Try it for a month');
    const gone = await (await sends('remove', {}, noted)).text();
    expect(gone).toContain('The sheet is deleted.');
    expect(await rowsOf(member)).toEqual([]);
  });

  test('nobody writes into somebody else’s sheet', async () => {
    const [hers, his] = [newcomer(), newcomer()];
    const mine = await openPage(hers);
    const kept = await (await mine.sends('sheet', { matter0: 'Mine' })).text();
    const ref = formsOf(kept).get('remove')?.['ref'] ?? '';
    const other = await openPage(his);
    await other.sends('sheet', { matter0: 'Not mine', ref });
    const page = await (await other.sends('sheet', { matter0: 'Own' })).text();
    await other.sends('remove', { ref }, page);
    expect(await rowsOf(hers)).toHaveLength(1);
    expect(await (await press(linkIn(await hers.runs('/visit')))).text()).toContain('<li>Mine</li>');
  });
});
