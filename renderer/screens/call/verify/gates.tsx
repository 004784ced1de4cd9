import type { CallView, GateView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Mark } from '../../../ui/chip.tsx';
import { ClauseChip } from '../../../ui/clause-chip.tsx';

const Gate = ({ gate, isOpen }: { gate: GateView; isOpen: boolean }) => {
  const text = useText();
  return (
    <li className="rule">
      <Mark tone={isOpen ? 'positive' : 'plain'} icon={isOpen ? 'tick' : 'lock'} />
      <span>{text(`gate.${gate.id}`)}</span>
      <ClauseChip label={gate.clause} />
    </li>
  );
};

/** What may be done now, and what opens after verification, each with its clause. */
export const Gates = ({ gates }: { gates: CallView['gates'] }) => {
  const text = useText();
  return (
    <div className="cols gates">
      <Block label={text('call.verify.allowed')} title={text('call.verify.allowedHeading')}>
        {gates.now.length === 0 && <p className="pad sm t2">{text('call.verify.nothingNow')}</p>}
        <ul>
          {gates.now.map((gate) => (
            <Gate key={gate.id} gate={gate} isOpen />
          ))}
        </ul>
      </Block>
      <Block label={text('call.verify.after')} title={text('call.verify.after')}>
        {gates.after.length === 0 && <p className="pad sm t2">{text('call.verify.nothingAfter')}</p>}
        <ul>
          {gates.after.map((gate) => (
            <Gate key={gate.id} gate={gate} isOpen={false} />
          ))}
        </ul>
      </Block>
    </div>
  );
};
