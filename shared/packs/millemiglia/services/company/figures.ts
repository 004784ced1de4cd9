import { defineParameter } from '../../../../rulebook/parameter.ts';
import { editions } from '../../editions.ts';

const [, mm2017] = editions;

/** Last days for companies: of earning and joining, and of claiming rewards. */
export const companyLastDays = defineParameter('last days of earning and of claiming rewards for companies', {
  from: null,
  value: { earning: mm2017.lastEarningDay, claiming: mm2017.lastClaimDay },
  source: 'mm-2017 8.13',
});

export interface TicketConditions {
  readonly stock: string;
  readonly flightCode: string;
  readonly airline: string;
}

/** What makes a ticket one of the Airline, and the share of the fare a discount may not exceed. */
export const companyTicket = defineParameter<TicketConditions>('tickets on which a company earns', {
  from: null,
  value: { stock: '055', flightCode: 'AZ', airline: 'AZ' },
  source: 'mm-2017 8.1, 8.4',
});

export const companyExclusions = defineParameter('discounts beyond which a company earns nothing', {
  from: null,
  value: { discountPercent: 40, discountCodes: ['ID', 'AD'] as readonly string[] },
  source: 'mm-2017 8.5, C-12',
});

/** Miles of a leg: every so many cents give the miles of one euro. */
export const CENTS_A_EURO = 100;
