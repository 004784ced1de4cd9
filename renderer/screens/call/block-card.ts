import type { CallView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import type { ButtonProps } from '../../ui/button.tsx';
import { useCall } from './call-context.tsx';

/** True when no card of the member is in use any more, as far as this desk knows. */
const isBlocked = (call: CallView): boolean => {
  const cards = call.member?.cards.filter((card) => card.kind === 'standard') ?? [];
  return call.service?.blockedAt != null || (cards.length > 0 && cards.every((card) => card.state !== 'ok'));
};

/** Block card now: open to every caller, verified or not (mm-2016 2.6, mm-2017 3.7). */
export const useBlockCard = (): ButtonProps => {
  const text = useText();
  const { call, send } = useCall();
  const done = isBlocked(call);
  const isChecking = call.verification.state === 'checking';
  return {
    label: text('call.verify.block'),
    shown: text(done ? 'call.verify.blocked' : 'call.verify.block'),
    icon: 'cardBlocked',
    unavailable: isChecking ? text('call.verify.checkingHelp') : done ? text('call.verify.blockedReason') : null,
    onPress: () => void send({ type: 'BLOCK_CARD' }),
  };
};
