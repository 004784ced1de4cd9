import { useText } from '../../i18n/translate.ts';
import { useShortcutRegistry } from '../../keyboard/use-shortcuts.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Keycap } from '../../ui/keycap.tsx';

/** Help: every key that works on this screen now. */
export const HelpDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const shortcuts = useShortcutRegistry().listed();
  return (
    <Dialog label={text('help.title')} onClose={onClose}>
      <table className="tbl help-keys" aria-label={text('help.table')}>
        <thead>
          <tr>
            <th scope="col">{text('help.key')}</th>
            <th scope="col">{text('help.does')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map((shortcut) => (
            <tr key={shortcut.chord}>
              <td>
                <Keycap chord={shortcut.chord} />
                <span className="vh">{shortcut.chord.replaceAll(/Key|Digit/g, '')}</span>
              </td>
              <td className={shortcut.off ? 't3' : undefined}>{shortcut.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sm t2">{text('help.always')}</p>
    </Dialog>
  );
};
