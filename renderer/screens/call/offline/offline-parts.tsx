import './offline.css';
import type { CallOfflineView } from '../../../../shared/contract/offline-view.ts';
import { NotPossible } from './not-possible.tsx';
import { OfflineAuthority } from './offline-authority.tsx';
import { WaitingOutbox } from './waiting-outbox.tsx';

/** The limits of this desk beside what waits for the centre, and what is recorded so far (UI.md f). */
export const OfflineParts = ({ offline }: { offline: CallOfflineView }) => (
  <>
    <div className="cols offline-parts">
      <OfflineAuthority offline={offline} />
      <NotPossible items={offline.notPossible} />
    </div>
    <WaitingOutbox />
  </>
);
