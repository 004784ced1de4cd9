export {
  companyAccountExamples,
  companyMergeExamples,
  companySharedServiceExamples,
  companyStatementExamples,
} from './account-examples.ts';
export { companyClaimExamples, companyCodeExamples, companyEarningExamples } from './earning-examples.ts';
export { companyEnrolmentExamples } from './enrolment-examples.ts';
