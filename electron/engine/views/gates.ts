import type { GateId, GateView } from '../../../shared/contract/console-view.ts';
import { catalogue } from '../../../shared/packs/millemiglia/catalogue.ts';

type Level = 'none' | 'basic' | 'pin';

const RULE_OF: Record<GateId, string> = {
  blockCard: 'card.report-loss',
  explainRules: 'programme.information',
  takeCallBack: 'programme.information',
  reissueCard: 'card.reissue-or-transfer',
  replaceCard: 'card.reissue-or-transfer',
  transferCard: 'card.reissue-or-transfer',
  readBalance: 'ident.phone-pin',
  changeContact: 'ident.account-owner-only',
};

/** Information by telephone has its clause in the definitions (mm-2016 1.4, mm-2017 1.5); its rules come with their own service. */
const INFORMATION: Readonly<Record<string, string>> = { 'mm-2016': '1.4', 'mm-2017': '1.5' };

const clauseOf = (gate: GateId, edition: string): string => {
  const rule = catalogue.find(({ id }) => id === RULE_OF[gate]);
  return `${edition} ${rule?.clauses[edition]?.[0] ?? INFORMATION[edition] ?? ''}`.trim();
};

const ALWAYS: readonly GateId[] = ['blockCard', 'explainRules', 'takeCallBack'];
const GATES: Record<Level, { now: readonly GateId[]; after: readonly GateId[] }> = {
  none: { now: ALWAYS, after: ['replaceCard', 'readBalance', 'changeContact'] },
  basic: { now: [...ALWAYS, 'reissueCard'], after: ['transferCard', 'readBalance', 'changeContact'] },
  pin: { now: [...ALWAYS, 'replaceCard', 'readBalance'], after: [] },
};

/** What is open at a level of identification and what opens after the PIN (RULES A-08), with the clause of the edition. */
export const gatesAt = (level: Level, edition: string): { now: readonly GateView[]; after: readonly GateView[] } => {
  const view = (id: GateId): GateView => ({ id, clause: clauseOf(id, edition) });
  return { now: GATES[level].now.map(view), after: GATES[level].after.map(view) };
};
