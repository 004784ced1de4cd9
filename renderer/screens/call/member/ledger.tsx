import type { LedgerLineView, MemberView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { MaskedFigure } from '../../../ui/masked-field.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { amountClass, useEntryName } from './last-entries.tsx';

const Row = ({ line }: { line: LedgerLineView }) => {
  const format = useFormat();
  const nameOf = useEntryName();
  return (
    <tr>
      <td className="nw t3">{format.shortDate(line.on)}</td>
      <td className="ell" title={nameOf(line)}>
        {nameOf(line)}
      </td>
      <td className={amountClass(line)}>{format.signedMiles(line.miles)}</td>
    </tr>
  );
};

const LedgerTable = ({ lines }: { lines: readonly LedgerLineView[] }) => {
  const text = useText();
  return (
    <table className="tbl ledger" aria-label={text('call.member.ledger')}>
      <thead>
        <tr>
          <th scope="col">{text('call.ledgerColumn.date')}</th>
          <th scope="col">{text('call.ledgerColumn.entry')}</th>
          <th scope="col" className="num">
            {text('call.ledgerColumn.miles')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.entryId} line={line} />
        ))}
      </tbody>
    </table>
  );
};

/** All ledger lines this desk shows of the member. */
export const Ledger = ({ member }: { member: MemberView }) => {
  const text = useText();
  const lines = member.lastEntries;
  if (lines !== null && lines.length > 0) return <LedgerTable lines={lines} />;
  return (
    <section>
      {lines === null ? (
        <MaskedFigure dots="•••••••• ••••••••••••" />
      ) : (
        <p className="sm t2">{text('call.member.noEntries')}</p>
      )}
      {lines === null && <p className="sm t2">{text('call.member.hidden')}</p>}
    </section>
  );
};
