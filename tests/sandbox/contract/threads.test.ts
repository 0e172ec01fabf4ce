import { expect } from 'vitest';
import { rule } from './rule.ts';
import { misfit, refused, threadStage } from './threads-stage.ts';

const starts = 'resources/channel';

rule('Threads', 'a thread without a type is a private one', starts, async () => {
  const at = await threadStage();
  expect(await at.start({ name: 'quiet' })).toMatchObject({ status: 201, body: { type: 12 } });
});

for (const [what, body, field] of [
  ['needs a name', {}, 'name'],
  ['takes no empty name', { name: '' }, 'name'],
  ['takes no name of blanks alone', { name: '   ' }, 'name'],
  ['takes a name of at most 100 characters', { name: 'x'.repeat(101) }, 'name'],
  [
    'takes no archive time but 60, 1440, 4320 and 10080 minutes',
    { name: 'x', auto_archive_duration: 61 },
    'auto_archive_duration',
  ],
  ['takes no negative slowmode', { name: 'x', rate_limit_per_user: -1 }, 'rate_limit_per_user'],
  ['takes no slowmode beyond six hours', { name: 'x', rate_limit_per_user: 21_601 }, 'rate_limit_per_user'],
  ['in a text channel is open or private, nothing else', { name: 'x', type: 10 }, 'type'],
] as const)
  rule('Threads', `a thread ${what}`, starts, async () => {
    const at = await threadStage();
    misfit(await at.start({ type: 11, ...body }), field);
  });

rule('Threads', 'a thread takes names of 1 and of 100 characters', starts, async () => {
  const at = await threadStage();
  for (const name of ['x', 'x'.repeat(100)])
    expect(await at.start({ name, type: 11 })).toMatchObject({ status: 201, body: { name } });
});

for (const minutes of [60, 1440, 4320, 10_080])
  rule('Threads', `a thread can be archived after ${minutes} minutes`, starts, async () => {
    const at = await threadStage();
    const answer = await at.start({ name: 'x', type: 11, auto_archive_duration: minutes });
    expect(answer.body['thread_metadata']?.['auto_archive_duration']).toBe(minutes);
  });

rule(
  'Threads',
  'a new thread tells its owner, its parent, its times and that it is neither archived nor locked',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const { body } = await at.start({ name: 'Living with it', type: 11, rate_limit_per_user: 5 });
    expect(body).toMatchObject({
      type: 11,
      name: 'Living with it',
      guild_id: at.guild.id,
      parent_id: at.lobby,
      owner_id: at.kindred.id,
      rate_limit_per_user: 5,
      message_count: 0,
      total_message_sent: 0,
      member_count: 1,
      member: { user_id: at.kindred.id },
      thread_metadata: {
        archived: false,
        locked: false,
        archive_timestamp: expect.any(String),
        create_timestamp: expect.any(String),
      },
    });
  },
);

rule('Threads', 'only private threads say whether others can be invited', starts, async () => {
  const at = await threadStage();
  const open = await at.start({ name: 'x', type: 11, invitable: false });
  const closed = await at.start({ name: 'x', type: 12, invitable: false });
  expect(open.body['thread_metadata']).not.toHaveProperty('invitable');
  expect(closed.body['thread_metadata']).toMatchObject({ invitable: false });
});

rule(
  'Threads',
  'a thread takes over the archive time and the slowmode that its channel gives to threads',
  starts,
  async () => {
    const at = await threadStage();
    await at.change(at.lobby, { default_auto_archive_duration: 4320, default_thread_rate_limit_per_user: 7 });
    expect((await at.start({ name: 'x', type: 11 })).body).toMatchObject({
      rate_limit_per_user: 7,
      thread_metadata: { auto_archive_duration: 4320 },
    });
  },
);

rule('Threads', 'an open thread needs CREATE_PUBLIC_THREADS', 'topics/threads', async () => {
  const at = await threadStage();
  refused(await at.start({ name: 'x', type: 11 }, at.without('CreatePublicThreads')), 403, 50013);
});

rule('Threads', 'a private thread needs CREATE_PRIVATE_THREADS', 'topics/threads', async () => {
  const at = await threadStage();
  const channel = at.without('CreatePrivateThreads');
  refused(await at.start({ name: 'x', type: 12 }, channel), 403, 50013);
  expect((await at.start({ name: 'x', type: 11 }, channel)).status).toBe(201);
});

rule('Threads', 'a thread starts only where the channel can be seen', 'topics/threads', async () => {
  const at = await threadStage();
  refused(await at.start({ name: 'x', type: 11 }, at.without('ViewChannel')), 403, 50001);
});

for (const [what, type] of [
  ['categories', 4],
  ['voice channels', 2],
] as const)
  rule('Threads', `there are no threads in ${what}`, 'topics/threads', async () => {
    const at = await threadStage();
    const channel = at.guild.createChannel({ name: 'x', type }).id;
    refused(await at.start({ name: 'x', type: 11 }, channel), 400, 50024);
  });

rule('Threads', 'there are no threads in threads', 'topics/threads', async () => {
  const at = await threadStage();
  refused(await at.start({ name: 'x', type: 11 }, await at.thread()), 400, 50024);
});

rule(
  'Threads',
  'announcement channels hold announcement threads, and no private ones',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const news = at.guild.createChannel({ name: 'news', type: 5 }).id;
    expect((await at.start({ name: 'x', type: 10 }, news)).body['type']).toBe(10);
    misfit(await at.start({ name: 'x', type: 12 }, news), 'type');
    misfit(await at.start({ name: 'x' }, news), 'type');
  },
);

rule(
  'Threads',
  'threads do not count as channels of the server, and are not listed among them',
  'topics/threads',
  async () => {
    const at = await threadStage();
    const thread = await at.thread();
    const { body } = await at.ask(`GET /guilds/${at.guild.id}/channels`);
    expect(Object.values(body).map((one) => one['id'])).not.toContain(thread);
  },
);

rule(
  'Threads',
  'a server has a limit of active threads, which archiving one makes room under',
  'topics/threads',
  async () => {
    const at = await threadStage(undefined, { threads: { active: 2 } });
    const first = await at.thread();
    await at.thread();
    refused(await at.start({ name: 'x', type: 11 }), 400, 160006);
    await at.change(first, { archived: true });
    expect((await at.start({ name: 'x', type: 11 })).status).toBe(201);
    refused(await at.change(first, { archived: false }), 400, 160006);
    refused(await at.say(first), 400, 160006);
  },
);

rule('Threads', 'threads have no overwrites of their own', 'topics/threads', async () => {
  const at = await threadStage();
  const thread = await at.thread();
  refused(
    await at.ask(`PUT /channels/${thread}/permissions/${at.ada.id}`, { body: { type: 1, deny: '1024' } }),
    400,
    50024,
  );
  expect(await at.read(thread)).not.toHaveProperty('permission_overwrites');
});

const fromMessage = async (channelType = 0) => {
  const at = await threadStage();
  const channel = at.guild.createChannel({ name: 'talk', type: channelType }).id;
  const message = String((await at.say(channel)).body['id']);
  const startFrom = (id = message, body: object = { name: 'about it' }) =>
    at.ask(`POST /channels/${channel}/messages/${id}/threads`, { body });
  return { ...at, channel, message, startFrom };
};

rule('Threads', 'a thread from a message has the id of the message', starts, async () => {
  const at = await fromMessage();
  expect(await at.startFrom()).toMatchObject({
    status: 201,
    body: { id: at.message, type: 11, name: 'about it' },
  });
});

rule('Threads', 'a message has one thread only', starts, async () => {
  const at = await fromMessage();
  await at.startFrom();
  refused(await at.startFrom(), 400, 160004);
});

rule('Threads', 'a message with a thread says so, and brings it', starts, async () => {
  const at = await fromMessage();
  await at.startFrom();
  const { body } = await at.ask(`GET /channels/${at.channel}/messages/${at.message}`);
  expect(body).toMatchObject({ flags: 32, thread: { id: at.message, name: 'about it' } });
});

rule(
  'Threads',
  'a thread from a message of an announcement channel is an announcement thread',
  starts,
  async () => {
    const at = await fromMessage(5);
    expect((await at.startFrom()).body['type']).toBe(10);
  },
);

rule('Threads', 'a thread starts from no message that is gone', starts, async () => {
  const at = await fromMessage();
  refused(await at.startFrom('100000000000000001'), 404, 10008);
});

rule('Threads', 'a thread from a message needs a name', starts, async () => {
  const at = await fromMessage();
  misfit(await at.startFrom(undefined, {}), 'name');
});

rule('Threads', 'a thread outlives the message that it started from', 'topics/threads', async () => {
  const at = await fromMessage();
  await at.startFrom();
  await at.ask(`DELETE /channels/${at.channel}/messages/${at.message}`);
  expect((await at.say(at.message)).status).toBe(200);
});

rule('Threads', 'deleting a channel deletes its threads', 'unpublished', async () => {
  const at = await threadStage();
  const channel = at.guild.createChannel({ name: 'talk' }).id;
  const thread = String((await at.start({ name: 'x', type: 11 }, channel)).body['id']);
  await at.ask(`DELETE /channels/${channel}`);
  refused(await at.ask(`GET /channels/${thread}`), 404, 10003);
});
