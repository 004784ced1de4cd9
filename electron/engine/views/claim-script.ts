import type { ClaimLegView, ClaimServiceView } from '../../../shared/contract/claim-view.ts';
import type { ScriptView } from '../../../shared/contract/console-view.ts';
import { type Language, languages } from '../../../shared/packs/millemiglia/languages.ts';
import { type ScriptKey, scriptFor } from '../../../shared/packs/millemiglia/scripts.ts';
import { legSentence } from '../../../shared/packs/millemiglia/services/missing-miles/claim-decision.ts';
import type { OpenCall } from '../calls/open-call.ts';
import { decideOpenClaim } from '../commands/miles-claim.ts';
import type { ViewMoment } from './view-moment.ts';

type Sentence = (language: Language) => string | null;

/** Nobody listens to more reasons than these in one breath; the others are in the mail. */
const REASONS_SAID = 2;

const inAll = (sentences: readonly Sentence[], clauses: readonly string[]): ScriptView => ({
  text: Object.fromEntries(
    languages.map((language) => [
      language,
      sentences
        .map((sentence) => sentence(language)?.trim() ?? '')
        .filter((text) => text !== '')
        .join(' '),
    ]),
  ),
  clauses: [...new Set(clauses)],
  other: [],
});

const fixed =
  (key: ScriptKey, params: Readonly<Record<string, string | number>> = {}): Sentence =>
  (language) =>
    scriptFor(key, params, language);

const count = (legs: readonly ClaimLegView[], outcome: ClaimLegView['outcome']): number =>
  legs.filter((leg) => leg.outcome === outcome).length;

const offerOf = ({ legs, totals }: ClaimServiceView): Sentence[] => {
  const counts = {
    credit: count(legs, 'credit'),
    wait: count(legs, 'wait'),
    papers: count(legs, 'document'),
    approve: count(legs, 'approve'),
  };
  if (Object.values(counts).every((n) => n === 0)) return [];
  return [fixed('claim.offer', { ...counts, miles: totals.credited, waitMiles: totals.waiting })];
};

const partnersOf = (legs: readonly ClaimLegView[]): Sentence[] =>
  legs.flatMap(({ partner }) =>
    partner === null ? [] : [fixed('claim.partner', { partner: partner.name, phone: partner.phone ?? 'none' })],
  );

/** Why a flight is refused or referred, in the words of the rule that says so; each reason once. */
const reasonsOf = (call: OpenCall, moment: ViewMoment): Sentence[] => {
  const { member, snapshot } = call;
  if (member === null || moment.programme === null) return [];
  const { legs } = decideOpenClaim(member.projected, snapshot.context, moment.programme, moment.request, moment.today);
  const refused = legs.flatMap(({ leg, decided }) =>
    leg?.kind === 'flight' && (decided?.verdict.outcome === 'refuse' || decided?.verdict.outcome === 'refer')
      ? [decided]
      : [],
  );
  const different = [...new Map(refused.map((decided) => [legSentence(decided, 'en', 'caller'), decided])).values()];
  return different.slice(0, REASONS_SAID).map((decided) => (language) => legSentence(decided, language, 'caller'));
};

const clausesOf = ({ legs }: ClaimServiceView): string[] =>
  legs.flatMap(({ reason }) => (reason?.clause == null ? [] : [reason.clause]));

const recordedScript = (call: OpenCall, claim: ClaimServiceView): ScriptView => {
  const result = call.snapshot.context.claim?.recorded?.result ?? null;
  const clauses = clausesOf(claim);
  if (result === null) return inAll([fixed('claim.recorded')], clauses);
  if (result.status === 'rejected') return inAll([fixed('claim.rejected')], clauses);
  if (result.status === 'parked') return inAll([fixed('claim.parked')], clauses);
  const miles = result.claim?.miles ?? 0;
  const settled = miles > 0 ? fixed('claim.settled', { miles }) : fixed('claim.settledWithout');
  return inAll([settled, ...partnersOf(claim.legs)], clauses);
};

/** What to say while flights are entered and once the claim is recorded, in every language: the agent reads along in their own. */
export const claimScript = (call: OpenCall, moment: ViewMoment, claim: ClaimServiceView | null): ScriptView | null => {
  if (claim === null) return null;
  if (claim.stage === 'recorded') return recordedScript(call, claim);
  const sentences = [...offerOf(claim), ...reasonsOf(call, moment), ...partnersOf(claim.legs)];
  return sentences.length === 0 ? inAll([fixed('claim.ask')], []) : inAll(sentences, clausesOf(claim));
};
