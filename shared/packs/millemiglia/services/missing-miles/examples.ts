export { offlineExamples, rightExamples } from './claim-examples.ts';
export { complaintExamples, enrolmentExamples, routingExamples } from './routing-examples.ts';
export { documentExamples, windowExamples } from './window-examples.ts';
