export { changeAfterDeadlineExamples, changePriceExamples } from './change-price-examples.ts';
export { changeTimeExamples } from './change-time-examples.ts';
export { changeAfterDeathExamples, changeWhoExamples } from './change-who-examples.ts';
export { deathExamples } from './death-examples.ts';
export { partialUseExamples } from './partial-use-examples.ts';
export { refundOfContributionExamples, refundOfMilesExamples } from './refund-examples.ts';
