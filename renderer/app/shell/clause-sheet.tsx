import { useEffect, useState } from 'react';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { clauseTitle } from '../../ui/clause-chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type ClauseText, useDesk } from '../desk-connection.tsx';
import { useWorkspace } from '../workspace-state.tsx';

/** The side sheet with our summary of one clause. */
export const ClauseSheet = ({ label, onClose }: { label: string; onClose: () => void }) => {
  const text = useText();
  const { clause: askClause } = useDesk();
  const { openRulebook } = useWorkspace();
  const [clause, setClause] = useState<ClauseText | 'loading'>('loading');
  useEffect(() => {
    let isShown = true;
    void askClause(label).then((answer) => {
      if (isShown) setClause(answer);
    });
    return () => {
      isShown = false;
    };
  }, [label, askClause]);
  const title = clauseTitle(label);
  const toRulebook = () => {
    onClose();
    openRulebook({ kind: 'clause', label });
  };
  const actions = <Button kind="primary" label={text('clause.toRulebook')} shortcut="F9" onPress={toRulebook} />;
  return (
    <Dialog label={title} kind="sheet" onClose={onClose} actions={actions}>
      {clause === 'loading' && <Skeleton lines={4} />}
      {clause === null && <EmptyState sentence={text('clause.notFound', { clause: title })} />}
      {clause !== 'loading' && clause !== null && (
        <article className="clause-text">
          <span className="chip">{text('clause.edition', { edition: clause.edition })}</span>
          <h3>{clause.title}</h3>
          <p>{clause.summary}</p>
          <p className="sm t3">{text('clause.summaryNote')}</p>
        </article>
      )}
    </Dialog>
  );
};
