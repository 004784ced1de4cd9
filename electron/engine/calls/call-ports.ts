import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import type { CommandBody } from '../../../shared/account/command.ts';
import type { MemberHit } from '../../../shared/contract/console-view.ts';
import type { Agent, PinVerdict } from '../../../shared/contract/hq-api.ts';
import type { TicketAnswer } from '../../../shared/contract/programme-lookup.ts';
import type { ProgrammeData } from '../../../shared/programme/programme-data.ts';
import type { Random } from '../clock/random.ts';
import type { Authorised } from '../lease/lease-book.ts';
import type { KnownMember } from '../views/member-view.ts';

/** Business time: the only time a caller hears or a command carries. */
export type BusinessTime = { now(): string; date(): string };

/** What the calls of an open desk need; nothing here is Electron's. */
export type CallPorts = {
  outbox: Outbox;
  desk: { deskId: string; incarnation: string };
  time: BusinessTime;
  random: Random;
  /** The member as this desk knows it now, pending commands laid over; null when the code is unknown. */
  findMember(code: string): Promise<KnownMember | null>;
  membersByPhone(number: string): Promise<readonly MemberHit[]>;
  isOffline(): boolean;
  /** What the lease says to a command while headquarters is out of reach. */
  weigh(body: CommandBody): Promise<Authorised>;
  /** Tables that flights are decided by; null before headquarters was ever reached. */
  programme(): ProgrammeData | null;
  /** What headquarters has of a ticket, for the member of a call; null when it does not answer in time. */
  askForTicket(question: { account: string; ticket: string }): Promise<TicketAnswer | null>;
  /** Headquarters' verdict on a PIN; `refused` when it will not judge for this desk, null when it does not answer in time. */
  askHeadquarters(attempt: {
    attemptId: string;
    callId: string;
    account: string;
    pin: string;
  }): Promise<PinVerdict | 'refused' | null>;
  leaseOf(code: string): Promise<{ secret: string; sealed: string } | null>;
  /** Something was recorded: send it soon. */
  kick(): void;
  /** The console has something new to show. */
  changed(): void;
  diskFull(isFull: boolean): void;
  log(line: string, figures?: Readonly<Record<string, string | number | boolean>>): void;
};

/** Who works at the screen. */
export type Worker = Pick<Agent, 'agentId' | 'role' | 'queues'>;

/** Agents and supervisors of the members' queue take calls; auditors and desk administrators do not (DESIGN §8). */
export const mayTakeCalls = ({ role, queues }: Worker): boolean =>
  (role === 'agent' || role === 'supervisor') && queues.includes('mm');
