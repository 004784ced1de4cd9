import { useDesk } from '../desk-connection.tsx';
import { useWorkspace } from '../workspace-state.tsx';

/** Opens a member: in the call on screen while it looks for one, else masked outside a call. */
export const useChooseMember = (): ((code: string) => void) => {
  const desk = useDesk();
  const { line, section, setSection, setLine, setMember } = useWorkspace();
  return (code) => {
    const call = section === 'calls' ? desk.view.lines[line - 1] : null;
    if (call && call.state !== 'ringing' && call.state !== 'wrapUp') {
      void desk.send(call.callId, { type: 'CHOOSE_MEMBER', code }).catch(() => undefined);
      return;
    }
    void desk.showMember(code).then((member) => {
      if (!member) return;
      setMember(member);
      setSection('calls');
      const free = desk.view.lines.indexOf(null);
      if (call && free >= 0) setLine(free + 1);
    });
  };
};
