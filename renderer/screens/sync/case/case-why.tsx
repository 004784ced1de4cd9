import type { CaseView } from '../../../../shared/contract/case-view.ts';
import type { CommandView } from '../../../../shared/contract/console-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';
import { useText } from '../../../i18n/translate.ts';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import { reasonWords } from '../command-words.ts';
import { CaseSidesTable } from './case-sides.tsx';

/** Why the centre did otherwise, by which clause, and what each side says. */
export const CaseWhy = ({ command, of }: { command: CommandView; of: CaseView }) => {
  const text = useText();
  const own = useDesk().view.desk.id;
  const code = command.reason?.code ?? null;
  const clause = of.clause ?? command.reason?.clause ?? null;
  return (
    <section aria-label={text('syncScreen.why')}>
      <h3>{text('syncScreen.why')}</h3>
      <p>{code === null ? text(`case.why.${of.kind}`) : reasonWords(code, text)}</p>
      {(clause !== null || code !== null) && (
        <div className="row clause-row">
          {clause !== null && <ClauseChip label={clause} />}
          {code !== null && <span className="t3 sm">{text('case.answerCode', { code })}</span>}
        </div>
      )}
      {of.sides && <CaseSidesTable sides={of.sides} desk={command.made.desk === own ? null : command.made.desk} />}
    </section>
  );
};
