import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Knex } from 'knex';
import { findDesk } from '../../../db/hq/desk-repository.ts';
import { createEnrolmentCode, enrolDesk } from '../../../hq/auth/enrolment.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import {
  type CommandBody,
  type CommandResult,
  type DecisionRecord,
  FIRST_PREVIOUS_HASH,
} from '../../../shared/account/command.ts';

const ENROLMENT_MS = 60_000;
const AGENT = 'A-2043';

export type Call = { readonly callId: string; readonly commands: readonly CommandBody[] };

/** A request as it goes over the wire, made before the clock runs. */
export type ReadyPush = { readonly body: string; readonly commands: number };

/** A desk that has recorded commands and pushes them; it does nothing else, so that headquarters is measured and not the desk. */
export interface PushingDesk {
  /** Makes requests of so many commands each, out of the calls given one after the other. */
  readonly prepare: (nextCall: () => Call, requests: number, ofSize: number) => readonly ReadyPush[];
  /** @throws Error when the answer is not the results of all commands */
  readonly push: (ready: ReadyPush) => Promise<readonly CommandResult[]>;
  readonly close: () => void;
}

/** What the desk itself decided, of the size such records have. */
const decisionOf = ({ type, payload }: CommandBody): DecisionRecord | null =>
  type === 'pin.attempt' || type === 'call.wrap-up'
    ? null
    : {
        service: 'service' in payload ? payload.service : 'card.report',
        edition: 'mm-2017',
        outcome: 'inform',
        provisional: true,
        rules: ['identification.level'],
        clauses: ['mm-2017 3.7', 'mm-2017 8.1', 'mm-2017 9.2'],
      };

const answerTo = (url: string, agent: Agent, token: string, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(`${url}/rpc/push`, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`Headquarters answered ${response.statusCode}: ${text}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** Enrols a desk and puts it on a line of its own to one node. */
export const openPushingDesk = async (
  { db, masterKey }: { readonly db: Knex; readonly masterKey: Buffer },
  url: string,
  deskId: string,
  newId: () => string,
): Promise<PushingDesk> => {
  const code = await createEnrolmentCode(db, deskId, new Date(Date.now() + ENROLMENT_MS));
  const row = await findDesk(db, deskId);
  const enrolled = row && code && (await enrolDesk(db, masterKey, row, code, new Date()));
  if (!enrolled) throw new Error(`${deskId} could not be enrolled.`);
  const { token, incarnation } = enrolled.enrolment;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let [dseq, prevHash] = [0, FIRST_PREVIOUS_HASH];
  const recorded: object[] = [];
  const command = (callId: string, body: CommandBody): object => {
    dseq += 1;
    const place = { commandId: newId(), desk: deskId, incarnation, dseq, prevHash, callId };
    const made = { ...place, agent: AGENT, decision: decisionOf(body), issuedAt: '2017-11-20T09:05:00.000Z', ...body };
    prevHash = createHash('sha256').update(canonicalise(made)).digest('hex');
    return made;
  };
  return {
    prepare: (nextCall, requests, ofSize) => {
      while (recorded.length < requests * ofSize) {
        const { callId, commands } = nextCall();
        for (const body of commands) recorded.push(command(callId, body));
      }
      return Array.from({ length: requests }, () => {
        const commands = recorded.splice(0, ofSize);
        return { body: JSON.stringify({ json: { incarnation, commands } }), commands: commands.length };
      });
    },
    push: async (ready) => {
      const { json } = JSON.parse(await answerTo(url, agent, token, ready.body)) as {
        json: { results: CommandResult[] };
      };
      if (json.results.length !== ready.commands) throw new Error('Not every command was answered.');
      return json.results;
    },
    close: () => agent.destroy(),
  };
};
