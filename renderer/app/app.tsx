import { useText } from '../i18n/translate.ts';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { BrandMark } from '../ui/icon.tsx';
import { useDesk, useDeskState } from './desk-connection.tsx';
import { Shell } from './shell/shell.tsx';
import { WorkspaceProvider } from './workspace-state.tsx';

const Starting = () => {
  const text = useText();
  return (
    <main className="starting" aria-label={text('starting.title')}>
      <BrandMark size={44} />
      <h1>{text('starting.title')}</h1>
      <p className="t2" role="status">
        {text('starting.text')}
      </p>
    </main>
  );
};

const SignedInOrNot = () => {
  const { session } = useDesk().view;
  if (!session) return <SignInScreen />;
  return (
    <WorkspaceProvider key={session.agentId}>
      <Shell />
    </WorkspaceProvider>
  );
};

/** The console: starting, signing in, working. */
export const App = () => (useDeskState().view ? <SignedInOrNot /> : <Starting />);
