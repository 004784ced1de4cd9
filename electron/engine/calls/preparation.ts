import type { MemberAccount } from '../../../shared/account/account.ts';
import type { CommandBody, DecisionRecord } from '../../../shared/account/command.ts';
import type { SignedLease } from '../../../shared/account/lease/lease.ts';
import type { RefusalCode } from '../../../shared/contract/console-view.ts';
import type { ProgrammeData } from '../../../shared/programme/programme-data.ts';
import type { CallContext, PinStanding } from '../../../shared/workflows/call-context.ts';
import type { CallMachineEvent } from '../../../shared/workflows/call-events.ts';
import type { KnownMember } from '../views/member-view.ts';

/** An event ready for the machine, with the command it records and the member it brings, or why not. */
export type PreparedEvent =
  | { outcome: 'ready'; event: CallMachineEvent; command: PreparedCommand | null; member?: KnownMember }
  | { outcome: 'refused'; code: RefusalCode; detail?: Readonly<Record<string, string | number>> };
export type PreparedCommand = {
  commandId: string;
  body: CommandBody;
  decision: DecisionRecord | null;
  /** Present when headquarters was out of reach and the act needs its leave. */
  lease?: SignedLease;
};

export type Preparation = {
  context: CallContext;
  member: KnownMember | null;
  agent: string;
  at: string;
  offline: boolean;
  /** Business day. */
  today: string;
  programme: ProgrammeData | null;
  drawId(): string;
  findMember(code: string): Promise<KnownMember | null>;
  standing(account: MemberAccount): Promise<PinStanding>;
};
