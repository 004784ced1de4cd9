import type { Parameters } from '../parameters.ts';

/** Services about the new access to the member area; mm-access alone answers them (DECIDE 4.1). */
export const isUnderAccessText = (service: string): boolean =>
  service === 'pin.customise' || service.startsWith('cred.');

export const isNewAccessInUse = (params: Parameters): boolean => params['access.newModel.active'];
