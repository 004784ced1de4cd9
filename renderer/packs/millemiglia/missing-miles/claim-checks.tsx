import type { ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { CheckRow } from '../../../screens/call/checklist.tsx';
import { Block } from '../../../ui/block.tsx';

const FAILS: ReadonlySet<string> = new Set(['deny', 'refer']);
const PAPERS: ReadonlySet<string> = new Set(['needs-document', 'needs-approval']);

/** Every rule that speaks about the flights, what stands in the way first; a line that is true of some legs only names them. */
export const ClaimChecks = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const { checks } = claim;
  const count = (verdicts: ReadonlySet<string>) => checks.filter(({ verdict }) => verdicts.has(verdict)).length;
  const [papers, fails] = [count(PAPERS), count(FAILS)];
  const counts = { pass: checks.length - papers - fails, papers, fails };
  return (
    <Block
      label={text('card.checks')}
      title={text('card.checks')}
      className="dense checks"
      aside={<span className="sm t2">{text('claim.checkCounts', counts)}</span>}
    >
      <ul>
        {checks.map((check) => (
          <CheckRow
            key={`${check.rule} ${check.verdict} ${check.legs.join()} ${check.text.en}`}
            entry={check}
            about={
              check.legs.length === 0
                ? null
                : text('claim.aboutLegs', { legs: check.legs.join(', '), n: check.legs.length })
            }
          />
        ))}
        {checks.length === 0 && <li className="pad sm t2">{text('claim.noChecks')}</li>}
      </ul>
    </Block>
  );
};
