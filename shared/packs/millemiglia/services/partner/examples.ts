import type { Example } from '../../example.ts';

const complaint = (at: string, kind: 'member' | 'company' = 'member'): Example['input'] => ({
  service: 'partner.complaint',
  request: { at },
  facts: { account: { kind } },
});

/** Complaints about partners. */
export const partnerComplaintExamples: readonly Example[] = [
  {
    title: 'a member’s complaint about a partner goes to the partner (mm-2016)',
    input: complaint('2017-10-20T10:00:00+02:00'),
    outcome: 'refer',
    verdicts: { 'company.commercial-partner': 'absent' },
    params: { 'partner.complaints': { to: 'partner' } },
    effects: [],
  },
  {
    title: 'and by the newer text too (mm-2017)',
    input: complaint('2017-11-20T10:00:00+01:00'),
    outcome: 'refer',
    params: { 'partner.complaints': { to: 'partner' } },
  },
  {
    title: 'a company hears it twice',
    input: complaint('2017-11-20T10:00:00+01:00', 'company'),
    outcome: 'refer',
    verdicts: { 'partner.complaints': 'refer', 'company.commercial-partner': 'refer' },
  },
  {
    title: 'nobody has to identify himself, nor to say whose account it is',
    input: { service: 'partner.complaint', request: { at: '2017-11-20T10:00:00+01:00' } },
    outcome: 'refer',
    verdicts: { 'partner.complaints': 'refer', 'ident.phone-pin': 'absent' },
  },
  {
    title: 'a former member is refused by the exclusion all the same',
    input: {
      service: 'partner.complaint',
      request: { at: '2017-11-20T10:00:00+01:00' },
      facts: { account: { status: 'excluded' } },
    },
    outcome: 'deny',
    verdicts: { 'partner.complaints': 'refer', 'conduct.exclusion': 'deny' },
  },
  ...['2017-10-20T10:00:00+02:00', '2017-11-20T10:00:00+01:00'].map(
    (at): Example => ({
      title: `about a partner’s product on the statement (${at.slice(0, 10)})`,
      input: {
        service: 'statement.complaint',
        request: { at },
        facts: {
          caller: { role: 'member', ident: 'pin' },
          account: { status: 'active' },
          complaint: { about: 'partnerProduct' },
        },
      },
      outcome: 'refer',
      verdicts: { 'statement.complaint-window': 'absent' },
      params: { 'partner.complaints': { to: 'partner' } },
    }),
  ),
];
