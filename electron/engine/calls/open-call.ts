import type { CallState, CallView, MemberHit } from '../../../shared/contract/console-view.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';
import type { CallSnapshot } from '../../../shared/workflows/stored-call.ts';
import type { KnownMember } from '../views/member-view.ts';

export type Refusal = NonNullable<CallView['refusal']>;

/** A call on a line. `snapshot` is durable; the rest is looked up again after a restart. */
export type OpenCall = {
  readonly snapshot: CallSnapshot;
  readonly member: KnownMember | null;
  readonly candidates: readonly MemberHit[];
  readonly refusal: Refusal | null;
  /** The ticket headquarters is being asked about. */
  readonly askedTicket: string | null;
};

/** Where a call is: its state for the console, and the step within verification or service. */
export type CallPlace = { state: CallState; step: string } | { state: 'over'; step: 'missed' | 'ended' };

const FLAT: ReadonlyMap<string, CallPlace> = new Map<string, CallPlace>([
  ['ringing', { state: 'ringing', step: 'ringing' }],
  ['missed', { state: 'over', step: 'missed' }],
  ['ended', { state: 'over', step: 'ended' }],
]);

/** Reads the place of a call off its snapshot. Throws on a state the machine does not have. */
export const placeOf = ({ value }: Pick<CallSnapshot, 'value'>): CallPlace => {
  const flat = typeof value === 'string' ? FLAT.get(value) : undefined;
  if (flat !== undefined) return flat;
  if (typeof value !== 'string' && 'answered' in value) {
    const { answered } = value;
    if (answered === 'wrapUp') return { state: 'wrapUp', step: 'wrapUp' };
    const { open } = answered;
    if (open === 'identifying') return { state: 'identifying', step: 'identifying' };
    if (typeof open === 'object' && 'verifying' in open && open.verifying !== undefined)
      return { state: 'verifying', step: open.verifying };
    if (typeof open === 'object' && 'serving' in open && open.serving !== undefined)
      return { state: 'serving', step: open.serving };
    if (typeof open === 'object' && 'claiming' in open && open.claiming !== undefined)
      return { state: 'claiming', step: open.claiming };
    if (typeof open === 'object' && 'answering' in open && open.answering !== undefined)
      return { state: 'answering', step: open.answering };
  }
  throw new Error('A call is in a state its machine does not have.');
};

/** True while the agent may see what a verified caller may hear. */
export const isVerifiedByPin = (context: CallContext): boolean => context.verification.level === 'pin';
