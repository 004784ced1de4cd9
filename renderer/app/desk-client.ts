import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { DeskContract } from '../../shared/contract/desk-api.ts';

/** The engine as the page calls it: the desk contract over a port. */
export type DeskClient = ContractRouterClient<DeskContract>;

/** A client over one port. When the engine dies the port is dead with it: ask for another and make a new client. */
export const deskClientOver = (port: MessagePort): DeskClient => {
  const client: DeskClient = createORPCClient(new RPCLink({ port }));
  port.start();
  return client;
};
