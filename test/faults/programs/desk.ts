import { writeSync } from 'node:fs';
import type { ConsoleView } from '../../../shared/contract/console-view.ts';
import { randomFrom } from '../../bench/random.ts';
import { type Errand, finishOpenCalls, takeCall } from '../rig/agent-at-work.ts';
import type { DeskOrder } from '../rig/desk-process.ts';
import type { JournalLine } from '../rig/journal.ts';
import { eventually, openDeskAt, pause, signInSomehow } from '../rig/open-desk.ts';

/**
 * A desk with an agent who takes calls without end, until it is killed. What the desk shows goes to standard output at once, by a
 * blocking write: what the reader has was on the screen before the kill.
 */
const order: DeskOrder = JSON.parse(process.argv[2] ?? '');
const random = randomFrom(order.seed);
const say = (line: JournalLine): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const shown = new Map<string, string>();
const journal = (view: ConsoleView): void => {
  for (const { commandId, status, result } of [...view.outbox].reverse()) {
    if (shown.get(commandId) === status) continue;
    shown.set(commandId, status);
    say({ kind: 'shown', commandId, status, newCode: result?.newCode ?? null });
  }
};

const errandOf = (fraction: number): Errand => {
  if (fraction < 0.15) return 'transfer';
  return fraction < 0.5 ? 'reissue' : 'block';
};

const desk = await openDeskAt(order.dataDir, order.hqUrl);
desk.subscribe(journal);
await eventually(
  async () => (await signInSomehow(desk)) === null,
  () => 'nobody could sign in',
);
journal(desk.view());
await eventually(
  () => desk.view().sync.members > 0,
  () => JSON.stringify(desk.view().sync),
);
const told = (act: string, callId: string): void => say({ kind: 'did', act, callId });
await finishOpenCalls(desk, told);
say({ kind: 'ready' });

for (let calls = 0; calls < order.calls; calls += 1) {
  const member = order.members[Math.floor(random() * order.members.length)] ?? '';
  await takeCall(desk, member, errandOf(random()), told);
}
await eventually(
  () => desk.view().sync.toSend === 0 && desk.view().sync.state === 'synced',
  () => JSON.stringify(desk.view().sync),
);
await pause(50);
journal(desk.view());
await desk.close();
say({ kind: 'drained' });
