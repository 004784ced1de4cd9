import { bool, date, group, int, list, oneOf, text } from '../../common/fact-types.ts';

export const profile = group({
  field: oneOf('name', 'birthDate', 'postalAddress', 'phone', 'email', 'other'),
  emailTaken: bool,
});

const consentChange = group({
  purpose: oneOf('marketing', 'profiling', 'organisational', 'mealSeat'),
  value: bool,
});

export const consent = group({ changes: list(consentChange), explicit: bool });

export const privacy = group({
  topic: oneOf('rights', 'retention', 'disclosure', 'processors'),
  simpleCorrection: bool,
  purpose: oneOf('marketing', 'profiling'),
  recordedOn: date,
  discloseTo: oneOf('holder', 'thirdParty', 'authority'),
  memberAuthorised: bool,
});

export const withdrawal = group({
  receivedBy: oneOf('none', 'email', 'fax'),
  codeStated: bool,
  idCopy: oneOf('none', 'plain', 'countersigned'),
  idValidUntil: date,
  signedBy: oneOf('holder', 'parent'),
});

export const complaint = group({
  about: oneOf('line', 'absentFlight', 'partnerProduct'),
  activityOn: date,
  lastActivityOn: date,
  postedOn: date,
});

export const correction = group({ miles: int, callerKeeps: bool });

export const reinstate = group({ reason: oneOf('ownError', 'noNotice', 'other') });

const clubLevel = oneOf('none', 'ulisse', 'frecciaAlata', 'frecciaAlataPlus', 'perSempre');

export const merge = group({
  accounts: list(group({ id: text, balance: int, earnedMiles: int, openedOn: date, clubLevel })),
  duplicateMiles: int,
  initiator: oneOf('caller', 'promoters'),
  noticeGiven: bool,
  approved: bool,
  survivor: text,
});

export const child = group({
  birthDate: date,
  linkedTo: oneOf('none', 'caller', 'otherParent'),
  otherParentConsent: bool,
  moveRequested: bool,
  formSentOn: date,
  formEmail: text,
  codeProvidedOn: date,
  codeQuoted: bool,
  promoFare: bool,
  wantsQualifying: bool,
});

export const club = group({
  level: clubLevel,
  recognisedOn: date,
  qualifyingYear: int,
  endsOn: date,
  benefitOn: date,
  disputesCount: bool,
  sourceKind: oneOf('flight', 'service'),
  sourceBy: oneOf('airline', 'skyteam', 'partner'),
  sourceStated: bool,
  noticeOn: date,
  effectOn: date,
  access: oneOf('paid', 'special'),
  offerOpen: bool,
});

export const report = group({
  kind: oneOf(
    'behaviour',
    'falseData',
    'childFalseData',
    'sale',
    'misuse',
    'doubleCredit',
    'suspension',
    'exclusion',
    'legal',
    'requirementsNotMet',
  ),
  advantageSought: bool,
  honestError: bool,
});

export const inquiry = group({
  topic: oneOf(
    'general',
    'ruleChange',
    'compensation',
    'partner',
    'promotion',
    'homeDelivery',
    'legal',
    'rewardTerms',
    'awardValue',
    'carriage',
    'socialLogin',
    'membershipFee',
  ),
});

export const company = group({
  entityKind: oneOf(
    'legalEntity',
    'soleTrader',
    'vatHolder',
    'professional',
    'sportsAssociation',
    'religiousAssociation',
    'other',
  ),
  country: text,
  sector: oneOf('travelAgency', 'tourOperator', 'other'),
  hasCommercialAgreement: bool,
  vat: text,
  postalAddress: text,
  email: text,
  adminName: text,
  adminBirthDate: date,
  acceptsRegulations: bool,
  codeQuoted: oneOf('companyCode', 'businessConnectCode', 'none'),
  codeUse: oneOf('flightEarning', 'partnerEarning', 'claim', 'manage'),
});

export const cred = group({
  username: text,
  usernameTaken: bool,
  emailTaken: bool,
  isOwnCode: bool,
  firstAccessDone: bool,
  passwordShape: group({ length: int, upper: int, lower: int, digit: int, special: int }),
  field: oneOf('username', 'password', 'email', 'contactPhone', 'verificationMobile', 'secretQuestion'),
  emailCertified: bool,
  noMethodAvailable: bool,
  oldMailboxLost: bool,
  topic: oneOf('pin', 'code', 'verificationCode', 'verificationMethods', 'profile'),
  askAgentForCode: bool,
});
