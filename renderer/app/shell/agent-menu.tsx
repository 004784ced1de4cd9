import type { SessionView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { useDesk } from '../desk-connection.tsx';
import { useLanguageItems, useThemeItems } from './preference-items.ts';

/** Initials of a name, two at most. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** The agent at the foot of the rail, with the menu to sign out and to change theme and language. */
export const AgentMenu = ({ session }: { session: SessionView }) => {
  const text = useText();
  const { signOut } = useDesk();
  const [firstTheme, ...themes] = useThemeItems();
  const [firstLanguage, ...languages] = useLanguageItems();
  const items: readonly MenuItem[] = [
    { id: 'sign-out', label: text('agent.signOut'), icon: 'signOut', onChoose: () => void signOut() },
    ...(firstTheme ? [{ ...firstTheme, newGroup: true }, ...themes] : []),
    ...(firstLanguage ? [{ ...firstLanguage, newGroup: true }, ...languages] : []),
  ];
  const line = text('agent.line', {
    role: text(`role.${session.role}`),
    id: session.agentId,
    state: text(session.offline ? 'agent.offline' : 'agent.ready'),
  });
  return (
    <div className="me">
      <span className="ava" aria-hidden="true">
        {initialsOf(session.name)}
      </span>
      <span className="col grow">
        <span className="sm st ell">{session.name}</span>
        <span className="xs t3 ell" title={line}>
          {line}
        </span>
      </span>
      <Menu label={text('agent.menu')} items={items} up alignEnd buttonClassName="btn gho ico">
        <Icon name="more" />
      </Menu>
    </div>
  );
};
