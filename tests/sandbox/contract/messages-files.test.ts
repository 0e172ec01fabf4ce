/** Files on messages: how they come in, where they show, and how edits keep them. */
import { expect } from 'vitest';
import { text, v2 } from '../components.ts';
import type { Stage } from '../stage.ts';
import { stage, usualRights } from '../stage.ts';
import type { Reply } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'reference';
const mib = 1024 * 1024;

function withFiles(
  body: object,
  files: Readonly<Record<number, readonly [name: string, data: string | Uint8Array<ArrayBuffer>]>>,
): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  for (const [index, [name, data]] of Object.entries(files))
    form.set(`files[${index}]`, new Blob([data], { type: 'image/png' }), name);
  return form;
}
const send = (at: Stage, form: FormData): Promise<Reply> =>
  at.ask(`POST /channels/${at.lobby}/messages`, { body: form });
const names = ({ body }: Reply): unknown[] =>
  Object.values(body['attachments'] ?? {}).map((one) => one['filename']);

rule('Messages', 'a file is kept with its name, size, type and description, and served', source, async () => {
  const at = await stage();
  const attachments = [{ id: '0', filename: 'chart.png', description: 'a line that rises' }];
  const sent = await send(at, withFiles({ attachments }, { 0: ['chart.png', 'not really a picture'] }));
  const [file] = Object.values(sent.body['attachments'] ?? {});
  expect(file).toMatchObject({
    filename: 'chart.png',
    size: 20,
    description: 'a line that rises',
    content_type: 'image/png',
  });
  const served = await fetch(String(file?.['url']));
  expect([served.headers.get('content-type'), await served.text()]).toEqual([
    'image/png',
    'not really a picture',
  ]);
});

rule('Messages', 'attachments describe files[n] by n, in any order', source, async () => {
  const at = await stage();
  const attachments = [
    { id: 5, description: 'five' },
    { id: 2, description: 'two' },
  ];
  const sent = await send(at, withFiles({ attachments }, { 2: ['two.png', 'x'], 5: ['five.png', 'x'] }));
  expect(Object.values(sent.body['attachments'] ?? {})).toMatchObject([
    { filename: 'two.png', description: 'two' },
    { filename: 'five.png', description: 'five' },
  ]);
});

rule('Messages', 'an attachment without its file is refused', source, async () => {
  const at = await stage();
  expect(
    await send(at, withFiles({ attachments: [{ id: 0 }, { id: 1 }] }, { 0: ['a.png', 'x'] })),
  ).toMatchObject(invalid('attachments', 1));
});

rule('Messages', 'an attachment description takes 1024 characters at most', 'resources/message', async () => {
  const at = await stage();
  const attachments = [{ id: 0, description: 'x'.repeat(1025) }];
  expect(await send(at, withFiles({ attachments }, { 0: ['a.png', 'x'] }))).toMatchObject(
    invalid('attachments', 0, 'description'),
  );
});

rule(
  'Messages',
  'a message carries 10 files at most (30015)',
  'topics/opcodes-and-status-codes',
  async () => {
    const at = await stage();
    const files = (count: number): FormData =>
      withFiles(
        {},
        Object.fromEntries(Array.from({ length: count }, (_, n) => [n, [`${n}.png`, 'x'] as const])),
      );
    expect((await send(at, files(10))).status).toBe(200);
    expect(await send(at, files(11))).toMatchObject(refused(400, 30015));
  },
);

rule('Messages', 'a file takes 10 MiB at most (50045)', source, async () => {
  const at = await stage();
  expect((await send(at, withFiles({}, { 0: ['a.png', new Uint8Array(10 * mib)] }))).status).toBe(200);
  expect(await send(at, withFiles({}, { 0: ['a.png', new Uint8Array(10 * mib + 1)] }))).toMatchObject(
    refused(413, 50045),
  );
});

rule('Messages', 'a request takes 25 MiB at most (40005)', source, async () => {
  const at = await stage();
  const part = new Uint8Array(9 * mib);
  expect(await send(at, withFiles({}, { 0: ['a', part], 1: ['b', part], 2: ['c', part] }))).toMatchObject(
    refused(413, 40005),
  );
});

rule('Messages', 'attachment:// in an embed becomes the place of the file', source, async () => {
  const at = await stage();
  const embeds = [
    {
      title: 'x',
      image: { url: 'attachment://a.png' },
      footer: { text: 'f', icon_url: 'attachment://a.png' },
    },
  ];
  const { body } = await send(at, withFiles({ embeds }, { 0: ['a.png', 'x'] }));
  const url = body['attachments']?.['0']?.['url'];
  expect(body['embeds']).toMatchObject([{ image: { url }, footer: { icon_url: url } }]);
});

for (const [kind, component, where] of [
  [
    'a media gallery',
    { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'd' }] },
    ['items', '0', 'media'],
  ],
  ['a file component', { type: 13, file: { url: 'attachment://a.png' } }, ['file']],
  [
    'a thumbnail',
    { type: 9, components: [text('x')], accessory: { type: 11, media: { url: 'attachment://a.png' } } },
    ['accessory', 'media'],
  ],
] as const) {
  rule(
    'Messages',
    `attachment:// in ${kind} becomes the place of the file`,
    'components/reference',
    async () => {
      const at = await stage();
      const { body } = await send(
        at,
        withFiles({ flags: v2, components: [component] }, { 0: ['a.png', 'x'] }),
      );
      const [first] = Object.values(body['components'] ?? {});
      const media = where.reduce((part, step) => part?.[step], first);
      expect(media).toMatchObject({
        url: body['attachments']?.['0']?.['url'],
        attachment_id: body['attachments']?.['0']?.['id'],
      });
    },
  );
  rule('Messages', `${kind} names a file that comes along`, 'components/reference', async () => {
    const at = await stage();
    const answer = await send(at, withFiles({ flags: v2, components: [component] }, { 0: ['b.png', 'x'] }));
    expect(answer).toMatchObject(invalid('components', 0, ...where, 'url'));
    expect(at.ada.sees('#lobby')).toEqual([]);
  });
}

rule(
  'Messages',
  'an edit keeps the attachments that it lists, and adds new files',
  'resources/message',
  async () => {
    const at = await stage();
    const first = await send(at, withFiles({ content: 'x' }, { 0: ['a.png', 'x'], 1: ['b.png', 'x'] }));
    const path = `PATCH /channels/${at.lobby}/messages/${String(first.body['id'])}`;
    expect(names(await at.ask(path, { body: { content: 'y' } }))).toEqual(['a.png', 'b.png']);
    const kept = [{ id: first.body['attachments']?.['1']?.['id'], description: 'now described' }];
    expect((await at.ask(path, { body: { attachments: kept } })).body['attachments']).toMatchObject([
      { filename: 'b.png', description: 'now described' },
    ]);
    expect(
      names(
        await at.ask(path, { body: withFiles({ attachments: [...kept, { id: 0 }] }, { 0: ['c.png', 'x'] }) }),
      ),
    ).toEqual(['b.png', 'c.png']);
    expect(names(await at.ask(path, { body: { attachments: [] } }))).toEqual([]);
  },
);

rule(
  'Messages',
  'an edit cannot list an attachment that the message does not have',
  'resources/message',
  async () => {
    const at = await stage();
    const first = await send(at, withFiles({ content: 'x' }, { 0: ['a.png', 'x'] }));
    const body = { attachments: [{ id: '100000000000000001' }] };
    expect(
      await at.ask(`PATCH /channels/${at.lobby}/messages/${String(first.body['id'])}`, { body }),
    ).toMatchObject(invalid('attachments', 0));
  },
);

rule(
  'Messages',
  'a voice message is one described file and nothing else (50159 to 50161), and is not edited (50162)',
  'resources/message',
  async () => {
    const at = await stage({}, [...usualRights, 'SendVoiceMessages']);
    const flags = 1 << 13;
    const attachments = [{ id: 0, duration_secs: 1.5, waveform: 'AAA=' }];
    const file = { 0: ['voice.ogg', 'x'] } as const;
    expect(await send(at, withFiles({ flags, content: 'x', attachments }, file))).toMatchObject(
      refused(400, 50159),
    );
    expect(await send(at, withFiles({ flags }, {}))).toMatchObject(refused(400, 50160));
    expect(await send(at, withFiles({ flags }, file))).toMatchObject(refused(400, 50161));
    const sent = await send(at, withFiles({ flags, attachments }, file));
    expect(sent.body['attachments']).toMatchObject([{ duration_secs: 1.5, waveform: 'AAA=' }]);
    expect(
      await at.ask(`PATCH /channels/${at.lobby}/messages/${String(sent.body['id'])}`, {
        body: { content: 'x' },
      }),
    ).toMatchObject(refused(400, 50162));
  },
);

rule('Messages', 'voice messages need SEND_VOICE_MESSAGES (50173)', 'topics/permissions', async () => {
  const at = await stage();
  const attachments = [{ id: 0, duration_secs: 1, waveform: 'AAA=' }];
  expect(await send(at, withFiles({ flags: 1 << 13, attachments }, { 0: ['voice.ogg', 'x'] }))).toMatchObject(
    refused(400, 50173),
  );
});
