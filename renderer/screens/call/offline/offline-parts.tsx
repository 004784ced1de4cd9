import './offline.css';
import type { CallOfflineView } from '../../../../shared/contract/offline-view.ts';
import { NotPossible } from './not-possible.tsx';
import { OfflineAuthority } from './offline-authority.tsx';

/** The limits of this desk and what waits for the centre, side by side (UI.md f). */
export const OfflineParts = ({ offline }: { offline: CallOfflineView }) => (
  <div className="cols offline-parts">
    <OfflineAuthority offline={offline} />
    <NotPossible items={offline.notPossible} />
  </div>
);
