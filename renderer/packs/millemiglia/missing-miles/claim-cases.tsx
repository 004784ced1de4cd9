import type { ClaimCaseView } from '../../../../shared/contract/claim-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Chip } from '../../../ui/chip.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { outcomeLooks } from './leg-outcome.tsx';
import { PapersForm } from './papers-form.tsx';

type Leg = ClaimCaseView['legs'][number];

const CaseLeg = ({ leg }: { leg: Leg }) => {
  const text = useText();
  const format = useFormat();
  const { tone, icon } = outcomeLooks[leg.outcome];
  return (
    <li className="sm">
      <span className="grow ell">{leg.label}</span>
      {leg.miles !== null && leg.miles > 0 && <span className="t2">{format.miles(leg.miles)}</span>}
      <Chip tone={tone} icon={icon}>
        {text(`claim.outcome.${leg.outcome}`)}
      </Chip>
    </li>
  );
};

const ClaimCase = ({ claim }: { claim: ClaimCaseView }) => {
  const text = useText();
  const format = useFormat();
  const title = text('claim.case', { date: format.shortDate(claim.openedAt.slice(0, 10)) });
  return (
    <section className="claim-case" aria-label={title}>
      <div className="hrow">
        <h3>{title}</h3>
        <span>{text(`claim.case.${claim.state}`)}</span>
      </div>
      <ul>
        {claim.legs.map((leg) => (
          <CaseLeg key={leg.number} leg={leg} />
        ))}
      </ul>
      {claim.dueOn && <p className="sm t2">{text('claim.dueOn', { date: format.shortDate(claim.dueOn) })}</p>}
      {claim.arrivedOn && (
        <p className="sm t2">{text('claim.case.arrived', { date: format.shortDate(claim.arrivedOn) })}</p>
      )}
      {claim.papers === 'arriving' && <p className="sm t2">{text('claim.case.arriving')}</p>}
      {claim.papers === 'awaited' && <PapersForm claim={claim} />}
    </section>
  );
};

/** Claims of the member, newest first, with the papers that are awaited. */
export const ClaimCases = ({ claims }: { claims: readonly ClaimCaseView[] }) => (
  <>
    {claims.map((claim) => (
      <ClaimCase key={claim.requestId} claim={claim} />
    ))}
  </>
);
