import { defineParameter, type Parameter } from '../../../../rulebook/parameter.ts';

/** Miles that stand for one cent of the price, by edition and currency; other rates are in tables on the website. */
export const milesPerCent: Readonly<Record<string, Parameter<Readonly<Record<string, number>>>>> = {
  'mm-2016': defineParameter('miles for one cent of the price in Cash & Miles, by currency', {
    from: null,
    value: { EUR: 2 },
    source: 'mm-2016 8.25 (5,000 miles stand for EUR 25), A-34',
  }),
};
