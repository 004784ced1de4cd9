import { ClaimScreen } from '../../packs/millemiglia/missing-miles/claim-screen.tsx';
import { serviceScreens } from '../../packs/service-screens.tsx';
import { useCall } from './call-context.tsx';

/** The service of the call, drawn by its pack. */
export const ServiceStep = () => {
  const { call } = useCall();
  if (!call.service) return null;
  const Screen = serviceScreens[call.service.service];
  return <Screen service={call.service} />;
};

/** The missing-miles claim of the call. */
export const ClaimStep = () => {
  const { call } = useCall();
  return call.claim && <ClaimScreen claim={call.claim} />;
};
