import type { CaseSides } from '../../../../shared/account/case.ts';
import { editionName } from '../../../i18n/edition-name.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import { formatCode } from '../../../ui/format.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { isOvertaken, type SideRow, type SideValue, sideRows } from './side-rows.ts';

const useValue = () => {
  const text: Text = useText();
  const format = useFormat();
  return (value: SideValue): string => {
    switch (value.kind) {
      case 'outcome': {
        const outcome = text(`case.outcome.${value.outcome}`);
        return value.provisional ? text('case.provisional', { outcome }) : outcome;
      }
      case 'remedy':
        return text(`card.variant.${value.variant as 'transfer' | 'reissue'}`);
      case 'status':
        return text(`status.${value.status}`);
      case 'code':
        return formatCode(value.code);
      case 'card':
        return text(`call.cardState.${value.state}`);
      case 'miles':
        return format.miles(value.miles);
      case 'rules':
        return editionName({ id: value.edition, label: value.edition }, text);
      case 'none':
        return text('case.none');
      case 'notNoted':
        return text('case.notNoted');
      default:
        throw new Error(`Unknown value ${JSON.stringify(value satisfies never)}`);
    }
  };
};

const Row = ({ row }: { row: SideRow }) => {
  const text = useText();
  const wordsOf = useValue();
  const isPlain = row.desk.kind === 'notNoted' || row.desk.kind === 'none';
  const desk = wordsOf(row.desk);
  const issue = row.issueNo === null ? '' : String(row.issueNo);
  return (
    <tr>
      <td className="t2">{text(`case.row.${row.item}`, { issue })}</td>
      <td className={isPlain ? 'num t3' : 'num'}>{isOvertaken(row) ? <del>{desk}</del> : desk}</td>
      <td className="num st">{wordsOf(row.centre)}</td>
    </tr>
  );
};

/** This desk beside the centre, item by item; what the centre has overtaken is struck. */
export const CaseSidesTable = ({ sides, desk }: { sides: CaseSides; desk: string | null }) => {
  const text = useText();
  return (
    <table className="tbl sides" aria-label={text('case.sides')}>
      <thead>
        <tr>
          <th>
            <span className="vh">{text('case.item')}</span>
          </th>
          <th className="num">{desk === null ? text('case.thisDesk') : text('case.thatDesk', { desk })}</th>
          <th className="num">{text('case.centre')}</th>
        </tr>
      </thead>
      <tbody>
        {sideRows(sides).map((row) => (
          <Row key={`${row.item} ${row.issueNo ?? ''}`} row={row} />
        ))}
      </tbody>
    </table>
  );
};
