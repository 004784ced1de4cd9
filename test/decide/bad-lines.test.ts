import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideStream } from '../../build/decide.ts';
import { decideLine } from '../../build/decide-line.ts';

const fail = (complaint: string): never => {
  throw new Error(complaint);
};

const MIB = 1024 * 1024;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const output = (line: string | Uint8Array): string => decideLine(typeof line === 'string' ? bytes(line) : line, 1).text;

interface Answer {
  readonly case?: string;
  readonly outcome?: string;
  readonly error?: { readonly code: string; readonly path: string; readonly message: string };
}

/** What a line is answered with: `decided`, or the code and path of its error. */
const complaint = (line: string | Uint8Array): string => {
  const { error, outcome } = JSON.parse(output(line)) as Answer;
  if (error) return `${error.code} ${error.path}`.trim();
  return outcome === undefined ? 'neither decision nor error' : 'decided';
};

const AT = '"at":"2017-11-20T10:00:00+01:00"';

/** The text of a request line; members are given as JSON text, so that they may be anything that can be written down. */
const line = (members = '', service = 'card.report'): string =>
  `{"case":"c","service":"${service}","request":{${AT}}${members && `,${members}`}}`;
const withFacts = (facts: string, service?: string): string => line(`"facts":${facts}`, service);
const withConfig = (config: string): string => line(`"config":${config}`);
const withRequest = (members: string): string => `{"case":"c","service":"card.report","request":{${members}}}`;

const facts = (group: string, name: string, value: string): string => withFacts(`{"${group}":{"${name}":${value}}}`);

const expectAll = (rows: readonly (readonly [what: string, line: string | Uint8Array, expected: string])[]) => {
  it.each(rows.map(([what, ...rest]) => [what, rest] as const))('%s', (_what, [text, expected]) => {
    expect(complaint(text)).toBe(expected);
  });
};

describe('bad-json', () => {
  const withBytes = (...inText: number[]): Uint8Array =>
    Buffer.concat([bytes('{"case":"'), Uint8Array.from(inText), bytes(`","service":"card.report","request":{${AT}}}`)]);
  const levels = (count: number) => withFacts(`${'{"a":'.repeat(count - 1)}1${'}'.repeat(count - 1)}`);
  const lists = (count: number) => withFacts(`${'['.repeat(count - 1)}${']'.repeat(count - 1)}`);

  expectAll([
    ['an empty line', '', 'bad-json'],
    ['blanks', ' \t ', 'bad-json'],
    ['no JSON', 'decide this', 'bad-json'],
    ['single quotes', "{'case':'c'}", 'bad-json'],
    ['a comma too many', '{"case":"c",}', 'bad-json'],
    ['a comment', `/* */${line()}`, 'bad-json'],
    ['two objects', `${line()}${line()}`, 'bad-json'],
    ['a cut object', line().slice(0, -1), 'bad-json'],
    ['NaN', '{"case":NaN}', 'bad-json'],
    ['a leading zero', facts('account', 'balance', '012'), 'bad-json'],
    ['a plus sign', facts('account', 'balance', '+1'), 'bad-json'],
    ['a hexadecimal number', facts('account', 'balance', '0x1F'), 'bad-json'],
    ['a control character in a text', line('"comment":"\u0001"'), 'bad-json'],
    ['half an escape', line('"comment":"\\u12"'), 'bad-json'],
    ['null', 'null', 'bad-json'],
    ['a number', '1', 'bad-json'],
    ['a text', '"case"', 'bad-json'],
    ['a list', `[${line()}]`, 'bad-json'],
    ['a byte order mark', `\ufeff${line()}`, 'bad-json'],
    ['a byte order mark inside a text', line('"comment":"\ufeff"'), 'decided'],
    ['a stray byte', withBytes(0xff), 'bad-json'],
    ['a byte sequence cut short', withBytes(0xc3), 'bad-json'],
    ['an overlong slash', withBytes(0xc0, 0xaf), 'bad-json'],
    ['a surrogate in bytes', withBytes(0xed, 0xa0, 0x80), 'bad-json'],
    ['a character beyond Unicode', withBytes(0xf4, 0x90, 0x80, 0x80), 'bad-json'],
    ['UTF-16', Buffer.from(line(), 'utf16le'), 'bad-json'],
    ['a NUL between members', line().replace(',', '\0,'), 'bad-json'],
    ['1 MiB to the byte', line().padEnd(MIB), 'decided'],
    ['1 MiB and a byte', line().padEnd(MIB + 1), 'bad-json'],
    ['1 MiB to the byte, in fewer characters', line('"comment":"à"').padEnd(MIB - 1), 'decided'],
    ['1 MiB and a byte, in 1 MiB of characters', line('"comment":"à"').padEnd(MIB), 'bad-json'],
    ['a text that fills 1 MiB', line(`"comment":"${'x'.repeat(MIB - line().length - 13)}"`), 'bad-request comment'],
    ['32 levels', levels(32), 'bad-fact facts.a'],
    ['33 levels', levels(33), 'bad-json'],
    ['32 levels of lists', lists(32), 'bad-fact facts'],
    ['33 levels of lists', lists(33), 'bad-json'],
    ['100,000 levels', levels(100_000), 'bad-json'],
    ['brackets in a text', line(`"comment":"${'[{'.repeat(60)}\\\\\\"${'['.repeat(60)}"`), 'decided'],
    ['brackets after a text that ends in a backslash', line(`"comment":"\\\\","more":${'['.repeat(40)}`), 'bad-json'],
    ['levels that close again', line(`"more":[${'[],'.repeat(90)}[]]`), 'bad-request more'],
  ]);
});

describe('bad-request', () => {
  const request = `"request":{${AT}}`;
  const named = (text: string) => `{"case":${text},"service":"card.report",${request}}`;

  expectAll([
    ['nothing at all', '{}', 'bad-request case'],
    ['an empty case', named('""'), 'bad-request case'],
    ['a case of one blank', named('" "'), 'decided'],
    ['a number for a case', named('7'), 'bad-request case'],
    ['null for a case', named('null'), 'bad-request case'],
    ['a case of 100 characters', named(`"${'x'.repeat(100)}"`), 'decided'],
    ['a case of 101 characters', named(`"${'x'.repeat(101)}"`), 'bad-request case'],
    ['a case with half a character', named('"\\ud83d"'), 'bad-request case'],
    ['a case with halves in the wrong order', named('"\\ude00\\ud83d"'), 'bad-request case'],
    ['a case with a whole character in halves', named('"\\ud83d\\ude00"'), 'decided'],
    ['no service', `{"case":"c",${request}}`, 'bad-request service'],
    ['a list for a service', `{"case":"c","service":["card.report"],${request}}`, 'bad-request service'],
    ['a service beyond any text', `{"case":"c","service":"${'x'.repeat(501)}",${request}}`, 'bad-request service'],
    ['no request', '{"case":"c","service":"card.report"}', 'bad-request request'],
    ['null for a request', '{"case":"c","service":"card.report","request":null}', 'bad-request request'],
    ['a list for a request', '{"case":"c","service":"card.report","request":[]}', 'bad-request request'],
    ['no instant', withRequest(''), 'bad-request request.at'],
    ['null for an instant', withRequest('"at":null'), 'bad-request request.at'],
    ['an unknown member of the request', withRequest(`${AT},"from":"x"`), 'bad-request request.from'],
    ['a hidden member of the request', withRequest(`${AT},"__proto__":{}`), 'bad-request request.__proto__'],
    ['an unknown channel', withRequest(`${AT},"channel":"pigeon"`), 'bad-request request.channel'],
    ['null for a channel', withRequest(`${AT},"channel":null`), 'bad-request request.channel'],
    ['text for offline', withRequest(`${AT},"offline":"true"`), 'bad-request request.offline'],
    ['a day for the synchronisation', withRequest(`${AT},"syncedAt":"2017-11-20"`), 'bad-request request.syncedAt'],
    ['a drift backwards', withRequest(`${AT},"clockDriftSeconds":-1`), 'bad-request request.clockDriftSeconds'],
    ['a drift of no drift', withRequest(`${AT},"clockDriftSeconds":-0`), 'decided'],
    ['an unknown language', line('"language":"de"'), 'bad-request language'],
    ['a language in capitals', line('"language":"IT"'), 'bad-request language'],
    ['null for a language', line('"language":null'), 'bad-request language'],
    ['a number for a comment', line('"comment":1'), 'bad-request comment'],
    ['a comment of 500 characters', line(`"comment":"${'x'.repeat(500)}"`), 'decided'],
    ['a comment of 501 characters', line(`"comment":"${'x'.repeat(501)}"`), 'bad-request comment'],
    ['an unknown member', line('"priority":1'), 'bad-request priority'],
    ['a member with a capital', line('"Facts":{}'), 'bad-request Facts'],
    ['a hidden member', line('"__proto__":{"case":"x"}'), 'bad-request __proto__'],
    ['a member every object has', line('"constructor":{}'), 'bad-request constructor'],
    ['a member without a name', line('"":1'), 'bad-request'],
  ]);
});

describe('instants', () => {
  const at = (text: string): string => complaint(withRequest(`"at":"${text}"`));

  it.each([
    '2017-11-20T10:00Z',
    '2017-11-20T10:00:00Z',
    '2017-11-20T10:00:59.9+01:00',
    '2017-11-20T10:00:00.123456789Z',
    '2017-11-20T00:00+23:59',
    '2017-11-20T23:59-23:59',
    '2017-11-20T10:00-00:00',
    '2016-02-29T12:00Z',
    '2000-02-29T12:00Z',
    '1899-12-31T23:59:59Z',
    '2101-01-01T00:00Z',
    '0000-01-01T00:00+14:00',
    '9999-12-31T23:59:59.999999999-14:00',
  ])('%s', (text) => {
    expect(at(text)).toBe('decided');
  });

  it.each([
    '',
    'now',
    '2017-11-20',
    '2017-11-20T10Z',
    '2017-11-20T10:00',
    '2017-11-20T10:00:00',
    '2017-11-20 10:00Z',
    '2017-11-20t10:00Z',
    '2017-11-20T10:00z',
    ' 2017-11-20T10:00Z',
    '2017-11-20T10:00Z\\n',
    '20171120T100000Z',
    '2017-W47-1T10:00Z',
    '17-11-20T10:00Z',
    '+002017-11-20T10:00Z',
    '２０１７-11-20T10:00Z',
    '2017-11-31T10:00Z',
    '2017-02-29T10:00Z',
    '1900-02-29T10:00Z',
    '2017-00-10T10:00Z',
    '2017-13-10T10:00Z',
    '2017-11-00T10:00Z',
    '2017-11-20T24:00Z',
    '2017-11-20T24:00:00Z',
    '2017-11-20T25:00Z',
    '2017-11-20T10:60Z',
    '2016-12-31T23:59:60Z',
    '2017-11-20T10:00:00.Z',
    '2017-11-20T10:00.5Z',
    '2017-11-20T10:00:00+1:00',
    '2017-11-20T10:00:00+0100',
    '2017-11-20T10:00:00+01',
    '2017-11-20T10:00:00+24:00',
    '2017-11-20T10:00:00+01:60',
    '2017-11-20T10:00:00Z+01:00',
    '2017-11-20T10:00:00+01:00[Europe/Rome]',
  ])('not %s', (text) => {
    expect(at(text)).toBe('bad-request request.at');
    expect(complaint(facts('account', 'emailChangedAt', `"${text}"`))).toBe('bad-fact facts.account.emailChangedAt');
  });
});

describe('unknown-service', () => {
  expectAll([
    ['no service of anybody', line('', 'card.paint'), 'unknown-service service'],
    ['an empty text', line('', ''), 'unknown-service service'],
    ['an area', line('', 'card'), 'unknown-service service'],
    ['a rule', line('', 'card.report-loss'), 'unknown-service service'],
    ['a service with a blank', line('', 'card.report '), 'unknown-service service'],
    ['a service in capitals', line('', 'Card.Report'), 'unknown-service service'],
    ['what every object has', line('', 'constructor'), 'unknown-service service'],
    ['a hidden name', line('', '__proto__'), 'unknown-service service'],
  ]);
});

describe('bad-fact', () => {
  const account = (name: string, value: string) => facts('account', name, value);
  const balance = (value: string) => account('balance', value);
  const refused = 'bad-fact facts.account.balance';

  describe('whole numbers', () => {
    expectAll([
      ['none', balance('0'), 'decided'],
      ['none from below', balance('-0'), 'decided'],
      ['1e3', balance('1e3'), 'decided'],
      ['2.0', balance('2.0'), 'decided'],
      ['25e-1', balance('25e-1'), refused],
      ['10^12', balance('1000000000000'), 'decided'],
      ['10^12 and one', balance('1000000000001'), refused],
      ['1e400', balance('1e400'), refused],
      ['-1e400', balance('-1e400'), refused],
      ['one below none', balance('-1'), refused],
      ['a fraction', balance('0.5'), refused],
      ['text', balance('"12"'), refused],
      ['empty text', balance('""'), refused],
      ['yes', balance('true'), refused],
      ['null', balance('null'), refused],
      ['a list', balance('[1]'), refused],
      ['an object', balance('{}'), refused],
    ]);
  });

  describe('days', () => {
    const born = (value: string) => facts('person', 'birthDate', value);
    const bad = 'bad-fact facts.person.birthDate';
    expectAll([
      ['the first', born('"1900-01-01"'), 'decided'],
      ['the last', born('"2100-12-31"'), 'decided'],
      ['one before the first', born('"1899-12-31"'), bad],
      ['one after the last', born('"2101-01-01"'), bad],
      ['a leap day', born('"2000-02-29"'), 'decided'],
      ['a leap day of 1900', born('"1900-02-29"'), bad],
      ['a leap day of 2100', born('"2100-02-29"'), bad],
      ['31 April', born('"2017-04-31"'), bad],
      ['day 0', born('"2017-04-00"'), bad],
      ['month 13', born('"2017-13-01"'), bad],
      ['without leading zeros', born('"2017-4-1"'), bad],
      ['without dashes', born('"20170401"'), bad],
      ['with a time', born('"2017-04-01T00:00Z"'), bad],
      ['with a line end', born('"2017-04-01\\n"'), bad],
      ['a number', born('20170401'), bad],
      ['null', born('null'), bad],
      ['null where it means never', account('lastEarningOn', 'null'), 'decided'],
      ['null beside it', account('lastRedemptionOn', 'null'), 'bad-fact facts.account.lastRedemptionOn'],
    ]);
  });

  describe('texts, words and codes', () => {
    expectAll([
      ['500 characters', account('email', `"${'x'.repeat(500)}"`), 'decided'],
      ['501 characters', account('email', `"${'x'.repeat(501)}"`), 'bad-fact facts.account.email'],
      ['500 characters beyond the basic plane', account('email', `"${'😀'.repeat(500)}"`), 'decided'],
      ['half a character', account('email', '"a\\ud800b"'), 'bad-fact facts.account.email'],
      ['the other half', account('email', '"\\udfff"'), 'bad-fact facts.account.email'],
      ['a NUL', account('email', '"\\u0000"'), 'decided'],
      ['a number', account('email', '1'), 'bad-fact facts.account.email'],
      ['null', account('email', 'null'), 'bad-fact facts.account.email'],
      ['an unknown word', account('status', '"dormant"'), 'bad-fact facts.account.status'],
      ['a word in capitals', account('status', '"Active"'), 'bad-fact facts.account.status'],
      ['a word with a blank', account('status', '"active "'), 'bad-fact facts.account.status'],
      ['a number for a bool', facts('caller', 'pinUnknown', '1'), 'bad-fact facts.caller.pinUnknown'],
      ['text for a bool', facts('caller', 'pinUnknown', '"false"'), 'bad-fact facts.caller.pinUnknown'],
      ['two letters of an airline', facts('flight', 'operating', '"U2"'), 'decided'],
      ['an airline in small letters', facts('flight', 'operating', '"az"'), 'bad-fact facts.flight.operating'],
      ['an airline of three letters', facts('flight', 'operating', '"AZA"'), 'bad-fact facts.flight.operating'],
      ['an airline with a line end', facts('flight', 'operating', '"AZ\\n"'), 'bad-fact facts.flight.operating'],
      ['a currency', facts('award', 'currency', '"CHF"'), 'decided'],
      ['a currency with a digit', facts('award', 'currency', '"EU1"'), 'bad-fact facts.award.currency'],
      ['a currency in small letters', facts('award', 'currency', '"eur"'), 'bad-fact facts.award.currency'],
    ]);
  });

  describe('lists', () => {
    const documents = (count: number) => facts('claim', 'documents', JSON.stringify(Array(count).fill('code')));
    const accounts = (...members: string[]) =>
      withFacts(`{"merge":{"accounts":[{"id":"1"},{${members.join()}}]}}`, 'account.merge');
    expectAll([
      ['no element', documents(0), 'decided'],
      ['100 elements', documents(100), 'decided'],
      ['101 elements', documents(101), 'bad-fact facts.claim.documents'],
      ['an unknown word', facts('claim', 'documents', '["code","diary"]'), 'bad-fact facts.claim.documents.1'],
      ['null in a list', facts('claim', 'documents', '[null]'), 'bad-fact facts.claim.documents.0'],
      [
        'an object for a list',
        facts('claim', 'documents', '{"0":"code","length":1}'),
        'bad-fact facts.claim.documents',
      ],
      ['a bad id', accounts('"id":7'), 'bad-fact facts.merge.accounts.1.id'],
      ['an unknown member of an element', accounts('"pin":"1234"'), 'bad-fact facts.merge.accounts.1.pin'],
      ['a hidden member of an element', accounts('"__proto__":{}'), 'bad-fact facts.merge.accounts.1.__proto__'],
    ]);
  });

  describe('names', () => {
    const nested = (group: string, name: string, member: string) => facts(group, name, `{"${member}":true}`);
    expectAll([
      ['null for facts', withFacts('null'), 'bad-fact facts'],
      ['a list for facts', withFacts('[]'), 'bad-fact facts'],
      ['text for facts', withFacts('"none"'), 'bad-fact facts'],
      ['null for a group', withFacts('{"account":null}'), 'bad-fact facts.account'],
      ['a list for a group', withFacts('{"account":[]}'), 'bad-fact facts.account'],
      ['yes for a group', withFacts('{"account":true}'), 'bad-fact facts.account'],
      ['a dotted name', withFacts('{"account.balance":1}'), 'bad-fact facts.account.balance'],
      ['an unknown group', withFacts('{"weather":{}}'), 'bad-fact facts.weather'],
      ['a group with a capital', withFacts('{"Account":{}}'), 'bad-fact facts.Account'],
      ['a hidden group', withFacts('{"__proto__":{"account":{}}}'), 'bad-fact facts.__proto__'],
      ['a group every object has', withFacts('{"toString":{}}'), 'bad-fact facts.toString'],
      ['an unknown fact', account('shoeSize', '43'), 'bad-fact facts.account.shoeSize'],
      ['a hidden fact', account('__proto__', 'null'), 'bad-fact facts.account.__proto__'],
      ['a fact every object has', account('hasOwnProperty', '1'), 'bad-fact facts.account.hasOwnProperty'],
      [
        'an unknown member of a fact',
        nested('flight', 'companyCodeAt', 'flight'),
        'bad-fact facts.flight.companyCodeAt.flight',
      ],
      [
        'a hidden member of a fact',
        nested('flight', 'companyCodeAt', '__proto__'),
        'bad-fact facts.flight.companyCodeAt.__proto__',
      ],
      [
        'a fact that is no fact',
        nested('cred', 'passwordShape', 'password'),
        'bad-fact facts.cred.passwordShape.password',
      ],
      ['a malformed fact the service does not read', facts('voucher', 'act', '"eat"'), 'bad-fact facts.voucher.act'],
      ['a well-formed fact the service does not read', facts('voucher', 'act', '"use"'), 'decided'],
    ]);
  });

  describe('clients and accounts', () => {
    const bt = '{"bt":{"topic":"access"}}';
    expectAll([
      ['the portal in a service of the airline', withFacts(bt), 'bad-fact facts.bt'],
      [
        'the airline at the desk of the portal',
        withFacts('{"account":{}}', 'bt.information'),
        'bad-fact facts.account',
      ],
      ['the portal at its own desk', withFacts(bt, 'bt.information'), 'decided'],
      ['a company where members are served', account('kind', '"company"'), 'bad-fact facts.account.kind'],
      ['the link of a child where none is served', account('kind', '"childLink"'), 'bad-fact facts.account.kind'],
      ['the link of a child', withFacts('{"account":{"kind":"childLink"}}', 'child.link'), 'decided'],
      [
        'a member where companies are served',
        withFacts('{"account":{"kind":"member"}}', 'company.merge'),
        'bad-fact facts.account.kind',
      ],
    ]);
  });
});

describe('bad-config', () => {
  const countries = (count: number) => withConfig(JSON.stringify({ 'company.countries': Array(count).fill('IT') }));
  expectAll([
    ['null', withConfig('null'), 'bad-config config'],
    ['a list', withConfig('[]'), 'bad-config config'],
    ['an unknown key', withConfig('{"pin.length":4}'), 'bad-config config.pin.length'],
    ['keys as groups', withConfig('{"pin":{"attempts":4}}'), 'bad-config config.pin'],
    ['a hidden key', withConfig('{"__proto__":{}}'), 'bad-config config.__proto__'],
    ['a key every object has', withConfig('{"valueOf":1}'), 'bad-config config.valueOf'],
    ['text for a number', withConfig('{"pin.attempts":"3"}'), 'bad-config config.pin.attempts'],
    ['a number from below', withConfig('{"pin.attempts":-1}'), 'bad-config config.pin.attempts'],
    ['null for a number', withConfig('{"pin.attempts":null}'), 'bad-config config.pin.attempts'],
    ['a number for a bool', withConfig('{"company.phoneEnrolment":0}'), 'bad-config config.company.phoneEnrolment'],
    [
      'an impossible day',
      withConfig('{"edition.mm2017.memberFrom":"2017-02-30"}'),
      'bad-config config.edition.mm2017.memberFrom',
    ],
    ['100 countries', countries(100), 'decided'],
    ['101 countries', countries(101), 'bad-config config.company.countries'],
    [
      'an unknown document',
      withConfig('{"missingMiles.documents":["diary"]}'),
      'bad-config config.missingMiles.documents',
    ],
    ['an unknown level', withConfig('{"ident.matrix":{"card.report":"high"}}'), 'bad-config config.ident.matrix'],
    ['a hidden level that is none', withConfig('{"ident.matrix":{"__proto__":1}}'), 'bad-config config.ident.matrix'],
    ['levels of unknown services', withConfig('{"ident.matrix":{"card.paint":"pin","__proto__":"pin"}}'), 'decided'],
    ['no limit', withConfig('{"purchase.cap":{"mm-2016":null,"mm-2017":75}}'), 'decided'],
    ['a limit of no edition', withConfig('{"purchase.cap":{"mm-access":75}}'), 'bad-config config.purchase.cap'],
    [
      'null where no limit has no meaning',
      withConfig('{"cashMiles.maxShare":{"mm-2016":null}}'),
      'bad-config config.cashMiles.maxShare',
    ],
    ['an unknown state', withConfig('{"programme.state":{"state":"asleep"}}'), 'bad-config config.programme.state'],
    ['a state of nothing', withConfig('{"programme.state":{}}'), 'bad-config config.programme.state'],
    [
      'a hidden member of a state',
      withConfig('{"programme.state":{"state":"running","__proto__":1}}'),
      'bad-config config.programme.state',
    ],
  ]);
});

describe('several errors', () => {
  const BAD_CONFIG = '"config":{"pin.attempts":"3"}';
  const BAD_FACT = '"facts":{"account":{"balance":"12"}}';
  expectAll([
    ['fact before configuration', line(`${BAD_CONFIG},${BAD_FACT}`), 'bad-fact facts.account.balance'],
    ['service before fact', line(`${BAD_CONFIG},${BAD_FACT}`, 'card.paint'), 'unknown-service service'],
    ['envelope before service', line(`"comment":1,${BAD_CONFIG},${BAD_FACT}`, 'card.paint'), 'bad-request comment'],
    ['an unknown member before service', line(`"zz":1,${BAD_FACT}`, 'card.paint'), 'bad-request zz'],
    [
      'case before request, whatever their order',
      `{"request":{},"service":"card.report","case":""}`,
      'bad-request case',
    ],
    ['JSON before all', `${line(`"comment":1,${BAD_CONFIG},${BAD_FACT}`, 'card.paint')}]`, 'bad-json'],
    [
      'kind of account before configuration',
      line(`${BAD_CONFIG},"facts":{"account":{"kind":"company"}}`),
      'bad-fact facts.account.kind',
    ],
    ['the last of two members, bad', line('"language":"it","language":"de"'), 'bad-request language'],
    ['the last of two members, good', line('"language":"de","language":"it"'), 'decided'],
    ['the last of two facts, bad', facts('account', 'balance', '1,"balance":-1'), 'bad-fact facts.account.balance'],
    ['the last of two facts, good', facts('account', 'balance', '-1,"balance":1'), 'decided'],
    ['the last of two groups', withFacts('{"account":{"balance":-1},"account":{}}'), 'decided'],
  ]);
});

describe('an error line', () => {
  it('has its members in the order of the contract, the case only where it was valid', () => {
    const shape = (text: string) => output(text).replace(/"message":"[^"]+"/, '"message":…');
    expect(shape('x')).toBe('{"line":1,"error":{"code":"bad-json","path":"","message":…}}');
    expect(shape('{"case":"","service":1}')).toBe(
      '{"line":1,"error":{"code":"bad-request","path":"case","message":…}}',
    );
    expect(shape('{"service":1,"case":"c"}')).toBe(
      '{"line":1,"case":"c","error":{"code":"bad-request","path":"service","message":…}}',
    );
    expect(shape(line('', 'x'))).toBe(
      '{"line":1,"case":"c","error":{"code":"unknown-service","path":"service","message":…}}',
    );
  });

  it('never repeats a value, and says the same for every value', () => {
    const SECRET = 'secret-4711';
    const quoted = JSON.stringify(SECRET);
    const lines = [
      SECRET,
      quoted,
      `{"case":["${SECRET}"]}`,
      line(`"language":${quoted}`),
      line(`"comment":[${quoted}]`),
      line(`"more":${quoted}`),
      line('', SECRET),
      withRequest(`"at":${quoted}`),
      withFacts(quoted),
      withFacts(`{"weather":${quoted}}`),
      facts('account', 'status', quoted),
      facts('account', 'balance', quoted),
      facts('person', 'birthDate', quoted),
      facts('claim', 'documents', `[${quoted}]`),
      facts('account', 'shoeSize', quoted),
      withConfig(quoted),
      withConfig(`{"pin.attempts":${quoted}}`),
      withConfig(`{"ident.matrix":{"card.report":${quoted}}}`),
    ];
    for (const text of lines) {
      expect(complaint(text)).not.toBe('decided');
      expect(output(text)).not.toContain(SECRET);
    }
  });

  it('is given for any damage, and the process goes on', () => {
    const whole = bytes(withFacts('{"account":{"balance":84320,"lastEarningOn":null},"claim":{"documents":["code"]}}'));
    const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (all) => {
        const damaged = Uint8Array.from(whole);
        for (const { at, byte } of all) damaged[at] = byte;
        expect(complaint(damaged)).toMatch(
          /^(decided|bad-json$|bad-request |unknown-service service$|bad-fact |bad-config )/,
        );
      }),
      { numRuns: 500, seed: 20171120 },
    );
  });

  it('is given for any JSON in any place', () => {
    const place = fc.constantFrom<(value: unknown) => object>(
      (value) => ({ case: value, service: 'card.report', request: { at: '2017-11-20T10:00Z' } }),
      (value) => ({ case: 'c', service: value, request: { at: '2017-11-20T10:00Z' } }),
      (value) => ({ case: 'c', service: 'card.report', request: value }),
      (value) => ({ case: 'c', service: 'card.report', request: { at: '2017-11-20T10:00Z' }, facts: value }),
      (value) => ({ case: 'c', service: 'bt.forgot', request: { at: '2017-11-20T10:00Z' }, facts: { bt: value } }),
      (value) => ({ case: 'c', service: 'card.report', request: { at: '2017-11-20T10:00Z' }, config: value }),
    );
    fc.assert(
      fc.property(place, fc.jsonValue(), (put, value) => {
        const { error, outcome } = JSON.parse(output(JSON.stringify(put(value)))) as Answer;
        expect(error !== undefined).toBe(outcome === undefined);
      }),
      { numRuns: 500, seed: 20171120 },
    );
  });
});

describe('a stream of lines', () => {
  const run = async (...chunks: (string | Uint8Array)[]) => {
    const written: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk.toString('utf8'));
        done();
      },
    });
    const exitCode = await decideStream(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), sink, fail);
    const text = written.join('');
    const answers = text.split('\n').slice(0, -1);
    expect(text === '' || text.endsWith('\n')).toBe(true);
    return {
      exitCode,
      answers: answers.map((answer) => {
        const { line: number, error } = JSON.parse(answer) as Answer & { line?: number };
        return error ? `${number} ${error.code}` : 'decided';
      }),
    };
  };

  it.each<[string, (string | Uint8Array)[], 0 | 2, string[]]>([
    ['nothing', [], 0, []],
    ['one line', [`${line()}\n`], 0, ['decided']],
    ['a last line without LF', [line()], 0, ['decided']],
    ['a last line that ends in CR', [`${line()}\r`], 0, ['decided']],
    ['CR and LF', [`${line()}\r\n${line()}\r\n`], 0, ['decided', 'decided']],
    ['two CRs before LF', [`${line()}\r\r\n`], 0, ['decided']],
    ['a CR cut from its LF', [`${line()}\r`, `\n${line()}`], 0, ['decided', 'decided']],
    ['a CR inside a line', [line().replace(',', ',\r')], 0, ['decided']],
    ['blank lines', ['\n', '\r\n', ' \n'], 2, ['1 bad-json', '2 bad-json', '3 bad-json']],
    ['a line end too many', [`${line()}\n\n`], 2, ['decided', '2 bad-json']],
    [
      'a character cut in two',
      [bytes(line('"comment":"à"')).subarray(0, -3), bytes(line('"comment":"à"')).subarray(-3)],
      0,
      ['decided'],
    ],
    ['a bad line between good ones', [`${line()}\n{}\n${line()}\n`], 2, ['decided', '2 bad-request', 'decided']],
    ['1 MiB before CR and LF', [`${line().padEnd(MIB)}\r\n`], 0, ['decided']],
    ['1 MiB and a byte before LF', [`${line().padEnd(MIB + 1)}\n${line()}`], 2, ['1 bad-json', 'decided']],
    ['1 MiB, then CR, then more', [`${line().padEnd(MIB)}\r `, `\n${line()}`], 2, ['1 bad-json', 'decided']],
    ['8 MiB in pieces', [...Array(8).fill(' '.repeat(MIB)), `\n${line()}`], 2, ['1 bad-json', 'decided']],
  ])('%s', async (_what, chunks, exitCode, answers) => {
    expect(await run(...chunks)).toEqual({ exitCode, answers });
  });
});
