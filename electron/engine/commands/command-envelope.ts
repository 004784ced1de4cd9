import type { Command, CommandBody, DecisionRecord } from '../../../shared/account/command.ts';
import type { SignedLease } from '../../../shared/account/lease/lease.ts';

/** What every command of this desk carries. */
export type CommandSource = {
  commandId: string;
  desk: string;
  incarnation: string;
  agent: string;
  callId: string | null;
  decision: DecisionRecord | null;
  lease?: SignedLease;
  /** Business instant. */
  issuedAt: string;
};

/** Puts a body into its place in the desk's chain. */
export const enclose =
  (body: CommandBody, source: CommandSource) =>
  (place: { dseq: number; prevHash: string }): Command => ({ ...body, ...source, ...place });
