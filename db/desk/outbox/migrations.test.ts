import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalise } from '../../../shared/account/canonical.ts';
import { INCARNATION, KEY, testFolder, uuidOf, wrapUp } from '../../../test/faults/desk-store-cases.ts';
import { openDeskDatabase } from '../connection.ts';
import { migrateDeskDatabase } from '../migration.ts';
import { FIRST_PLACE, hashOfBody, placeAfter } from './command-chain.ts';
import { appendCommand, findCommand } from './command-repository.ts';
import { OUTBOX_MIGRATIONS } from './migrations.ts';
import { openOutbox } from './outbox.ts';

let place: ReturnType<typeof testFolder>;
let file: string;
beforeEach(() => {
  place = testFolder();
  file = join(place.folder, 'outbox.db');
});
afterEach(() => place.remove());

/** An outbox as the release of that many migrations left it: two commands, the second one answered, and a closed call. */
const outboxOf = async (migrations: number): Promise<void> => {
  const database = await openDeskDatabase({ file, key: KEY, durability: 'full' });
  await migrateDeskDatabase(database, OUTBOX_MIGRATIONS.slice(0, migrations));
  let at = FIRST_PLACE;
  for (const seed of [1, 2]) {
    const command = wrapUp(seed)(at);
    const body = canonicalise(command);
    const { dseq, commandId, callId } = command;
    const hash = hashOfBody(body);
    await database('command').insert({
      incarnation: INCARNATION,
      dseq,
      command_id: commandId,
      hash,
      call_id: callId,
      body,
    });
    at = placeAfter({ dseq, hash });
  }
  await database('command')
    .where({ dseq: 2 })
    .update({ status: 'parked', answered_epoch: 'one', result: canonicalise(parked) });
  await database('call').insert({
    call_id: 'call-1',
    line: 1,
    machine_version: 1,
    snapshot: '{}',
    updated_at: '2017-11-20T09:00:00Z',
  });
  await database.destroy();
};
const parked = { status: 'parked', commandId: uuidOf(2), code: 'poison', clause: null, positions: {} } as const;

describe('an outbox of an earlier release', () => {
  it.each(OUTBOX_MIGRATIONS.map(({ name }, index) => [name, index + 1] as const))(
    'that knew migrations up to %s is brought up to date with everything in it',
    async (_, migrations) => {
      await outboxOf(migrations);
      const outbox = await openOutbox({ file, key: KEY });
      try {
        expect((await findCommand(outbox, uuidOf(1)))?.status).toBe('recorded');
        expect((await findCommand(outbox, uuidOf(2)))?.result).toEqual(parked);
        expect(await outbox.database('call').pluck('call_id')).toEqual(['call-1']);
        expect((await appendCommand(outbox, INCARNATION, wrapUp(3))).dseq).toBe(3);
      } finally {
        await outbox.close();
      }
    },
  );
});
