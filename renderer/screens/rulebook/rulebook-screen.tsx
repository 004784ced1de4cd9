import { useDesk } from '../../app/desk-connection.tsx';
import { useWorkspace } from '../../app/workspace-state.tsx';
import { useAgentLanguage, useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RulebookActions } from './rulebook-actions.tsx';
import { RulebookReader } from './rulebook-reader.tsx';
import { usePlace } from './use-place.ts';
import { useRulebook } from './use-rulebook.ts';

/** The rulebook: search, clauses with the same matter in other editions, rules with what they say. It needs no connection. */
export const RulebookScreen = () => {
  const text = useText();
  const { view } = useDesk();
  const { line } = useWorkspace();
  const { place } = usePlace();
  const agentLanguage = useAgentLanguage();
  const spokenLanguage = place.language ?? view.lines[line - 1]?.language ?? agentLanguage;
  const { lookup, isAway, retry } = useRulebook(agentLanguage);
  const spoken = useRulebook(spokenLanguage).lookup;
  return (
    <main className="main flat rulebook" aria-label={text('rulebook.page')}>
      {lookup ? (
        <RulebookReader lookup={lookup} spoken={spoken} spokenLanguage={spokenLanguage} />
      ) : (
        <>
          <div className="pagehead">
            <h1>{text('rulebook.page')}</h1>
          </div>
          <section className="workarea" data-pane="work">
            {isAway ? (
              <EmptyState
                sentence={text('rulebook.noAnswer')}
                action={<Button label={text('rulebook.retry')} onPress={retry} />}
              />
            ) : (
              <Skeleton lines={5} />
            )}
          </section>
        </>
      )}
      <RulebookActions />
    </main>
  );
};
