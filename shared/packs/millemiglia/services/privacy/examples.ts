import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Privacy = NonNullable<GivenFacts['privacy']>;

const UNDER_2016 = '2017-10-20T10:00:00+02:00';
const UNDER_2017 = '2017-11-20T10:00:00+01:00';

const request = (privacy: Privacy, at = UNDER_2017, others: GivenFacts = {}): Example['input'] => ({
  service: 'privacy.request',
  request: { at },
  facts: { caller: { role: 'member' }, ...others, privacy },
});

/** Rights of the person the data are about. */
export const rightsExamples: readonly Example[] = [
  {
    title: 'a formal request needs a letter',
    input: request({ topic: 'rights' }),
    outcome: 'needs-document',
    verdicts: {
      'privacy.rights-request': 'needs-document',
      'privacy.regulator-form': 'inform',
      'privacy.retention': 'absent',
      'privacy.purpose-and-access': 'absent',
      'company.contact-privacy': 'absent',
    },
    params: { 'privacy.rights-request': { documents: ['idCopy', 'signedLetter'] } },
    effects: [],
  },
  {
    title: 'without a topic the rights are meant, under the text of 2016',
    input: request({}, UNDER_2016),
    outcome: 'needs-document',
    verdicts: { 'privacy.rights-request': 'needs-document', 'privacy.regulator-form': 'inform' },
  },
  {
    title: 'a simple correction is made at once',
    input: request({ topic: 'rights', simpleCorrection: true }),
    outcome: 'allow',
    verdicts: { 'privacy.rights-request': 'allow', 'privacy.regulator-form': 'absent' },
  },
  {
    title: 'a simple correction under the text of 2016',
    input: request({ simpleCorrection: true }, UNDER_2016),
    outcome: 'allow',
  },
  {
    title: 'an excluded member keeps the rights',
    input: request({}, UNDER_2017, { account: { status: 'excluded' } }),
    outcome: 'needs-document',
    verdicts: { 'conduct.exclusion': 'absent' },
  },
  {
    title: 'a company hears about its contacts too',
    input: request({}, UNDER_2017, { account: { kind: 'company' } }),
    outcome: 'needs-document',
    verdicts: { 'privacy.rights-request': 'needs-document', 'company.contact-privacy': 'inform' },
  },
];

/** How long data are kept, and who hears of them. */
export const disclosureExamples: readonly Example[] = [
  {
    title: 'data for advertising are kept for two years',
    input: request({ topic: 'retention', purpose: 'marketing', recordedOn: '2016-02-29' }),
    outcome: 'inform',
    params: { 'privacy.retention': { keepUntil: '2018-02-28' } },
  },
  {
    title: 'data for profiling are kept for one year, under the text of 2016',
    input: request({ topic: 'retention', purpose: 'profiling', recordedOn: '2016-11-30' }, UNDER_2016),
    outcome: 'inform',
    params: { 'privacy.retention': { keepUntil: '2017-11-30' } },
  },
  {
    title: 'purpose and day are asked for',
    input: request({ topic: 'retention' }),
    outcome: 'needs-document',
    missing: ['privacy.purpose', 'privacy.recordedOn'],
  },
  {
    title: 'the day is asked for',
    input: request({ topic: 'retention', purpose: 'profiling' }),
    outcome: 'needs-document',
    missing: ['privacy.recordedOn'],
  },
  {
    title: 'the holder hears of the own data',
    input: request({ topic: 'disclosure', discloseTo: 'holder' }),
    outcome: 'allow',
    verdicts: { 'privacy.purpose-and-access': 'allow', 'privacy.rights-request': 'absent' },
  },
  {
    title: 'somebody else hears nothing',
    input: request({ topic: 'disclosure', discloseTo: 'thirdParty' }, UNDER_2016),
    outcome: 'deny',
  },
  {
    title: 'somebody else with the member’s authorisation',
    input: request({ topic: 'disclosure', discloseTo: 'thirdParty', memberAuthorised: true }),
    outcome: 'allow',
  },
  {
    title: 'an authority is answered by headquarters',
    input: request({ topic: 'disclosure', discloseTo: 'authority', memberAuthorised: true }),
    outcome: 'refer',
    params: { 'privacy.purpose-and-access': { to: 'hq' } },
  },
  {
    title: 'who is to hear is asked for',
    input: request({ topic: 'disclosure' }),
    outcome: 'needs-document',
    missing: ['privacy.discloseTo'],
  },
  {
    title: 'who processes the data',
    input: request({ topic: 'processors' }),
    outcome: 'inform',
    verdicts: { 'privacy.purpose-and-access': 'inform', 'privacy.regulator-form': 'absent' },
  },
];
