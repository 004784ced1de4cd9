import { useEffect, useState } from 'react';
import { useText } from '../i18n/translate.ts';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { BrandMark } from '../ui/icon.tsx';
import { useDesk, useDeskState } from './desk-connection.tsx';
import type { SignedIn } from './signed-in.tsx';

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

type Work = typeof SignedIn;

/** What is worked in comes as a file of its own, read while somebody signs in: the form need not wait for it. */
const useWork = (isWanted: boolean): Work | null => {
  const [work, setWork] = useState<{ SignedIn: Work } | null>(null);
  useEffect(() => {
    if (isWanted) void import('./signed-in.tsx').then(setWork);
  }, [isWanted]);
  return work?.SignedIn ?? null;
};

const SignedInOrNot = ({ work: Work }: { work: Work | null }) => {
  const { session } = useDesk().view;
  if (!session) return <SignInScreen />;
  return Work ? <Work agentId={session.agentId} /> : <Starting />;
};

/** The console: starting, signing in, working. */
export const App = () => {
  const isShown = useDeskState().view !== null;
  const work = useWork(isShown);
  return isShown ? <SignedInOrNot work={work} /> : <Starting />;
};
