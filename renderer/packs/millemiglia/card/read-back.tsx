import type { CardVariant } from '../../../../shared/account/command.ts';
import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import { Note } from '../../../ui/note.tsx';

/** The clause the outcome rests on, taken from the decision. */
const clauseOf = (service: CardServiceView): string | undefined =>
  service.decision?.checklist.find((entry) => entry.rule === 'card.reissue-or-transfer')?.clauses[0];

/** Closing a code cannot be undone: the two points are read back and ticked before the red button runs. */
export const ReadBack = ({ service, variant }: { service: CardServiceView; variant: CardVariant }) => {
  const text = useText();
  const { call, send } = useCall();
  const hasEmail = call.member?.contact.email.value != null;
  const clause = clauseOf(service);
  if (variant !== 'transfer') return null;
  return (
    <Note
      tone="critical"
      className="read-back"
      title={text('card.cannotUndo')}
      aside={clause && <ClauseChip label={clause} />}
    >
      {text(hasEmail ? 'card.readTwo' : 'card.readOne')}
      <div className="row read-back-items">
        <Checkbox
          label={text('card.readBackCode')}
          shown={text('card.readBackCodeText')}
          checked={service.readBack.codeCloses}
          onChange={(agreed) => void send({ type: 'READ_BACK', item: 'codeCloses', agreed })}
        />
        {hasEmail ? (
          <Checkbox
            label={text('card.readBackEmail')}
            shown={text('card.readBackEmailText')}
            checked={service.readBack.emailRight}
            onChange={(agreed) => void send({ type: 'READ_BACK', item: 'emailRight', agreed })}
          />
        ) : (
          <span>{text('card.noEmail')}</span>
        )}
      </div>
    </Note>
  );
};
