import type { AllowanceView, CallOfflineView } from '../../../../shared/contract/offline-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useCall } from '../call-context.tsx';
import { endWords } from './offline-words.ts';

type AllowanceProps = { label: string; allowance: AllowanceView; note?: string };

const Allowance = ({ label, allowance, note }: AllowanceProps) => {
  const text = useText();
  const format = useFormat();
  const { unit, used, adding, limit } = allowance;
  const total = used + adding;
  const left = format.number(Math.max(0, limit - total));
  const figures = { used: format.number(total), limit: format.number(limit) };
  const leftWords = () => {
    if (total > limit) return text('offline.tooMuch');
    if (adding === 0) return text('offline.left', { left });
    return text(used > 0 ? 'offline.leftHatched' : 'offline.leftAfter', { left });
  };
  return (
    <Meter
      label={label}
      used={used}
      adding={adding}
      limit={limit}
      figure={figures.used}
      of={text(`offline.of.${unit}`, figures)}
      valueText={text(`offline.value.${unit}`, figures)}
      note={total <= limit && note !== undefined ? note : leftWords()}
    />
  );
};

/** What this desk may still do alone, with what the request on screen would take of it. */
export const OfflineAuthority = ({ offline }: { offline: CallOfflineView }) => {
  const text = useText();
  const format = useFormat();
  const { view } = useCall();
  const { allowances, state } = offline;
  const limit = format.number(allowances?.open.limit ?? 0);
  return (
    <Block
      label={text('offline.authority')}
      title={text('offline.authority')}
      icon="shield"
      aside={
        <Chip tone={state === 'current' ? 'offline' : 'critical'}>
          {endWords(offline, view.business.now, text, format)}
        </Chip>
      }
    >
      {allowances === null ? (
        <p className="pad sm">{text('offline.noAllowance')}</p>
      ) : (
        <>
          <Allowance label={text('offline.meter.member')} allowance={allowances.member} />
          <Allowance label={text('offline.meter.desk')} allowance={allowances.desk} />
          <Allowance
            label={text('offline.meter.open')}
            allowance={allowances.open}
            note={text('offline.openRule', { limit })}
          />
        </>
      )}
    </Block>
  );
};
