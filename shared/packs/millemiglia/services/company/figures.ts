import { defineParameter } from '../../../../rulebook/parameter.ts';
import { editions } from '../../editions.ts';

const [, mm2017] = editions;

/** Last days for companies: of earning and joining, and of claiming rewards. */
export const companyLastDays = defineParameter('last days of earning and of claiming rewards for companies', {
  from: null,
  value: { earning: mm2017.lastEarningDay, claiming: mm2017.lastClaimDay },
  source: 'mm-2017 8.13',
});

/** Stock and flight code of the tickets a company earns on. */
export interface TicketConditions {
  readonly stock: string;
  readonly flightCode: string;
}

/** What makes a ticket one of the Airline. */
export const companyTicket = defineParameter<TicketConditions>('tickets on which a company earns', {
  from: null,
  value: { stock: '055', flightCode: 'AZ' },
  source: 'mm-2017 8.1',
});

/** Miles of a leg: every so many cents give the miles of one euro. */
export const CENTS_A_EURO = 100;
