export { beneficiaryExamples } from './beneficiary-examples.ts';
export { changeExamples } from './change-examples.ts';
export { milesExamples, requesterExamples } from './claim-examples.ts';
export { priceExamples, ticketingExamples } from './price-examples.ts';
export { redeemExamples } from './redeem-examples.ts';
export { ticketExamples } from './ticket-examples.ts';
export { travelExamples } from './travel-examples.ts';
