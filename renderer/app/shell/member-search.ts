import { useEffect, useState } from 'react';
import type { MemberHit } from '../../../shared/contract/console-view.ts';
import { useDesk } from '../desk-connection.tsx';

export type MemberSearch =
  | { state: 'idle' }
  | { state: 'searching'; hits: readonly MemberHit[] }
  | { state: 'found'; hits: readonly MemberHit[] }
  | { state: 'noAnswer' };

const fewestSigns = 2;

/** Searches this desk's members from two signs on; an answer to an older text is dropped. */
export const useMemberSearch = (typed: string): MemberSearch => {
  const { findMembers, view } = useDesk();
  const [search, setSearch] = useState<MemberSearch>({ state: 'idle' });
  const text = typed.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: searched anew when accounts arrive; during the first copy a list is not complete.
  useEffect(() => {
    if (text.length < fewestSigns) {
      setSearch({ state: 'idle' });
      return;
    }
    let isNewest = true;
    setSearch((before) => ({ state: 'searching', hits: 'hits' in before ? before.hits : [] }));
    void findMembers(text).then((hits) => {
      if (isNewest) setSearch(hits ? { state: 'found', hits } : { state: 'noAnswer' });
    });
    return () => {
      isNewest = false;
    };
  }, [text, findMembers, view.sync.members]);
  return search;
};
