import { useEffect, useRef } from 'react';
import type { CallView, MemberView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.tsx';
import { ClaimCases } from '../../../packs/millemiglia/missing-miles/claim-cases.tsx';
import { Button } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useDraft } from '../draft.ts';
import { Balance } from './balance.tsx';
import { Cards } from './cards.tsx';
import { Contact } from './contact.tsx';
import { LastEntries } from './last-entries.tsx';
import { Ledger } from './ledger.tsx';
import { MemberCases } from './member-cases.tsx';
import { MemberIdentity } from './member-identity.tsx';
import { VerificationStrip } from './verification-strip.tsx';

const tabs = ['profile', 'ledger', 'cases', 'letters'] as const;
type MemberTab = (typeof tabs)[number];
const isTab = (text: string): text is MemberTab => tabs.some((tab) => tab === text);

const Profile = ({ member, onLedger }: { member: MemberView; onLedger: () => void }) => (
  <>
    <Balance member={member} />
    <Cards member={member} />
    <Contact member={member} />
    <LastEntries member={member} onOpenLedger={onLedger} />
  </>
);

/** Letters stay empty until that service exists; what is hidden says so instead of looking empty. */
const Letters = ({ isOpen }: { isOpen: boolean }) => {
  const text = useText();
  return (
    <section>
      <p className="sm t2">{text(isOpen ? 'call.member.noLetters' : 'call.member.lettersHidden')}</p>
    </section>
  );
};

const MemberTabs = ({ call, member }: { call: CallView; member: MemberView }) => {
  const text = useText();
  const [chosen, setChosen] = useDraft(call.callId, 'member-tab', 'profile');
  const isOpen = member.balance !== null;
  const tab = isTab(chosen) ? chosen : 'profile';
  return (
    <>
      <Tabs
        label={text('call.member.tabs')}
        tabs={tabs.map((id) => ({ id, label: text(`call.member.${id}`) }))}
        value={tab}
        onChange={setChosen}
      />
      <div className="member-tab" role="tabpanel" aria-label={text(`call.member.${tab}`)}>
        {tab === 'profile' && <Profile member={member} onLedger={() => setChosen('ledger')} />}
        {tab === 'ledger' && <Ledger call={call} member={member} />}
        {tab === 'cases' && <ClaimCases claims={member.claims ?? []} />}
        {tab === 'cases' && <MemberCases call={call} member={member} />}
        {tab === 'letters' && <Letters isOpen={isOpen} />}
      </div>
    </>
  );
};

/** In a narrow window the panel lies over the work: it takes the focus, Esc or its button closes it, and the focus goes back. */
const DrawerHead = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    // In a window made wide again the panel has its own place, and Esc means Back.
    const narrow = matchMedia('(max-width: 1099px)');
    const widened = () => {
      if (!narrow.matches) onClose();
    };
    narrow.addEventListener('change', widened);
    return () => narrow.removeEventListener('change', widened);
  }, [onClose]);
  useShortcuts([{ chord: 'Escape', label: text('dialog.close'), run: onClose, listed: false }]);
  return (
    <div className="drawer-head only-narrow">
      <h2>{text('call.member.name')}</h2>
      <Button ref={button} kind="quiet" icon="cross" iconOnly label={text('dialog.close')} onPress={onClose} />
    </div>
  );
};

type MemberPanelProps = { call: CallView; isDrawerOpen: boolean; onClose: () => void };

/** The member beside the work: what may be read out, and what is hidden until the caller is verified. */
export const MemberPanel = ({ call, isDrawerOpen, onClose }: MemberPanelProps) => {
  const text = useText();
  return (
    <aside
      className={isDrawerOpen ? 'side drawer' : 'side'}
      aria-label={text('call.member.name')}
      id="member-panel"
      data-pane="member"
    >
      {isDrawerOpen && <DrawerHead onClose={onClose} />}
      {call.member ? (
        <>
          <VerificationStrip verification={call.verification} />
          <MemberIdentity member={call.member} />
          <MemberTabs call={call} member={call.member} />
        </>
      ) : (
        <section>
          <p className="sm t2">{text('call.member.none')}</p>
        </section>
      )}
    </aside>
  );
};
