import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { CallView, CardServiceView } from '../../../../../shared/contract/console-view.ts';
import { Letter } from './letter.tsx';
import { cardLetter } from './letter-content.ts';

const member = {
  code: '0056994590',
  name: 'Giulia Ferrante',
  language: 'it',
  club: { level: 'frecciaAlata', until: '2018-03-31' },
  balance: { posted: 84_320, pending: 0, goodUntil: '2019-10-11' },
  contact: {
    email: { value: 'giulia@lettera.example', masked: false },
    address: { value: 'Via Mazzini, 58, 00138 Roma', masked: false },
  },
} as CallView['member'];
const call = { caseNumber: '17-001-00001', language: 'en', member, script: null } as unknown as CallView;
const service = {
  cause: 'stolen',
  lastSeenOn: null,
  policeReport: '',
  blockedAt: null,
  choices: [{ variant: 'transfer', suggested: true, chosen: true, blockedBy: null }],
  decision: { checklist: [{ rule: 'card.reissue-or-transfer', clauses: ['mm-2017 3.7'] }] },
  newCode: null,
  command: null,
} as unknown as CardServiceView;
const accepted = {
  ...service,
  newCode: '0454558407',
  command: { status: 'accepted', result: { variant: 'transfer', newCode: '0454558407', milesMoved: 84_320 } },
} as unknown as CardServiceView;

const paper = (shown: CallView, about: CardServiceView): string => {
  const letter = cardLetter(shown, about, '2017-11-20');
  if (letter === null) throw new Error('There is no letter to print.');
  return renderToStaticMarkup(<Letter letter={letter} />);
};

describe('the letter after a card report', () => {
  it('is in the member’s language, with address, case number and clause', () => {
    const html = paper(call, service);
    expect(html).toContain('lang="it"');
    for (const words of ['Via Mazzini, 58', '00138 Roma', '20 novembre 2017', '17-001-00001', 'Art. 3.7 (2017)'])
      expect(html).toContain(words);
  });

  it('is provisional and without a new code until headquarters has settled the report', () => {
    const before = paper(call, service);
    expect(before).toContain('Provvisoria');
    expect(before).not.toContain('0454 558 407');
    const after = paper(call, accepted);
    expect(after).not.toContain('Provvisoria');
    expect(after).toContain('0454 558 407');
  });

  it('hides address and miles of a caller who is not verified', () => {
    if (member === null) throw new Error('The example has a member.');
    const contact = { ...member.contact, address: { value: '••••••', masked: true } };
    const html = paper({ ...call, member: { ...member, balance: null, contact } }, service);
    expect(html).not.toContain('Roma');
    expect(html).not.toContain('84.320');
    expect(html).toContain('nascosto fino alla verifica');
  });

  it.each(['en', 'nl', 'ru', 'el'] as const)('has all its sentences in %s', (language) => {
    if (member === null) throw new Error('The example has a member.');
    expect(paper({ ...call, member: { ...member, language } }, accepted)).not.toMatch(/\{\w+|undefined/);
  });

  it('does not exist before an outcome is chosen, or when headquarters refused', () => {
    expect(cardLetter(call, { ...service, choices: [] }, '2017-11-20')).toBeNull();
    const refused = { ...service, command: { status: 'rejected', result: null } } as unknown as CardServiceView;
    expect(cardLetter(call, refused, '2017-11-20')).toBeNull();
  });
});
