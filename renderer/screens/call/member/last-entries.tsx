import type { LedgerLineView, MemberView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { formatTicket } from '../../../ui/format.ts';
import { MaskedFigure } from '../../../ui/masked-field.tsx';
import { useFormat } from '../../../ui/use-format.ts';

const SHOWN = 5;

/** What a ledger line is called: the kind of entry, and its ticket, partner or promotion. */
export const useEntryName = () => {
  const text = useText();
  return (line: LedgerLineView): string => {
    const kind = text(`call.entry.${line.kind}`);
    const name = line.detail === null ? kind : `${kind} · ${formatTicket(line.detail)}`;
    return line.pending ? `${name} · ${text('call.cardState.pending')}` : name;
  };
};

/** Colour of an amount; the sign carries the meaning. */
export const amountClass = (line: LedgerLineView): string => {
  if (line.pending) return 'num inf';
  return line.miles < 0 ? 'num cau' : 'num';
};

const Entry = ({ line }: { line: LedgerLineView }) => {
  const format = useFormat();
  const nameOf = useEntryName();
  return (
    <>
      <span className="d">{format.dayAndMonth(line.on)}</span>
      <span className="ell" title={nameOf(line)}>
        {nameOf(line)}
      </span>
      <span className={amountClass(line)}>{format.signedMiles(line.miles)}</span>
    </>
  );
};

type LastEntriesProps = { member: MemberView; onOpenLedger: () => void };

/** The newest lines of the ledger, hidden until verification. */
export const LastEntries = ({ member, onOpenLedger }: LastEntriesProps) => {
  const text = useText();
  const lines = member.lastEntries;
  return (
    <section aria-label={text('call.member.lastEntries')}>
      <div className="hrow">
        <h3>{text('call.member.lastEntries')}</h3>
        {lines === null ? (
          <span>{text('call.member.hidden')}</span>
        ) : (
          <button className="acc" type="button" onClick={onOpenLedger}>
            {text('call.member.openLedger')}
          </button>
        )}
      </div>
      {lines === null && <MaskedFigure dots="•••••••• ••••••••••••" />}
      {lines?.length === 0 && <p className="sm t2">{text('call.member.noEntries')}</p>}
      <div className="led">
        {(lines ?? []).slice(0, SHOWN).map((line) => (
          <Entry key={line.entryId} line={line} />
        ))}
      </div>
    </section>
  );
};
