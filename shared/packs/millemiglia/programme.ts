import { defineProgramme } from '../../rulebook/programme.ts';
import { catalogue } from './catalogue.ts';
import { clauseLabels } from './clauses.ts';
import { editions } from './editions.ts';
import { effectTable } from './effect-table.ts';
import type { Facts } from './facts/dictionary.ts';
import { citationsOf } from './frame/citation.ts';
import { basisOf } from './frame/governing-dates.ts';
import { planFor } from './frame/plan.ts';
import type { MemberService, Subject } from './frame/subject.ts';
import { isLanguage } from './languages.ts';
import { messageFor } from './messages.ts';
import type { Parameters } from './parameters.ts';
import { preemptions } from './preemptions.ts';
import { isPurchaseCapHintDue } from './services/award/purchase-cap.ts';
import { services } from './services.ts';

/** The MilleMiglia programme as the decision kernel sees it; built once, checked as a whole. */
export const milleMiglia = defineProgramme<Facts, Parameters, Subject, MemberService>({
  id: 'millemiglia',
  editions,
  rules: catalogue,
  services,
  preemptions,
  effectTable,
  provisionalEffect: 'queue-for-sync',
  fallbackRule: 'edition.select',
  clauseLabels,
  plan: planFor,
  basisOf,
  citationsOf,
  flagsOf: (facts, params, context) => [
    ...(context.verdictOf('edition.select')?.params.reason === 'interim-wording' ? ['interim-wording'] : []),
    ...(isPurchaseCapHintDue(facts, params, context) ? ['purchase-cap-hint'] : []),
  ],
  say(ruleId, verdict, params, language) {
    if (!isLanguage(language)) throw new Error('The programme has no texts in that language.');
    return messageFor(ruleId, verdict, params, language, 'caller');
  },
});
