import type { CardCause } from '../../../../shared/account/command.ts';
import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { useSavedText } from '../../../screens/call/saved-text.ts';

/** What the caller reports about the card. Every change goes to the engine whole; the report number while it is typed. */
export const useReport = (service: CardServiceView) => {
  const { call, send } = useCall();
  const tell = (
    change: Partial<{ cause: CardCause; lastSeenOn: string | null; policeReport: string }>,
    policeReport: string,
  ) =>
    send({
      type: 'REPORT_CARD',
      cause: service.cause,
      lastSeenOn: service.lastSeenOn,
      policeReport,
      ...change,
    });
  const police = useSavedText(call.callId, 'police-report', service.policeReport, (policeReport) =>
    tell({}, policeReport),
  );
  return {
    police,
    flush: police.flush,
    setCause: (cause: CardCause) => void tell({ cause }, police.text),
    setLastSeen: (lastSeenOn: string | null) => void tell({ lastSeenOn }, police.text),
  };
};

export type Report = ReturnType<typeof useReport>;
