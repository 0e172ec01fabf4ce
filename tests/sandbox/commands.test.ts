import { describe, expect, test } from 'vitest';
import { handBot } from './bot.ts';
import { begun, stage } from './stage.ts';

describe('who is offered a command', () => {
  test('default_member_permissions hides it, and a role brings it back', async () => {
    const at = await stage();
    const bot = await handBot(at);
    await expect(at.ada.runs('/staff-only')).rejects.toThrow(
      '“staff-only” is not offered to Ada: it needs rights they do not have. Ada can use: /hello, /group.',
    );
    const role = at.guild.createRole('Helper', { permissions: ['ManageMessages'] });
    const helper = at.guild.addMember(at.sandbox.user('Theo'), { roles: [role] });
    begun(helper.runs('/staff-only'));
    expect(await bot.heard()).toMatchObject({ data: { name: 'staff-only' } });
  });

  test('nobody runs one where they may not, with what it does not take, or only half of it', async () => {
    const at = await stage();
    await handBot(at);
    await expect(at.ada.runs('/hello', {}, { in: '#staff' })).rejects.toThrow(
      'Ada cannot see #staff. Channels that Ada can see: #lobby.',
    );
    await expect(at.ada.runs('/group')).rejects.toThrow('“/group” needs a subcommand. It has: join.');
    await expect(at.ada.runs('/group leave')).rejects.toThrow('/group has no “leave”. It has: join.');
    await expect(at.ada.runs('/group join')).rejects.toThrow('/group join needs the option “topic”.');
    await expect(at.ada.runs('/group join', { topic: 'x', colour: 'red' })).rejects.toThrow(
      'has no option “colour”',
    );
    await expect(at.ada.runs('/group join', { topic: 'x', size: 1 })).rejects.toThrow(
      'The option “size” takes 2 or more.',
    );
    await expect(at.ada.runs('/nonsense')).rejects.toThrow(
      'There is no command “nonsense” in The Long Road.',
    );
  });

  test('a user command brings the person it was used on', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const ben = at.sandbox.user('Ben').in(at.guild);
    begun(at.ada.uses('Greet', { on: 'Ben' }));
    expect(await bot.heard()).toMatchObject({
      data: { type: 2, target_id: ben.id, resolved: { users: { [ben.id]: { global_name: 'Ben' } } } },
    });
  });
});
