import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Knex } from 'knex';
import { findDesk } from '../../../db/hq/desk-repository.ts';
import { keyIdOf } from '../../../hq/auth/desk-public-key.ts';
import { createEnrolmentCode, enrolDesk } from '../../../hq/auth/enrolment.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import {
  type CommandBody,
  type CommandResult,
  type DecisionRecord,
  FIRST_PREVIOUS_HASH,
} from '../../../shared/account/command.ts';
import { STAMP_HEADER, textToSign, writeProof } from '../../../shared/contract/signed-request.ts';

const PUSH = '/rpc/push';
const RAW_KEY_BYTES = 32;
const ENROLMENT_MS = 60_000;
const AGENT = 'A-2043';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

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

/** A desk's end of the line: it signs every request with the newest stamp it was given, as desks do. */
interface Line {
  readonly ask: (body: string) => Promise<string>;
  readonly close: () => void;
}

const openLine = (url: string, desk: string, privateKey: KeyObject, key: string): Line => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let [stamp, requests] = ['', 0];
  const authorization = (body: string): string => {
    requests += 1;
    const proof = { desk, key, stamp, nonce: String(requests).padStart(16, '0') };
    const line = { method: 'POST', target: PUSH, bodyHash: sha256(body), protocol: '' };
    const signature = sign(null, Buffer.from(textToSign(line, proof), 'utf8'), privateKey).toString('base64url');
    return writeProof({ ...proof, signature });
  };
  const send = (body: string): Promise<{ readonly status: number; readonly text: string }> =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: authorization(body),
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const sent = request(`${url}${PUSH}`, { method: 'POST', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        stamp = String(response.headers[STAMP_HEADER] ?? stamp);
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });
  return {
    ask: async (body) => {
      const first = await send(body);
      const { status, text } = first.status === 401 ? await send(body) : first; // the first request has no stamp yet
      if (status !== 200) throw new Error(`Headquarters answered ${status}: ${text}`);
      return text;
    },
    close: () => agent.destroy(),
  };
};

/** Enrols a desk and puts it on a line of its own to one node. */
export const openPushingDesk = async (
  { db, masterKey }: { readonly db: Knex; readonly masterKey: Buffer },
  url: string,
  deskId: string,
  newId: () => string,
): Promise<PushingDesk> => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const rawKey = publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_BYTES);
  const code = await createEnrolmentCode(db, deskId, new Date(Date.now() + ENROLMENT_MS));
  const row = await findDesk(db, deskId);
  const enrolled =
    row && code && (await enrolDesk(db, masterKey, row, { enrolmentCode: code, publicKey: rawKey }, new Date()));
  if (!enrolled) throw new Error(`${deskId} could not be enrolled.`);
  const { incarnation } = enrolled.enrolment;
  const line = openLine(url, deskId, privateKey, keyIdOf(rawKey));
  let [dseq, prevHash] = [0, FIRST_PREVIOUS_HASH];
  const recorded: object[] = [];
  const command = (callId: string, body: CommandBody): object => {
    dseq += 1;
    const place = { commandId: newId(), desk: deskId, incarnation, dseq, prevHash, callId };
    const made = { ...place, agent: AGENT, decision: decisionOf(body), issuedAt: '2017-11-20T09:05:00.000Z', ...body };
    prevHash = sha256(canonicalise(made));
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
      const { json } = JSON.parse(await line.ask(ready.body)) as {
        json: { results: CommandResult[] };
      };
      if (json.results.length !== ready.commands) throw new Error('Not every command was answered.');
      return json.results;
    },
    close: line.close,
  };
};
