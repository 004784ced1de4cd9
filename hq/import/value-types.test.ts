import { describe, expect, it } from 'vitest';
import * as types from './value-types.ts';

const salt = 'A'.repeat(22);
const hash = 'B'.repeat(43);
const phcOf = (head: string, s = salt, h = hash): string => `$argon2id$v=19$${head}$${s}$${h}`;

// [type, values that are right, values that are wrong]
const cases: readonly (readonly [string, types.ValueType, readonly string[], readonly string[]])[] = [
  [
    'personCode',
    types.personCode,
    ['0056994590'],
    ['0056994591', '56994590', '8077200132', ' 0056994590', '00569945900'],
  ],
  ['bcCode', types.bcCode, ['8077200132'], ['8077200131', '0056994590']],
  ['accountCode', types.accountCode, ['0056994590', '8077200132'], ['1056994590', '']],
  ['companyCode', types.companyCode, ['IT4821938'], ['IT4821937', 'QQ4821938', 'it4821938', 'IT48219388']],
  [
    'date',
    types.date,
    ['2016-02-29', '2000-02-29', '2017-12-31'],
    [
      '2017-02-29',
      '1900-02-29',
      '2017-13-01',
      '2017-00-10',
      '2017-04-31',
      '12/03/2014',
      '2017-1-1',
      '2017-01-00',
      '0000-01-01',
    ],
  ],
  [
    'instant',
    types.instant,
    ['2017-11-20T23:59Z'],
    [
      '2017-11-20 23:59',
      '2017-11-20T24:00Z',
      '2017-11-20T23:60Z',
      '2017-11-20T23:59:00Z',
      '2017-02-30T10:00Z',
      '2017-11-20T10:00+01:00',
    ],
  ],
  ['int', types.int(-10, 10), ['0', '10', '-10', '7'], ['11', '-11', '-0', '+1', '01', '1.0', '1e1', '1 ', '٣', '']],
  [
    'int without bounds',
    types.int(),
    ['-9007199254740991', '9007199254740991'],
    ['9007199254740992', '99999999999999999999'],
  ],
  ['bool', types.bool, ['0', '1'], ['true', '2', '']],
  ['oneOf', types.oneOf('active', 'closed'), ['active'], ['Active', 'activ', 'active ']],
  ['listOf', types.listOf('mm', 'bc'), ['mm', 'bc mm'], ['mm mm', 'mm  bc', 'mm,bc', ' mm', 'xx']],
  ['latin', types.latin(40), ["D'ORTA", 'ANNA MARIA', 'BEN-AMI', '-A'], ['Anna', '-', "' '", 'ÀNNA', 'A1']],
  [
    'passenger',
    types.passenger,
    ['VERDI/ANNA', 'VERDI/ANNA MRS', 'VERDI/TEO MSTR'],
    ['VERDI', 'VERDI/', 'VERDI/ANNA DR', 'VERDI/ANNA  MRS', "D'ORTA/ELIO", 'Verdi/Anna', 'VERDI/ANNA MARIA'],
  ],
  [
    'email',
    types.email,
    ["o'hara+miles@posta.example", 'a_b%c-d.e@x.example', `${'a'.repeat(64)}@x.example`],
    [
      'anna.verdi@@posta',
      'anna@posta',
      '.a@x.example',
      'a.@x.example',
      'a..b@x.example',
      `${'a'.repeat(65)}@x.example`,
      'a@-x.example',
      'a@x..example',
      'à@x.example',
      'a b@x.example',
      `a@${'x.'.repeat(126)}example`,
    ],
  ],
  [
    'e164',
    types.e164,
    ['+12345678', '+393200007001', '+123456789012345'],
    ['+1234567', '+1234567890123456', '+0123456789', '393200007001', '+39 06/123'],
  ],
  ['country', types.country, ['IT', 'GR', 'AQ'], ['it', 'EL', 'XX', 'ITA', 'UK']],
  ['currency', types.currency, ['EUR', 'USD', 'XXX'], ['eur', 'QQQ', 'EU']],
  ['airport', types.airport, ['FCO'], ['FC', 'fco', 'FC0']],
  ['carrier', types.carrier, ['AZ', '9W', 'F7'], ['99', 'A', 'AZA', 'az']],
  ['partner', types.partner, ['AZ', 'VEL', 'CH1'], ['A', 'VELA', 'vel']],
  ['flightNo', types.flightNo, ['1', '9999'], ['0', '01', '10000', '12A']],
  ['letter', types.letter, ['Q'], ['q', 'QQ', '1']],
  ['ticket', types.ticket, ['0552198000001'], ['055219800000', '05521980000011']],
  ['flightRef', types.flightRef, ['0552198000001-4'], ['0552198000001-5', '0552198000001-0', '05521980000011']],
  ['awardId', types.awardId, ['AW9801001'], ['AW980100', 'aw9801001']],
  ['digits', types.digits(3), ['055'], ['55', '0555', '05A']],
  ['identifier', types.identifier(4), ['A-1', 'abcd'], ['abcde', 'a_b', '']],
  ['branch', types.branch, ['ROM'], ['RO', 'rom']],
  ['agentId', types.agentId, ['A-9801'], ['A9801', 'A-980', 'B-9801']],
  ['deskId', types.deskId, ['D-001'], ['D-1', 'D-0001']],
  [
    'raisedBy',
    types.raisedBy,
    ['A-9801', 'rule:conduct.checks', 'rule:cred.email-unique'],
    ['rule:', 'rule:a b', 'A-98011', 'rules:x'],
  ],
  [
    'vat',
    types.vat,
    ['IT49406151511', 'EL123456789', 'DE12'],
    ['IT49406151512', 'IT4940615151', 'GR123456789', 'DE1', 'DE12345678901234', 'QQ123', 'de123'],
  ],
  [
    'phc',
    types.phc,
    [phcOf('m=19456,t=2,p=1'), phcOf('m=65536,t=3,p=4')],
    [
      '4711',
      phcOf('m=19455,t=2,p=1'),
      phcOf('m=19456,t=1,p=1'),
      phcOf('m=19456,t=2,p=0'),
      phcOf('m=019456,t=2,p=1'),
      phcOf('m=19456,t=2,p=1', 'A'.repeat(20)),
      phcOf('m=19456,t=2,p=1', salt, 'B'.repeat(42)),
      phcOf('m=19456,t=2,p=1', `${salt}==`),
      phcOf('m=19456,t=2,p=1').replace('argon2id', 'argon2i'),
    ],
  ],
  [
    'timezone',
    types.timezone,
    ['Europe/Rome', 'America/Port-au-Prince', 'Asia/Kolkata', 'Etc/GMT+1', 'UTC'],
    ['Europe/Roma', 'europe/rome', '+01:00', 'Rome'],
  ],
  [
    'url',
    types.url,
    ['https://vela.example', 'https://vela.example/miglia'],
    ['http://vela.example', 'https://', 'https://vela.example/a b', 'javascript:alert(1)', 'https://a@vela.example/'],
  ],
  [
    'decimal',
    types.decimal(-90, 90),
    ['41.80', '-90.00', '0.00'],
    ['41.8', '90.01', '41.800', '041.80', '+1.00', '1e1'],
  ],
  ['rate', types.rate, ['1.000000', '0.000001'], ['0.000000', '1.0', '-1.000000', '01.000000']],
];

describe.each(cases)('the type %s', (_name, type, right, wrong) => {
  it('accepts what has its form', () => {
    expect(right.filter((value) => !type.accepts(value, ''))).toEqual([]);
  });

  it('refuses everything else', () => {
    expect(wrong.filter((value) => type.accepts(value, ''))).toEqual([]);
  });
});

describe('a user name', () => {
  it('has letters and digits, or is the own code and nobody else’s', () => {
    expect(types.username.accepts('verdi1980', '0056994590')).toBe(true);
    expect(types.username.accepts('0056994590', '0056994590')).toBe(true);
    expect(types.username.accepts('0056994590', '0098010019')).toBe(false);
    for (const wrong of ['verdi19', 'verdianna', '12345678', 'verdi_1980', `${'a'.repeat(64)}1`]) {
      expect(types.username.accepts(wrong, '0056994590')).toBe(false);
    }
  });
});
