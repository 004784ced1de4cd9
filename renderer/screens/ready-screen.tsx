import { useDesk } from '../app/desk-connection.tsx';
import { ActionBar, useShellHints } from '../app/shell/action-bar.tsx';
import { useWorkspace } from '../app/workspace-state.tsx';
import { useText } from '../i18n/translate.ts';
import { Block } from '../ui/block.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FoundMember } from './found-member.tsx';
import { DeskFactRows } from './sign-in/desk-status.tsx';
import { TakeCall, takeCallFormId } from './take-call.tsx';

const steps = ['ready.how1', 'ready.how2', 'ready.how3', 'ready.how4'] as const;

const HowACallGoes = () => {
  const text = useText();
  return (
    <section className="blk" aria-label={text('ready.howTo')}>
      <header>
        <Icon name="info" />
        <h2>{text('ready.howTo')}</h2>
      </header>
      <ol className="how">
        {steps.map((key, index) => (
          <li className="rule" key={key}>
            <span className="mark nil" aria-hidden="true">
              {index + 1}
            </span>
            <span>{text(key)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const ThisDesk = () => {
  const text = useText();
  return (
    <Block label={text('ready.today')} title={text('ready.today')} icon="desk">
      <DeskFactRows />
    </Block>
  );
};

const takeCall = (): void => {
  const form = document.getElementById(takeCallFormId);
  if (form instanceof HTMLFormElement) form.requestSubmit();
};

/** A free line: what happens when a call comes, taking one by hand, and a member looked up outside a call. */
export const ReadyScreen = ({ line }: { line: number }) => {
  const text = useText();
  const { view } = useDesk();
  const { member } = useWorkspace();
  const isAllFree = view.lines.every((call) => call === null);
  const hints = useShellHints();
  return (
    <main className="main flat" aria-label={text('workspace.label')}>
      <div className="pagehead">
        <h1>{text('ready.title')}</h1>
        <span className="t3 sm nw">{text('ready.line', { n: line })}</span>
      </div>
      <section
        className={member ? 'workarea' : 'workarea alone'}
        id="work"
        role="tabpanel"
        aria-label={text('workflow.label')}
        data-pane="work"
      >
        <div className="workbody">
          <p className="lead t2">{isAllFree ? text('ready.waiting') : text('ready.someOpen', { line })}</p>
          <TakeCall />
          <div className="ready-cols">
            <HowACallGoes />
            <ThisDesk />
          </div>
        </div>
      </section>
      {member && <FoundMember member={member} />}
      <ActionBar hints={hints}>
        <Button kind="primary" icon="phone" shortcut="Control+Enter" label={text('ready.take')} onPress={takeCall} />
      </ActionBar>
    </main>
  );
};
