import type { Facts } from '../facts/dictionary.ts';
import type { Parameters } from '../parameters.ts';

/** Services about the new access to the member area; mm-access alone answers them (DECIDE 4.1). */
export const isUnderAccessText = (service: string): boolean =>
  service === 'pin.customise' || service.startsWith('cred.');

export const isNewAccessInUse = (params: Parameters): boolean => params['access.newModel.active'];

/** The one change of the new access that an agent makes by telephone, for a caller who gives the PIN (DECIDE 7.9). */
export const isContactNumberChange = (service: string, facts: Facts): boolean =>
  service === 'cred.change' && facts.cred.field === 'contactPhone';
