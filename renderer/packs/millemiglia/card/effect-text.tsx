import type { ReactNode } from 'react';
import type { EffectText } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { codedText } from '../../../screens/call/coded-text.ts';
import { useFormat } from '../../../ui/use-format.ts';

type Arguments = Record<string, string | number>;

/** Figures of an effect in the agent's formats: miles grouped, days written out, codes of clubs and cards in words. */
const useArguments = () => {
  const text = useText();
  const format = useFormat();
  return (args: EffectText['args']): Arguments => {
    const written: Arguments = { ...args };
    for (const name of ['since', 'until']) {
      const date = args[name];
      if (typeof date === 'string' && date !== '') written[name] = format.shortDate(date);
    }
    if (typeof args.miles === 'number') written.miles = format.miles(args.miles);
    if (typeof args.level === 'string') written.level = text(`call.club.${args.level}`);
    if (typeof args.state === 'string') {
      const state = args.state;
      written.state = codedText(text, 'call.cardState', state, () => state);
    }
    return written;
  };
};

const drawn: Readonly<Partial<Record<EffectText['key'], (words: string) => ReactNode>>> = {
  pinByEmail: (words) => <span title={words}>{words}</span>,
  unchanged: (words) => <span className="t3">{words}</span>,
};

/** Before or after of one item, in words. What ends is struck through, what begins is underlined. */
export const EffectCell = ({ effect }: { effect: EffectText }) => {
  const text = useText();
  const argumentsOf = useArguments();
  const args = argumentsOf(effect.args);
  const hasUntil = typeof args.until === 'string' && args.until !== '';
  switch (effect.key) {
    case 'accountCloses':
      return (
        <>
          <del>{text('effect.value.accountActive')}</del> {text('effect.value.accountClosed')}
        </>
      );
    case 'accountOpens':
      return (
        <>
          <ins>{text('effect.value.accountActive')}</ins>, {text('effect.value.accountOpens', args)}
        </>
      );
    case 'milesLeave':
      return (
        <>
          <del>{args.miles}</del> 0
        </>
      );
    case 'milesMoved':
      return <b>{text('effect.value.milesMoved', args)}</b>;
    case 'clubHeld':
    case 'clubFollows':
      return <>{text(`effect.value.${effect.key}${hasUntil ? 'Until' : ''}`, args)}</>;
    default: {
      const words = text(`effect.value.${effect.key}`, args);
      return <>{drawn[effect.key]?.(words) ?? words}</>;
    }
  }
};
