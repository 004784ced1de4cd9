import { z } from 'zod';
import { defineParameter, type Parameter, valueOn } from '../../rulebook/parameter.ts';
import { bool, date, int, list, oneOf, text } from '../common/fact-types.ts';

export const levels = ['none', 'basic', 'pin'] as const;
export type IdentificationLevel = (typeof levels)[number];

const documents = list(oneOf('code', 'ticketNumber', 'flightNumber', 'flightDate', 'bookingClass', 'travelProof'));
const modes = list(oneOf('cash', 'miles'));
const programmeState = z.strictObject({
  state: oneOf('running', 'suspended', 'terminated'),
  from: date.optional(),
  to: date.optional(),
  terminatedOn: date.optional(),
});

const level = oneOf(...levels);
const isHidden = ([name]: readonly [string, unknown]): boolean => name === '__proto__';

/** Levels by service. A record passes over a member called `__proto__`, whose value is held to its type here like any other. */
const matrix = z
  .unknown()
  .refine((value) => {
    const hidden = typeof value === 'object' && value !== null ? Object.entries(value).find(isHidden) : undefined;
    return hidden === undefined || level.safeParse(hidden[1]).success;
  })
  .pipe(z.record(text, level));

/** The keys a request may override (DECIDE section 9), with their types. */
const configShape = {
  'edition.mm2017.memberFrom': date,
  'edition.mm2017.companyFrom': date,
  'missingMiles.windowMonths': int,
  'missingMiles.allowBeforeEnrolmentDays': int,
  'missingMiles.documents': documents,
  'statement.complaintMonths': int,
  'expiry.months': int,
  'dormancy.years': int,
  'pin.attempts': int,
  'pin.emailCoolingOffHours': int,
  'cashMiles.min': int,
  'cashMiles.maxShare': z.strictObject({ 'mm-2016': int, 'mm-2017': int }).partial(),
  'company.multiplier': int,
  'company.countries': list(text),
  'company.phoneEnrolment': bool,
  'child.activationDays': int,
  'child.promoMax': int,
  'access.newModel.active': bool,
  'purchase.cap': z.strictObject({ 'mm-2016': int.nullable(), 'mm-2017': int.nullable() }).partial(),
  'award.contributionModes': z.strictObject({ 'mm-2016': modes, 'mm-2017': modes }).partial(),
  'ident.matrix': matrix,
  'programme.state': programmeState,
};

export const configSchema = z.strictObject(configShape).partial();
export type Config = z.output<typeof configSchema>;
export type ParameterKey = keyof typeof configShape;
export type Parameters = { readonly [K in ParameterKey]: z.output<(typeof configShape)[K]> };

const always = <T>(meaning: string, value: T, source: string) =>
  defineParameter(meaning, { from: null, value, source });

/** Every figure of the rules, dated, each value with the clause or the convention it comes from (RULES 5.2). */
export const parameters: { readonly [K in ParameterKey]: Parameter<Parameters[K]> } = {
  'edition.mm2017.memberFrom': always('first day members are served by mm-2017', '2017-11-03', 'mm-2017 heading, A-01'),
  'edition.mm2017.companyFrom': always(
    'first day companies are served by mm-2017',
    '2017-01-12',
    'mm-2017 heading, A-01',
  ),
  'missingMiles.windowMonths': always('months to claim missing miles', 4, 'mm-2016 5.3, mm-2017 4.3'),
  'missingMiles.allowBeforeEnrolmentDays': always('days before enrolment a flight may lie', 0, 'A-06'),
  'missingMiles.documents': always(
    'data needed for a claim',
    ['code', 'ticketNumber', 'flightNumber', 'flightDate', 'bookingClass', 'travelProof'],
    'A-05',
  ),
  'statement.complaintMonths': always('months to complain about a line', 1, 'mm-2016 5.16, mm-2017 4.19'),
  'expiry.months': always('months without earning until miles lapse', 24, 'mm-2016 5.18, mm-2017 4.21'),
  'dormancy.years': always('years without any activity until cancellation', 5, 'mm-2017 4.22'),
  'pin.attempts': always('wrong PIN entries before the caller is sent to recovery', 3, 'A-66'),
  'pin.emailCoolingOffHours': always('hours no PIN is sent to a changed address', 24, 'A-09'),
  'cashMiles.min': always('smallest number of miles in Cash & Miles', 5000, 'mm-2016 8.25, mm-2017 9.26'),
  'cashMiles.maxShare': always(
    'largest share of a price paid in miles, percent',
    { 'mm-2016': 25, 'mm-2017': 100 },
    'mm-2016 8.25, mm-2017 9.26',
  ),
  'company.multiplier': always('miles a company earns per euro', 7, 'mm-2017 8.2'),
  'company.countries': always('countries whose companies may join', ['IT'], 'mm-2017 7.1'),
  'company.phoneEnrolment': always('companies may join by telephone', false, 'mm-2017 7.3'),
  'child.activationDays': always('days to activate the code of a child', 30, 'mm-2016 6.4, mm-2017 5.4, C-15'),
  'child.promoMax': always('miles up to which a fare gives a child nothing', 100, 'mm-2016 6.5, mm-2017 5.5'),
  'access.newModel.active': always('the new access with username and password is in use', false, 'A-47'),
  'purchase.cap': always(
    'largest share of bought miles in a reward, percent; null = none',
    { 'mm-2016': 75, 'mm-2017': null },
    'mm-2016 7.1, A-22',
  ),
  'award.contributionModes': always(
    'how the contribution to an award may be paid',
    { 'mm-2016': ['cash'], 'mm-2017': ['cash', 'miles'] },
    'mm-2016 8.6, mm-2017 9.3',
  ),
  'ident.matrix': always('identification levels that differ from the service list', {}, 'A-08'),
  'programme.state': always('whether the programme runs', { state: 'running' }, 'mm-2016 11.1, mm-2017 13.1'),
};

const keys = Object.keys(parameters) as ParameterKey[];

const figuresOn = (day: string, config: Config): Parameters =>
  Object.fromEntries(keys.map((key) => [key, config[key] ?? valueOn<unknown>(parameters[key], day)])) as Parameters;

const DAYS_REMEMBERED = 1_000;
const remembered = new Map<string, Parameters>();

/** The figures in force on a day. They are the same for every request of that day, so they are put together once. */
const figuresInForce = (day: string): Parameters => {
  const known = remembered.get(day);
  if (known !== undefined) return known;
  const figures = Object.freeze(figuresOn(day, {}));
  if (remembered.size === DAYS_REMEMBERED) remembered.clear();
  remembered.set(day, figures);
  return figures;
};

/** The figures for a request: those in force on its day, replaced one by one by what the request configures. */
export const parametersOn = (day: string, config: Config): Parameters =>
  Object.keys(config).length === 0 ? figuresInForce(day) : figuresOn(day, config);
