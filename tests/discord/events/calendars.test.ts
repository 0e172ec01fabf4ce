/** Events in other calendars: a file and a feed that programs read, and the server's own events, which follow one way. */
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FaultRequest, SeenMessage, Tap } from '#sandbox/index.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { whenQuiet } from '../groups/make-group.ts';
import { cardsIn, goes, makesEvent } from './begin.ts';

const running = await testSuite();
const patient = { timeout: 30_000 };
const title = 'Drawing slowly';
let community: TestCommunity;
/** Somebody else's bot, which may change every event. */
let other: { readonly token: string };

const quiet = () => whenQuiet(running, community, 30_000);
const card = (): SeenMessage => {
  const [found] = cardsIn(community.members[0]);
  if (!found) throw new Error('there is no card');
  return found;
};
const shown = () => community.members[0].events().filter(({ name }) => name === title);
const reports = () =>
  community.owner
    .sees('#staff')
    .filter(({ text }) => text.includes("one of the server's own events by hand"));

async function call(method: string, path: string, body?: object): Promise<Response> {
  const answer = await fetch(
    `${running.sandbox.url}/api/v10/guilds/${community.guild.id}/scheduled-events${path}`,
    {
      method,
      headers: {
        authorization: `Bot ${other.token}`,
        'content-type': 'application/json',
        'user-agent': 'DiscordBot (https://example.org, 1)',
      },
      ...(body && { body: JSON.stringify(body) }),
    },
  );
  expect([method, path, answer.ok]).toEqual([method, path, true]);
  return answer;
}

function eventsIn(file: string) {
  return ICAL.Component.fromString(file)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
}

async function attached(tap: Tap): Promise<string[]> {
  return Promise.all((tap.reply?.attachments ?? []).map(async ({ url }) => (await fetch(url)).text()));
}

/** Of the first four, Discord never hears of the second, and we never hear that it made the third. */
function loses(): void {
  const { faults } = running.sandbox;
  const dropping = (nth: number) => {
    let made = 0;
    return ({ route }: FaultRequest): 'drop' | undefined => {
      if (route !== 'POST /guilds/:guild/scheduled-events') return undefined;
      made += 1;
      return made === nth ? 'drop' : undefined;
    };
  };
  faults.onRequest(dropping(2));
  faults.onHandled(dropping(3));
}

beforeAll(async () => {
  community = await testCommunity(running);
  other = running.sandbox.bot('other');
  community.guild.addBot('other', { permissions: ['ViewChannel', 'CreateEvents', 'ManageEvents'] });
  loses();
  await makesEvent(community, { mirrored: true });
  await vi.waitFor(() => expect(cardsIn(community.members[0])).toHaveLength(1), patient);
  await vi.waitFor(() => expect(shown()).toHaveLength(4), patient);
  await quiet();
  expect(shown()).toHaveLength(4);
});

describe('a calendar program', () => {
  test('gets a file of one date and of all, from the card, with names only where they are wanted', async () => {
    const [one] = community.members;
    const look = await one.presses('More', { on: card() });
    expect(look.ephemeral).toBe(true);
    const file = await one.presses('For my calendar', { on: look });
    expect(file.ephemeral).toBe(true);
    expect(file.reply?.attachments.map(({ filename }) => filename)).toEqual(['event.ics', 'all-dates.ics']);
    const [date = '', all = ''] = await attached(file);
    expect(`${date}${all}`).not.toMatch(/drawing|pencil|long road/i);
    expect(eventsIn(date)).toMatchObject([{ summary: 'Webinar' }]);
    expect(eventsIn(all).map((event) => event.isRecurring())).toEqual([true]);
    const named = await one.presses('With its name', { on: file });
    expect(eventsIn((await attached(named))[0] ?? '')).toMatchObject([{ summary: title }]);
  });

  test('follows a feed that only its owner knows, until they take it away', async () => {
    const [one] = community.members;
    await goes(one, card());
    const none = await one.presses('My calendar', { on: await one.runs('/event mine') });
    expect(none.text).toContain('A calendar of your own');
    const made = await one.presses('Make my address', { on: none });
    const addressIn = ({ text }: Tap) => /http\S+\.ics/.exec(text)?.[0] ?? '';
    const first = addressIn(made);
    const answer = await fetch(first);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    expect(eventsIn(await answer.text())).toMatchObject([{ summary: 'Webinar' }]);
    await one.presses('With names', { on: made });
    expect(eventsIn(await (await fetch(first)).text())).toMatchObject([{ summary: title }]);
    expect(running.log.join('')).not.toContain(first.split('/').at(-1));

    const again = await one.presses('My calendar', { on: await one.runs('/event mine') });
    expect(addressIn(again)).toBe('');
    const next = addressIn(await one.presses('A new address', { on: again }));
    expect((await fetch(first)).status).toBe(404);
    expect((await fetch(next)).status).toBe(200);
    await one.presses('Take it away', { on: again });
    expect((await fetch(next)).status).toBe(404);
  });

  test('who never agreed to anything is asked first', async () => {
    const [, two] = community.members;
    const none = await two.presses('My calendar', { on: await two.runs('/event mine') });
    const asked = await two.presses('Make my address', { on: none });
    expect(asked.labels).toContain('Not now');
    let made = await two.presses('Yes, that is fine', { on: asked });
    if (made.labels.includes('18 or over')) made = await two.presses('18 or over', { on: made });
    expect(made.text).toMatch(/http\S+\.ics/);
  });
});

describe("the server's own events", () => {
  test('say what it is and that interest there can be seen, and keep the link for those who come', () => {
    const [first] = shown();
    expect(first?.where).toBe('A link, for those who come');
    expect(first?.description).toMatch(/^Pressing \*Interested\* here can be seen by everyone/);
    expect(first?.description).toContain('Pencils and paper');
    expect(first?.description).not.toContain('example.org');
  });

  test('follow when one date is moved, and another left out', async () => {
    const { lead } = community;
    const before = shown().map(({ startsAt }) => startsAt.getTime());
    const read = await lead.runs('/lead event move', { event: title, when: 'tomorrow at 9pm' });
    await lead.presses('Only this one', { on: await lead.presses('Change it', { on: read }) });
    await quiet();
    const moved = shown().map(({ startsAt }) => startsAt.getTime());
    expect(moved).toHaveLength(4);
    expect(moved.slice(1)).toEqual(before.slice(1));
    expect(moved[0]).not.toBe(before[0]);
    const [, second] = await running.database.asOwner<{ ref: string }>(
      'select ref from gathering_occurrences order by starts_at',
    );
    await lead.presses('Leave it out', {
      on: await lead.runs('/lead event skip', { event: second?.ref ?? '' }),
    });
    await quiet();
    expect(shown().map(({ startsAt }) => startsAt.getTime())).toEqual([moved[0], moved[2], moved[3]]);
  });

  test('changed or deleted by hand are told to the team once, and put right', async () => {
    const [first, second] = shown();
    await call('PATCH', `/${first?.id ?? ''}`, { name: 'Lupus night' });
    await vi.waitFor(() => expect(reports()).toHaveLength(1), patient);
    await vi.waitFor(() => expect(shown()).toHaveLength(3), patient);
    expect(reports()[0]?.text).toContain('has changed');
    community.owner.cancelsEvent(second?.id ?? '');
    await vi.waitFor(() => expect(reports()).toHaveLength(2), patient);
    await vi.waitFor(() => expect(shown()).toHaveLength(3), patient);
    expect(reports()[1]?.text).toContain('has deleted');
    await quiet();
    running.clock.advance(hours(1));
    await running.suite.runTicks();
    await quiet();
    expect(reports()).toHaveLength(2);
    expect(shown()).toHaveLength(3);
  });

  test('leave room for those that others make, and what they made alone', async () => {
    const soon = new Date(running.clock.now().getTime() + hours(48)).toISOString();
    for (let made = 0; made < 97; made += 1)
      await call('POST', '', {
        name: `Of others ${made}`,
        privacy_level: 2,
        entity_type: 3,
        scheduled_start_time: soon,
        scheduled_end_time: new Date(Date.parse(soon) + minutes(30)).toISOString(),
        entity_metadata: { location: 'Elsewhere' },
      });
    const starts = shown().map(({ startsAt }) => startsAt.getTime());
    await call('DELETE', `/${shown()[2]?.id ?? ''}`);
    // Somebody was quicker: a hundred stand there, and one of ours finds no room.
    await call('POST', '', {
      name: 'Of others 97',
      privacy_level: 2,
      entity_type: 3,
      scheduled_start_time: soon,
      scheduled_end_time: new Date(Date.parse(soon) + minutes(30)).toISOString(),
      entity_metadata: { location: 'Elsewhere' },
    });
    await quiet();
    running.clock.advance(hours(1));
    await running.suite.runTicks();
    await quiet();
    expect(community.members[0].events()).toHaveLength(100);
    expect(shown().map(({ startsAt }) => startsAt.getTime())).toEqual(starts.slice(0, 2));
  });

  test('are gone once it is called off', async () => {
    const { lead } = community;
    const asked = await lead.runs('/lead event cancel', { event: title });
    await (await lead.presses('All', { on: asked })).submits({ why: 'none' });
    await quiet();
    expect(shown()).toEqual([]);
    expect(community.members[0].events()).toHaveLength(98);
  });
});
