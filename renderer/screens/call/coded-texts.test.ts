import { describe, expect, it } from 'vitest';
import { GOVERNED_ACTS } from '../../../shared/account/lease/act.ts';
import type {
  CommandStatus,
  Disposition,
  EffectKey,
  EffectRowView,
  EffectWhen,
  GateId,
  RefusalCode,
  VerificationView,
  WordingId,
} from '../../../shared/contract/console-view.ts';
import type { CallOfflineView, NotPossibleView } from '../../../shared/contract/offline-view.ts';
import card from '../../packs/millemiglia/card/messages/en.json';
import call from './messages/en.json';
import offline from './offline/messages/en.json';

const texts: Readonly<Record<string, string>> = { ...call, ...card, ...offline };

/** Every code of a family; TypeScript refuses a list that lacks one. */
const all = <Code extends string>(codes: Readonly<Record<Code, true>>): string[] => Object.keys(codes);

const families: readonly [string, readonly string[]][] = [
  [
    'refusal.',
    all<RefusalCode>({
      'not-now': true,
      'not-signed-in': true,
      'not-allowed': true,
      'unknown-member': true,
      'account-closed': true,
      'no-card': true,
      'already-blocked': true,
      incomplete: true,
      'rules-refuse': true,
      'card-number': true,
      'ticket-form': true,
      'ticket-check-digit': true,
      'programme-missing': true,
      'pin-wrong': true,
      'pin-check-interrupted': true,
      'disk-full': true,
      'offline-limit': true,
      failed: true,
    }),
  ],
  [
    'gate.',
    all<GateId>({
      blockCard: true,
      explainRules: true,
      takeCallBack: true,
      reissueCard: true,
      replaceCard: true,
      transferCard: true,
      readBalance: true,
      changeContact: true,
    }),
  ],
  [
    'wording.',
    all<WordingId>({
      greeting: true,
      why: true,
      forgot: true,
      upset: true,
      offer: true,
      confirm: true,
      endSafely: true,
    }),
  ],
  [
    'call.disposition.',
    all<Disposition>({
      resolved: true,
      referred: true,
      refused: true,
      callBack: true,
      notVerified: true,
      wrongNumber: true,
      dropped: true,
    }),
  ],
  [
    'call.verification.',
    all<VerificationView['state']>({
      notStarted: true,
      awaitingPin: true,
      checking: true,
      verified: true,
      withoutPin: true,
      locked: true,
      notHolder: true,
      noPin: true,
      unavailable: true,
    }),
  ],
  [
    'call.locked.',
    all<NonNullable<VerificationView['lockedBy']>>({
      'call-limit': true,
      'day-limit': true,
      locked: true,
      'no-pin': true,
      'account-closed': true,
    }),
  ],
  ['offline.act.', GOVERNED_ACTS],
  [
    'offline.because.',
    all<Exclude<NotPossibleView['because'], 'actRefused'>>({
      noLease: true,
      leaseExpired: true,
      clockMoved: true,
      deskRefused: true,
      actsPerDay: true,
      memberActs: true,
      memberMiles: true,
      deskMiles: true,
      openCommands: true,
      provisional: true,
      above: true,
    }),
  ],
  [
    'offline.standing.',
    all<Exclude<CallOfflineView['state'], 'current'>>({
      noLease: true,
      leaseExpired: true,
      clockMoved: true,
      deskRefused: true,
    }),
  ],
  ['command.status.', all<CommandStatus>({ recorded: true, sent: true, accepted: true, rejected: true, parked: true })],
  [
    'effect.',
    all<EffectRowView['item']>({
      account: true,
      miles: true,
      awards: true,
      club: true,
      children: true,
      pin: true,
      plasticCard: true,
      coBrandCard: true,
    }),
  ],
  [
    'effect.when.',
    all<EffectWhen>({ now: true, onceAccepted: true, afterApproval: true, byPost: true, callerActs: true }),
  ],
  [
    'effect.value.',
    all<Exclude<EffectKey, 'accountCloses' | 'milesLeave'>>({
      unchanged: true,
      hidden: true,
      accountActive: true,
      accountOpens: true,
      milesHeld: true,
      milesMoved: true,
      allFollows: true,
      awardsHeld: true,
      awardsFollow: true,
      clubHeld: true,
      clubFollows: true,
      childrenLinked: true,
      childrenFollow: true,
      pinActive: true,
      pinNone: true,
      pinCancelled: true,
      pinByEmail: true,
      pinByEmailHidden: true,
      pinOnRequest: true,
      cardOutOfUse: true,
      newCard: true,
      newCardSameCode: true,
      coBrandLinked: true,
      issuerMustLink: true,
    }),
  ],
];

describe('every code of the engine has its text', () => {
  it.each(families)('%s', (family, codes) => {
    expect(codes.filter((code) => texts[`${family}${code}`] === undefined)).toEqual([]);
  });
});
