import { useDesk } from '../app/desk-connection.tsx';
import { useWorkspace } from '../app/workspace-state.tsx';
import { CallWorkspace } from './call/call-workspace.tsx';
import { ReadyScreen } from './ready-screen.tsx';

/** The chosen line: its call, or a free line ready for one. */
export const CallsScreen = () => {
  const { view } = useDesk();
  const { line } = useWorkspace();
  const call = view.lines[line - 1] ?? null;
  return call ? <CallWorkspace key={call.callId} call={call} view={view} /> : <ReadyScreen line={line} />;
};
