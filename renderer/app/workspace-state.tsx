import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { MemberView } from '../../shared/contract/console-view.ts';

export type Section = 'calls' | 'sync';
export type Layer = { kind: 'help' } | { kind: 'palette' } | { kind: 'clause'; label: string } | null;

/** What the agent looks at. It belongs to the window and is not kept by the engine. */
export type Workspace = {
  section: Section;
  setSection: (section: Section) => void;
  /** The chosen line, 1 to 4. */
  line: number;
  setLine: (line: number) => void;
  /** A member opened outside a call, masked. */
  member: MemberView | null;
  setMember: (member: MemberView | null) => void;
  layer: Layer;
  setLayer: (layer: Layer) => void;
};

const WorkspaceContext = createContext<Workspace | null>(null);

/** Holds the section, the line and the open layer for everything inside. */
export const WorkspaceProvider = ({ children }: { children: ReactNode }) => {
  const [section, setSection] = useState<Section>('calls');
  const [line, setLine] = useState(1);
  const [member, setMember] = useState<MemberView | null>(null);
  const [layer, setLayer] = useState<Layer>(null);
  const workspace = useMemo(
    () => ({ section, setSection, line, setLine, member, setMember, layer, setLayer }),
    [section, line, member, layer],
  );
  return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
};

/** What the agent looks at, and how to change it. */
export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('WorkspaceProvider is missing around the shell');
  return workspace;
};
