import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useMemo,
  useState,
} from 'react';
import type { MemberView } from '../../shared/contract/console-view.ts';
import {
  firstPlace,
  openPage,
  type RulebookPage,
  type RulebookPlace,
  toSearch,
} from '../screens/rulebook/rulebook-place.ts';

export type Section = 'calls' | 'rulebook' | 'sync';
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
  /** Where the agent is in the rulebook, also while another section is on screen. */
  rulebook: RulebookPlace;
  setRulebook: Dispatch<SetStateAction<RulebookPlace>>;
  /** Shows the rulebook: a page of it, or its search. */
  openRulebook: (page: RulebookPage | null) => void;
  layer: Layer;
  setLayer: (layer: Layer) => void;
};

const WorkspaceContext = createContext<Workspace | null>(null);

/** Holds the section, the line and the open layer for everything inside. */
export const WorkspaceProvider = ({ children }: { children: ReactNode }) => {
  const [section, setSection] = useState<Section>('calls');
  const [line, setLine] = useState(1);
  const [member, setMember] = useState<MemberView | null>(null);
  const [rulebook, setRulebook] = useState<RulebookPlace>(firstPlace);
  const [layer, setLayer] = useState<Layer>(null);
  const workspace = useMemo(() => {
    const openRulebook = (page: RulebookPage | null) => {
      setRulebook((before) => (page ? openPage(before, page) : toSearch(before)));
      setSection('rulebook');
    };
    const shown = { section, setSection, line, setLine, member, setMember, layer, setLayer };
    return { ...shown, rulebook, setRulebook, openRulebook };
  }, [section, line, member, layer, rulebook]);
  return <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>;
};

/** What the agent looks at, and how to change it. */
export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('WorkspaceProvider is missing around the shell');
  return workspace;
};
