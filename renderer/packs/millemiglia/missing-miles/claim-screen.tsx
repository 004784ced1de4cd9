import '../card/card.css';
import './claim.css';
import type { ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { ClaimRecorded } from './claim-recorded.tsx';
import { EnterFlights } from './enter-flights.tsx';

/** Missing miles: enter the flights, read the rules off beside them, record the claim, follow what becomes of it (mm-2016 5.3, mm-2017 4.3). */
export const ClaimScreen = ({ claim }: { claim: ClaimServiceView }) => {
  switch (claim.stage) {
    case 'flights':
      return <EnterFlights claim={claim} />;
    case 'recorded':
      return <ClaimRecorded claim={claim} />;
  }
};
