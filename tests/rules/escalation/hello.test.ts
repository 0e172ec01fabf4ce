/** The hello of the next day: when it comes, and what a lock screen shows of it. */
import { describe, expect, test } from 'vitest';
import { helloTime } from '#src/escalation/help/hello-time.ts';
import { helloMessage } from '#src/escalation/help/messages/hello.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { textOf } from '#tests/rules/discord/shown.ts';

const t = createTranslations().for('en-US');

test('the hello tells nothing on a lock screen', () => {
  expect(textOf(helloMessage(t)).slice(0, 150)).not.toMatch(/help|safe|crisis|moderator|hard|danger/i);
});

describe('the hello comes at eleven, nine hours away at the soonest', () => {
  test.each([
    ['in the evening, on the next morning', '2026-11-22T20:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['before two at night, on the same morning', '2026-11-22T00:30:00Z', '2026-11-22T10:00:00.000Z'],
    ['at three at night, on the morning after', '2026-11-22T02:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['when clocks go forward, at eleven of the new time', '2026-03-28T20:00:00Z', '2026-03-29T09:00:00.000Z'],
  ])('%s', (_when, from, to) => {
    expect(helloTime('Europe/Berlin', new Date(from)).toISOString()).toBe(to);
  });
});
