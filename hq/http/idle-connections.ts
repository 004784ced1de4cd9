import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Knows which connections have no request at work, also those that never had one, which Node itself waits a minute for.
 * @returns ends them all
 */
export const knowIdleConnections = (server: FastifyInstance, isSecure: boolean): (() => void) => {
  const atWork = new Map<Socket, number>();
  const count = (socket: Socket, by: number): void => {
    const now = atWork.get(socket);
    if (now !== undefined) atWork.set(socket, now + by);
  };
  server.server.on(isSecure ? 'secureConnection' : 'connection', (socket: Socket) => {
    atWork.set(socket, 0);
    socket.once('close', () => atWork.delete(socket));
  });
  server.addHook('onRequest', async (request) => count(request.raw.socket, 1));
  server.addHook('onResponse', async (request) => count(request.raw.socket, -1));
  return () => {
    for (const [socket, requests] of atWork) if (requests <= 0) socket.destroy();
  };
};
