import { Shell } from './shell/shell.tsx';
import { WorkspaceProvider } from './workspace-state.tsx';

/** What an agent works in, anew for each agent. */
export const SignedIn = ({ agentId }: { agentId: string }) => (
  <WorkspaceProvider key={agentId}>
    <Shell />
  </WorkspaceProvider>
);
