import type { Rule, RuleContext } from '../../rulebook/rule.ts';
import type { Service } from '../../rulebook/service.ts';
import type { Facts } from './facts.ts';
import type { Parameters } from './parameters.ts';

/** Nothing has to be worked out before the rules speak: everybody who calls is a customer of the portal. */
export type Subject = null;

export type PortalRule = Rule<Facts, Parameters, Subject>;
export type PortalService = Service<Facts, Parameters, Subject>;
export type PortalRuleContext = RuleContext<Subject>;
