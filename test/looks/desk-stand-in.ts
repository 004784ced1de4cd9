import type { DeskClient } from '../../renderer/app/desk-client.ts';
import { caseLetter } from '../../shared/packs/millemiglia/cases/letter/case-letter.ts';
import { rulebookIn } from '../../shared/packs/rulebook-view.ts';
import { searchHits } from './fixtures/call-member.ts';
import { memberCases } from './fixtures/case-views.ts';
import { hits, member } from './views.ts';

/** The engine's answers for the harness: enough to look at every screen, nothing is decided. */
const answers: Readonly<Record<string, (input: { language: 'en' }) => unknown>> = {
  signIn: () => ({ outcome: 'refused', reason: 'wrong-credentials' }),
  signOut: () => ({ signedOut: true }),
  findMembers: () => ({ hits: [...hits, ...searchHits], tookMs: 1 }),
  showMember: () => member,
  ledger: () => ({ lines: [], total: 0 }),
  memberCases: () => memberCases,
  resolveCase: () => ({ outcome: 'not-offered' }),
  caseLetter: () => ({
    language: 'it',
    name: 'Piera Sanna',
    address: ['Via dei Glicini 14', '00172 Roma'],
    date: '2017-11-20',
    number: 'K-0F3T-9ZKP',
    isMailed: true,
    ...caseLetter(
      {
        name: 'Piera Sanna',
        date: '2017-11-20',
        said: 'card-transfer',
        params: { cause: 'lost' },
        kind: 'parked',
        reason: 'card.reissue-or-transfer',
        clause: 'mm-2017 3.7',
        choice: 'reissue-instead',
        number: 'K-0F3T-9ZKP',
      },
      'it',
    ),
  }),
  openCall: () => ({ callId: null }),
  send: () => ({ accepted: true }),
  verifyPin: () => ({ checked: true }),
  syncNow: () => ({ started: true }),
  clause: () => ({
    label: '3.7',
    edition: 'mm-2017',
    title: 'Lost, stolen or damaged card',
    summary:
      'The member reports the card at once. Until the report the programme is not liable for what others do with it.',
  }),
  rulebook: ({ language }) => rulebookIn(language),
};

const procedure = (name: string) => async (input: { language: 'en' }) => answers[name]?.(input);

/** A client whose procedures answer from the table above. */
export const deskStandIn = new Proxy({} as DeskClient, {
  get: (_, name) => (typeof name === 'string' && name in answers ? procedure(name) : undefined),
});
