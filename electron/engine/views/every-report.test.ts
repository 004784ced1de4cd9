import { describe, expect, it } from 'vitest';
import { accountStatusSchema, languageSchema } from '../../../shared/account/account.ts';
import { cardCauseSchema } from '../../../shared/account/command.ts';
import { memberAccount } from '../../../shared/account/member-account.fixture.ts';
import { newCallContext } from '../../../shared/workflows/call-context.ts';
import { decideReport } from '../commands/card-report.ts';
import { cardServiceView } from './card-service-view.ts';
import { outcomeScript, recordedScript, verificationScript } from './script-choice.ts';
import { scriptView } from './script-view.ts';

const LANGUAGES = languageSchema.options;
const EDITION_DAYS = { 'mm-2016': '2017-10-20', 'mm-2017': '2017-11-20' } as const;
const VERIFICATION_STEPS = [
  'awaitingPin',
  'checking',
  'locked',
  'noPin',
  'withoutPin',
  'notHolder',
  'unavailable',
  'verified',
];

const start = newCallContext({
  callId: 'c1',
  line: 1,
  from: null,
  to: null,
  caseNumber: '17-001-00001',
  language: 'it',
  startedAt: '2017-11-20T09:00:00.000Z',
});

/** Every report an agent can come to: status, cause, wish, level, connection, edition and language. */
const everyReport = function* () {
  for (const status of accountStatusSchema.options)
    for (const cause of cardCauseSchema.options)
      for (const wants of [null, 'reissue', 'transfer'] as const)
        for (const level of ['basic', 'pin'] as const)
          for (const offline of [false, true])
            for (const today of Object.values(EDITION_DAYS))
              for (const language of LANGUAGES) yield { status, cause, wants, level, offline, today, language };
};

describe('every card report', () => {
  it('has a checklist, a preview and a sentence in the language of the caller', () => {
    for (const { status, cause, wants, level, offline, today, language } of everyReport()) {
      const account = memberAccount({ status, email: wants === null ? null : 'ada@mail.example' });
      const context = {
        ...start,
        language,
        verification: { ...start.verification, level },
        report: { ...start.report, cause, wants },
      };
      const request = { at: `${today}T09:00:00.000Z`, offline };
      const service = cardServiceView({
        account,
        context,
        stage: 'outcome',
        request,
        today,
        command: null,
        offline: null,
      });
      expect(service.decision?.checklist.every(({ text }) => Object.values(text).every((words) => words !== ''))).toBe(
        true,
      );
      expect(service.effects.length).toBeGreaterThan(3);
      const report = decideReport(account, context, request);
      const choice = outcomeScript(account, context, report?.variant ?? null, report?.decision ?? null);
      if (choice === null) throw new Error('There is nothing to say.');
      const script = scriptView(choice, language, today === EDITION_DAYS['mm-2016'] ? 'mm-2016' : 'mm-2017');
      expect(script.text[language]).toBeTruthy();
      if (level === 'basic') expect(JSON.stringify([service, script])).not.toMatch(/1000|1,000|1\.000|ada@mail/);
    }
  });

  it('has a sentence for every step of verification and every answer of headquarters', () => {
    const recorded = {
      commandId: '00000000-0000-7000-8000-000000000001',
      at: start.startedAt,
      variant: 'transfer',
      expects: 'settlement',
      result: null,
    } as const;
    const base = { commandId: recorded.commandId, positions: {} };
    const accepted = {
      ...base,
      status: 'accepted',
      variant: 'transfer',
      newCode: '0090000001',
      milesMoved: 1,
      mailed: true,
    } as const;
    const refused = { ...base, code: 'account-closed', clause: null };
    const results = [
      null,
      accepted,
      { ...accepted, newCode: null },
      { ...refused, status: 'rejected' as const },
      { ...refused, status: 'parked' as const },
    ];
    for (const language of LANGUAGES) {
      for (const result of results)
        expect(scriptView(recordedScript({ ...recorded, result }), language, 'mm-2017').text[language]).toBeTruthy();
      for (const step of VERIFICATION_STEPS)
        for (const used of [0, 1]) {
          const standing = { used, left: 3 - used, lockedBy: null };
          const choice = verificationScript(step, { ...start, verification: { ...start.verification, standing } });
          if (choice !== null) expect(scriptView(choice, language, 'mm-2016').text[language]).toBeTruthy();
        }
    }
  });
});
