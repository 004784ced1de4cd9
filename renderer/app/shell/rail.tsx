import { useText } from '../../i18n/translate.ts';
import { useDesk } from '../desk-connection.tsx';
import { AgentMenu } from './agent-menu.tsx';
import { CallLines } from './call-lines.tsx';
import { FindMember } from './find-member.tsx';
import { Sections } from './sections.tsx';

/** The left rail: find member, four lines, sections, the agent. */
export const Rail = () => {
  const text = useText();
  const { session } = useDesk().view;
  return (
    <nav className="rail" aria-label={text('rail.label')} data-pane="rail">
      <FindMember />
      <CallLines />
      <div className="foot">
        <Sections />
        {session && <AgentMenu session={session} />}
      </div>
    </nav>
  );
};
