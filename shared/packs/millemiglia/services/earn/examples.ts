export { amountExamples, correctionExamples, promotionalMilesExamples } from './amount-examples.ts';
export { carrierExamples, codeShareExamples } from './carrier-examples.ts';
export { claimDeadlineExamples, earlyEndExamples, earningEndExamples } from './deadline-examples.ts';
export { discountExamples } from './discount-examples.ts';
export { partnerListExamples, promotionExamples } from './promotion-examples.ts';
export { rebookingExamples } from './rebooking-examples.ts';
export { fareExamples, ticketExamples } from './ticket-examples.ts';
export { creditElsewhereExamples, travellerExamples } from './traveller-examples.ts';
