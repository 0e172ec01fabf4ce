/** How the control API answers: in JSON, and where something cannot be done, with a sentence that says why. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from './refused.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** A handler out of a function that gives the body; what it refuses becomes a 400. */
export function answering(handle: (request: FastifyRequest) => unknown): Handler {
  return async (request, reply) => {
    try {
      return await reply.send(await handle(request));
    } catch (error) {
      if (error instanceof Refused || error instanceof TypeError || error instanceof RangeError)
        return reply.code(400).send({ error: error.message });
      if (error instanceof z.ZodError)
        return reply
          .code(400)
          .send({ error: `The body does not fit: ${z.prettifyError(error).replaceAll('\n', ' ')}` });
      throw error;
    }
  };
}
