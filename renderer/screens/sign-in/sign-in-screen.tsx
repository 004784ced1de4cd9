import { SignInTitleBar } from '../../app/shell/title-bar.tsx';
import { useText } from '../../i18n/translate.ts';
import { DeskStatus } from './desk-status.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Before anyone is signed in: the state of the desk at the left, the form at the right. */
export const SignInScreen = () => {
  const text = useText();
  return (
    <div className="app no-rail">
      <SignInTitleBar />
      <main className="signin" aria-label={text('signIn.page')}>
        <DeskStatus />
        <SignInForm />
      </main>
    </div>
  );
};
