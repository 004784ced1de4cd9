import { useEffect, useState } from 'react';
import type { CallView, LedgerView, MemberView } from '../../../../shared/contract/console-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';
import { useText } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { MaskedFigure } from '../../../ui/masked-field.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { amountClass, useEntryName } from './last-entries.tsx';

type Asked = LedgerView | 'loading' | null;

/** Asks for the ledger once, and again whenever the account changes. */
const useLedger = (callId: string, member: MemberView): { ledger: Asked; retry: () => void } => {
  const { ledger: ask } = useDesk();
  const [ledger, setLedger] = useState<Asked>('loading');
  const [tries, setTries] = useState(0);
  const state = [member.code, member.balance?.posted, member.lastEntries?.[0]?.entryId, tries].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` stands for the account; the view is a new object every time.
  useEffect(() => {
    let isShown = true;
    void ask(callId).then((answer) => {
      if (isShown) setLedger(answer);
    });
    return () => {
      isShown = false;
    };
  }, [callId, ask, state]);
  return { ledger, retry: () => setTries(tries + 1) };
};

const Row = ({ line }: { line: LedgerView['lines'][number] }) => {
  const format = useFormat();
  const nameOf = useEntryName();
  return (
    <tr>
      <td className="nw t3">{format.numericDate(line.on)}</td>
      <td className="ell" title={nameOf(line)}>
        {nameOf(line)}
      </td>
      <td className={amountClass(line)}>{format.signedMiles(line.miles)}</td>
      <td className="num t2">{format.miles(line.balanceAfter)}</td>
    </tr>
  );
};

const LedgerTable = ({ ledger }: { ledger: LedgerView }) => {
  const text = useText();
  const format = useFormat();
  const { lines, total } = ledger;
  return (
    <>
      <table className="tbl ledger" aria-label={text('call.member.ledger')}>
        <thead>
          <tr>
            <th scope="col">{text('call.ledgerColumn.date')}</th>
            <th scope="col">{text('call.ledgerColumn.entry')}</th>
            <th scope="col" className="num">
              {text('call.ledgerColumn.miles')}
            </th>
            <th scope="col" className="num">
              {text('call.ledgerColumn.balance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.entryId} line={line} />
          ))}
        </tbody>
      </table>
      {lines.length < total && (
        <p className="sm t3 ledger-rest">
          {text('call.member.ledgerNewest', { shown: format.number(lines.length), total: format.number(total) })}
        </p>
      )}
    </>
  );
};

const OpenLedger = ({ call, member }: { call: CallView; member: MemberView }) => {
  const text = useText();
  const { ledger, retry } = useLedger(call.callId, member);
  if (ledger === 'loading') {
    return (
      <section>
        <Skeleton lines={5} />
      </section>
    );
  }
  if (ledger === null) {
    return (
      <section>
        <p className="sm t2">{text('call.member.ledgerUnknown')}</p>
        <Button size="s" label={text('call.member.ledgerRetry')} onPress={retry} />
      </section>
    );
  }
  if (ledger.lines.length > 0) return <LedgerTable ledger={ledger} />;
  return (
    <section>
      <p className="sm t2">{text('call.member.noEntries')}</p>
    </section>
  );
};

/** The ledger with the balance after every line; hidden until the caller is verified. */
export const Ledger = ({ call, member }: { call: CallView; member: MemberView }) => {
  const text = useText();
  if (member.lastEntries !== null) return <OpenLedger call={call} member={member} />;
  return (
    <section>
      <MaskedFigure dots="•••••••• ••••••••••••" />
      <p className="sm t2">{text('call.member.hidden')}</p>
    </section>
  );
};
