export { statementComplaintExamples, statementCorrectionExamples } from './complaint-examples.ts';
export { statementExamples } from './view-examples.ts';
