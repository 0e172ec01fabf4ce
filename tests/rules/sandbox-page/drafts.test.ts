/** What somebody has begun to write on the sandbox's page. */
import { expect, test } from 'vitest';
import { Drafts } from '#sandbox/page/app/compose/drafts.ts';

test('messages are kept by channel, and gone once they are empty', () => {
  const drafts = new Drafts();
  drafts.keepMessage('lobby', 'Good mor');
  expect([drafts.message('lobby'), drafts.message('staff')]).toEqual(['Good mor', '']);
  drafts.keepMessage('lobby', '');
  expect(drafts.message('lobby')).toBe('');
});

test('forms are kept until they were sent', () => {
  const drafts = new Drafts();
  drafts.keepForm('kindred join', { name: 'Mara' });
  expect(drafts.form('kindred join')).toEqual({ name: 'Mara' });
  expect(drafts.form('kindred leave')).toBeUndefined();
  drafts.forgetForm('kindred join');
  expect(drafts.form('kindred join')).toBeUndefined();
});
