export { childLinkExamples, childLinkStatusExamples } from './link-examples.ts';
