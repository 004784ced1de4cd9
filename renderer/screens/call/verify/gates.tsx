import type { CallView, GateView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Mark } from '../../../ui/chip.tsx';
import { classNames } from '../../../ui/class-names.ts';
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

/** What may be done now, and what verification would open, each with its clause; once everything is open, the one list. */
export const Gates = ({ gates }: { gates: CallView['gates'] }) => {
  const text = useText();
  return (
    <div className={classNames('cols', gates.after.length > 0 && 'gates')}>
      <Block label={text('call.verify.allowed')} title={text('call.verify.allowedHeading')}>
        {gates.now.length === 0 && <p className="pad sm t2">{text('call.verify.nothingNow')}</p>}
        <ul>
          {gates.now.map((gate) => (
            <Gate key={gate.id} gate={gate} isOpen />
          ))}
        </ul>
      </Block>
      {gates.after.length > 0 && (
        <Block label={text('call.verify.after')} title={text('call.verify.after')}>
          <ul>
            {gates.after.map((gate) => (
              <Gate key={gate.id} gate={gate} isOpen={false} />
            ))}
          </ul>
        </Block>
      )}
    </div>
  );
};
