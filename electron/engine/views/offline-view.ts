import type { CommandBody } from '../../../shared/account/command.ts';
import { GOVERNED_ACTS, type GovernedAct } from '../../../shared/account/lease/act.ts';
import { authorise } from '../../../shared/account/lease/authorise.ts';
import type { LeaseTerms } from '../../../shared/account/lease/lease.ts';
import { type Measure, measureOf } from '../../../shared/account/lease/measure.ts';
import { milesOnDay, timesOnDay, usedForMember } from '../../../shared/account/lease/usage.ts';
import type { AllowanceView, CallOfflineView, NotPossibleView } from '../../../shared/contract/offline-view.ts';
import type { OfflineMoment } from './offline-moment.ts';

type Weighed = { account: string | null; measure: Measure | null };

/** For one member: the miles where the request gives some, else how often something was done. */
const memberAllowance = ({ usage }: OfflineMoment, terms: LeaseTerms, { account, measure }: Weighed): AllowanceView => {
  const used = usedForMember(usage, account);
  const miles = measure?.miles ?? 0;
  if (miles > 0) return { unit: 'miles', used: used.miles, adding: miles, limit: terms.member.miles };
  return { unit: 'acts', used: used.acts, adding: measure === null ? 0 : 1, limit: terms.member.acts };
};

/** Of the desk today: how often the act was done where that is limited, else the miles. */
const deskAllowance = ({ usage, day }: OfflineMoment, terms: LeaseTerms, { measure }: Weighed): AllowanceView => {
  const act = measure?.act ?? null;
  const perDay = act === null ? null : (terms.acts[act]?.perDay ?? null);
  if (act !== null && perDay !== null)
    return { unit: 'acts', used: timesOnDay(usage, act, day), adding: 1, limit: perDay };
  return { unit: 'miles', used: milesOnDay(usage, day), adding: measure?.miles ?? 0, limit: terms.desk.milesPerDay };
};

const allowances = (moment: OfflineMoment, weighed: Weighed): CallOfflineView['allowances'] => {
  const { terms } = moment.standing;
  if (terms === null) return null;
  const { open } = moment.usage;
  return {
    member: memberAllowance(moment, terms, weighed),
    desk: deskAllowance(moment, terms, weighed),
    open: { unit: 'acts', used: open, adding: weighed.measure === null ? 0 : 1, limit: terms.desk.openCommands },
  };
};

const NO_FIGURES = { limit: null, used: null } as const;

/** Why an act is not simply possible now; null when it is. */
const obstacleTo = (
  moment: OfflineMoment,
  act: GovernedAct,
  { account, measure }: Weighed,
): Omit<NotPossibleView, 'act' | 'isQueued'> | null => {
  // The least an act can weigh, unless it is the one that is open: that one is known.
  const weight = measure?.act === act ? measure : { act, account, miles: act === 'miles.credit' ? 1 : 0 };
  const authority = authorise(moment.standing, moment.usage, weight, moment.day);
  if (authority.verdict === 'refused')
    return 'limit' in authority
      ? { because: authority.by, limit: authority.limit, used: authority.used }
      : { because: authority.by, ...NO_FIGURES };
  if (authority.verdict === 'provisional') return { because: 'provisional', ...NO_FIGURES };
  const { terms } = moment.standing;
  if (act === 'miles.credit' && terms !== null) return { because: 'above', limit: terms.member.miles, used: null };
  return null;
};

/** What a call's screen shows while headquarters is out of reach. `body` is the request as it would be recorded now, null for none. */
export const offlineView = (
  moment: OfflineMoment | null,
  callId: string,
  account: string | null,
  body: CommandBody | null,
): CallOfflineView | null => {
  if (moment === null || account === null) return null;
  const measure = body === null ? null : measureOf(body);
  const weighed = { account, measure: measure?.act == null ? null : measure };
  const queued = moment.callBacksIn(callId);
  const { standing } = moment;
  return {
    state: standing.state,
    endsAt: standing.terms?.expiresAt ?? null,
    allowances: allowances(moment, weighed),
    request:
      measure?.act == null
        ? null
        : { act: measure.act, authority: authorise(standing, moment.usage, measure, moment.day) },
    notPossible: GOVERNED_ACTS.flatMap((act) => {
      const obstacle = obstacleTo(moment, act, weighed);
      return obstacle === null ? [] : [{ act, ...obstacle, isQueued: queued.includes(act) }];
    }),
  };
};
