import { serviceScreens } from '../../packs/service-screens.tsx';
import { useCall } from './call-context.tsx';

/** The service of the call, drawn by its pack. */
export const ServiceStep = () => {
  const { call } = useCall();
  if (!call.service) return null;
  const Screen = serviceScreens[call.service.service];
  return <Screen service={call.service} />;
};
