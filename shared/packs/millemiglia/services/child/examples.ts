export { childClaimExamples } from './claim-examples.ts';
export { childContinuationExamples, childElsewhereExamples } from './continuation-examples.ts';
export { childLinkExamples, childLinkStatusExamples } from './link-examples.ts';
