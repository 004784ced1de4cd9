import { isDatabaseFailure } from '../../db/desk/database-error.ts';
import { saveCallAndCommand } from '../../db/desk/outbox/call-repository.ts';
import { openOutbox } from '../../db/desk/outbox/outbox.ts';
import { callAfter, INCARNATION, KEY, wrapUp } from './desk-store-cases.ts';

/** A process that records commands with their call until it is killed or there is no more room, and says after each one that it is saved. */
const [file, seed] = process.argv.slice(2);
if (file === undefined || seed === undefined) throw new Error('A file and a seed are needed.');
const outbox = await openOutbox({ file, key: KEY });
try {
  for (let count = 0; ; count += 1) {
    const make = wrapUp(Number(seed) * 100_000 + count);
    const command = await saveCallAndCommand(outbox, callAfter, { incarnation: INCARNATION, make });
    if (command !== null) process.stdout.write(`${command.dseq} ${command.commandId}\n`);
  }
} catch (error) {
  if (!isDatabaseFailure(error)) throw error;
  process.stdout.write(`${error.kind}\n`);
  process.exit(3);
}
