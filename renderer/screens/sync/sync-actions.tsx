import type { CommandView } from '../../../shared/contract/console-view.ts';
import { ActionBar, type KeyHint, useShellHints } from '../../app/shell/action-bar.tsx';
import { useWorkspace } from '../../app/workspace-state.tsx';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { useCaseLetter } from './case/use-case-letter.tsx';
import type { Resolving } from './case/use-resolving.ts';

const useHints = (): readonly KeyHint[] => {
  const text = useText();
  return [
    { caps: ['↑', '↓'], label: text('keys.row') },
    { chord: 'Control+KeyF', label: text('keys.filter') },
    ...useShellHints().filter(({ label }) => label !== text('keys.calls') && label !== text('keys.find')),
  ];
};

type SyncActionsProps = {
  command: CommandView | null;
  resolving: Resolving;
  rejected: CommandView | null;
  onRejected: () => void;
  onResolve: () => void;
};

/** Next rejected, the letter, and the verb of the chosen choice; back to the calls where there is nothing to choose. */
export const SyncActions = ({ command, resolving, rejected, onRejected, onResolve }: SyncActionsProps) => {
  const text = useText();
  const { setSection } = useWorkspace();
  const letter = useCaseLetter(command, resolving);
  const { choice } = resolving;
  return (
    <ActionBar hints={useHints()}>
      <Button
        label={text('syncScreen.nextRejected')}
        shortcut="F7"
        unavailable={rejected ? null : text('syncScreen.noRejected')}
        onPress={onRejected}
      />
      {letter.isOffered && <Button {...letter.button} />}
      {choice === null ? (
        <Button
          kind="primary"
          label={text('syncScreen.backToCalls')}
          after={<Keycap chord="F8" />}
          onPress={() => setSection('calls')}
        />
      ) : (
        <Button
          kind="primary"
          label={text(`case.choice.${choice}`)}
          shortcut="Control+Enter"
          busy={resolving.isBusy}
          onPress={onResolve}
        />
      )}
      {letter.preview}
    </ActionBar>
  );
};
