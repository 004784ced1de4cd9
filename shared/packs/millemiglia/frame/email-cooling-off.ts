import { isWithinHours } from '../../../rulebook/calendar.ts';
import type { Facts } from '../facts/dictionary.ts';
import type { Parameters } from '../parameters.ts';
import type { MemberRuleContext } from './subject.ts';

/** True while nothing is sent to the address on the profile because it was changed only just now. */
export const isEmailCoolingOff = (
  { account }: Facts,
  params: Parameters,
  { request }: Pick<MemberRuleContext, 'request'>,
): boolean =>
  account.emailChangedAt !== undefined &&
  isWithinHours(account.emailChangedAt, request.at, params['pin.emailCoolingOffHours']);
