import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { stateFolder } from './folders.ts';

/** `npm run ring`: a simulated caller, a client of the desk's telephony port (DESIGN §5). */
const USAGE =
  'npm run ring -- --from +390655550142 [--language it] [--to +39…] [--answer] [--hangup-after 60] [--call-id ID]';

type Access = { port: number; token: string };

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const accessOf = (dataDir: string): Access => {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'cti.json'), 'utf8'));
  } catch {
    return fail(`No desk is running with its state in ${dataDir}. Start the console with npm start, then ring again.`);
  }
};

const tell = async ({ port, token }: Access, event: Record<string, string>): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}/cti/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ ...event, at: new Date().toISOString() }),
  }).catch(() => fail('The desk does not answer. Start the console with npm start, then ring again.'));
  const body = await response.text();
  if (!response.ok) fail(`The desk refused the event (${response.status}): ${body}`);
  return JSON.parse(body).outcome;
};

const WORDS: Readonly<Record<string, string>> = {
  ringing: 'It rings.',
  busy: 'Busy: all four lines are taken.',
  known: 'The desk knows this call already.',
  'not-ready': 'The desk is locked: somebody has to sign in first.',
};

const ring = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      language: { type: 'string' },
      answer: { type: 'boolean' },
      'hangup-after': { type: 'string' },
      'call-id': { type: 'string' },
    },
  });
  const from = values.from ?? fail(`Who calls? ${USAGE}`);
  const callId = values['call-id'] ?? `sim-${Date.now().toString(36)}`;
  const access = accessOf(stateFolder());
  const outcome = await tell(access, {
    event: 'newCall',
    callId,
    from,
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.language === undefined ? {} : { language: values.language }),
  });
  process.stdout.write(`${WORDS[outcome] ?? outcome} Call ${callId}.\n`);
  if (outcome !== 'ringing') return;
  if (values.answer) process.stdout.write(`Answer: ${await tell(access, { event: 'answer', callId })}.\n`);
  const seconds = Number(values['hangup-after'] ?? Number.NaN);
  if (Number.isNaN(seconds)) return;
  await pause(seconds * 1000);
  process.stdout.write(`Hang up: ${await tell(access, { event: 'hangup', callId })}.\n`);
};

await ring();
