import { useDesk } from '../../app/desk-connection.tsx';
import { ActionBar, type KeyHint } from '../../app/shell/action-bar.tsx';
import { useWorkspace } from '../../app/workspace-state.tsx';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { usePlace } from './use-place.ts';

/** The foot of the rulebook: its keys, back and forward, and the way back to the call. */
export const RulebookActions = () => {
  const text = useText();
  const { view } = useDesk();
  const { line, setSection } = useWorkspace();
  const { place, back, forward } = usePlace();
  const hasCall = Boolean(view.lines[line - 1]);
  const hints: readonly KeyHint[] = [
    { chord: 'Control+KeyF', label: text('rulebook.hint.search') },
    { caps: ['↑', '↓'], label: text('rulebook.hint.results') },
    { chord: 'Alt+ArrowLeft', label: text('rulebook.hint.backToCall') },
    { chord: 'F6', label: text('keys.nextPane') },
    { chord: 'F1', label: text('keys.help') },
  ];
  return (
    <ActionBar hints={hints}>
      <Button
        icon="back"
        label={text('rulebook.back')}
        shortcut="Escape"
        unavailable={place.at > 0 ? null : text('rulebook.noBack')}
        onPress={back}
      />
      <Button
        label={text('rulebook.forward')}
        shortcut="Alt+ArrowRight"
        unavailable={place.at < place.visits.length - 1 ? null : text('rulebook.noForward')}
        onPress={forward}
      />
      <Button
        kind="primary"
        label={hasCall ? text('rulebook.backToCall', { n: line }) : text('syncScreen.backToCalls')}
        after={<Keycap chord={hasCall ? `Control+Digit${line}` : 'F8'} />}
        onPress={() => setSection('calls')}
      />
    </ActionBar>
  );
};
