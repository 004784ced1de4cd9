const MONEY = /^(\d{1,6})(?:[.,](\d{2}))?$/u;

/** An amount as a receipt prints it, in cents; null when it is none. */
export const centsIn = (text: string): number | null => {
  const [, whole, cents = '00'] = MONEY.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(cents);
};
