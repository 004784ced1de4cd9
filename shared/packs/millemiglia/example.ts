import type { OutcomeKind, VerdictKind, VerdictParams } from '../../rulebook/verdict.ts';
import type { DecideInput } from './decide-service.ts';

/** A worked example of an area: executed as a test, and read to learn what a service does. */
export interface Example {
  readonly title: string;
  readonly input: Omit<DecideInput, 'case'>;
  readonly outcome: OutcomeKind;
  /** Rules whose verdict matters here; `absent` means the rule is in no list. */
  readonly verdicts?: Readonly<Record<string, VerdictKind | 'absent'>>;
  readonly params?: Readonly<Record<string, VerdictParams>>;
  /** Exactly these effects, as `type` or `type on approval`. */
  readonly effects?: readonly string[];
  readonly missing?: readonly string[];
}

/** Text of an effect as examples write it. */
export const effectText = ({ type, on }: { readonly type: string; readonly on: string }): string =>
  on === 'approval' ? `${type} on approval` : type;
