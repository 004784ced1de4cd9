import type { Facts } from '../../facts/dictionary.ts';

/** What a change costs: money, or miles. */
export type ChangeFee = Readonly<{ cents: number; currency: string } | { miles: number }>;

/** The fee in the way of payment that was chosen, money first; undefined when the table has no row for it. */
export const changeFee = ({ change }: Facts): ChangeFee | undefined => {
  const { feeCents, feeMiles, feeCurrency = 'EUR' } = change;
  const mode = change.feeMode ?? (feeCents === undefined ? 'miles' : 'cash');
  if (mode === 'miles') return feeMiles === undefined ? undefined : { miles: feeMiles };
  return feeCents === undefined ? undefined : { cents: feeCents, currency: feeCurrency };
};

/** True if the table of the day asks nothing for the change. */
export const isFree = (fee: ChangeFee): boolean => ('miles' in fee ? fee.miles : fee.cents) === 0;
