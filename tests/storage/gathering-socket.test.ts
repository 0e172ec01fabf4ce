import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { GatheringSocket } from '#db/gathering-socket.ts';

/** To somebody who says everything back. */
async function connected(): Promise<GatheringSocket> {
  const server = createServer((peer) => peer.pipe(peer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port');
  const socket = new GatheringSocket();
  socket.setEncoding('utf8').connect(address.port, '127.0.0.1');
  await once(socket, 'connect');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  return socket;
}

test('what is written within one turn waits for its end, corked or not, and leaves in order', async () => {
  const socket = await connected();
  socket.write('a');
  socket.cork();
  socket.write('b');
  socket.write('c');
  socket.uncork();
  await Promise.resolve();
  socket.write('d');
  expect(socket.writableLength).toBe(4);
  expect(await once(socket, 'data')).toEqual(['abcd']);
  expect(socket.writableLength).toBe(0);
});

test('what is written in another turn does not wait for more', async () => {
  const socket = await connected();
  for (const words of ['first', 'second']) {
    socket.write(words);
    expect(await once(socket, 'data')).toEqual([words]);
  }
});
