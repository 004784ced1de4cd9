import type { Rule, RuleContext } from '../../../rulebook/rule.ts';
import type { Service } from '../../../rulebook/service.ts';
import type { FactGroupName, Facts } from '../facts/dictionary.ts';
import type { IdentificationLevel, Parameters } from '../parameters.ts';

export type AccountKind = 'member' | 'company';

/** What is worked out before any rule speaks: whose account it is, and what the service demands. */
export interface Subject {
  readonly accountKind: AccountKind;
  /** The level of identification the service needs (A-08, or `ident.matrix`). */
  readonly level: IdentificationLevel;
  /** Gate B: the service is closed to an account under investigation; `b`: only when the status is known. */
  readonly blockGate: 'B' | 'b' | undefined;
}

export type MemberRule = Rule<Facts, Parameters, Subject>;
export type MemberRuleContext = RuleContext<Subject>;

/** A service of the programme as the catalogue lists it (DECIDE section 6). */
export interface MemberService extends Service<Facts, Parameters, Subject> {
  readonly serves: readonly AccountKind[];
  readonly servesChildLinks?: boolean;
  readonly level: IdentificationLevel;
  /** S: paused while the programme is suspended; B, b: closed to an account under investigation. */
  readonly gates: readonly ('S' | 'B' | 'b')[];
  /** Rules evaluated for member accounts only. */
  readonly memberRules?: readonly string[];
  /** Rules evaluated for company accounts only. */
  readonly companyRules?: readonly string[];
  /** Groups of facts it reads besides caller, account and person. */
  readonly facts: readonly FactGroupName[];
  /** Its effects are records for the office only, such as a flag for the supervisor: nothing is executed (DECIDE section 8). */
  readonly recordsOnly?: boolean;
  /** Decided by the text about the new access only, without the common rules, while that access is in use. */
  readonly underAccessText?: boolean;
}

const rank = { none: 0, basic: 1, pin: 2 } as const;

/** True if the caller is identified at least as well as the level asks. */
export const isIdentified = (facts: Facts, level: IdentificationLevel): boolean =>
  rank[facts.caller.ident ?? 'none'] >= rank[level];

/** True if the status is one that an investigation set. */
export const isUnderReview = (facts: Facts): boolean =>
  facts.account.status === 'underInvestigation' || facts.account.status === 'suspended';
