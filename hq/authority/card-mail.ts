import { Temporal } from 'temporal-polyfill';
import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { Language, MemberAccount } from '../../shared/account/account.ts';
import { balanceOf } from '../../shared/account/balance.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { parametersOn } from '../../shared/packs/millemiglia/parameters.ts';
import { outgoing } from '../mail/message.ts';
import type { Authority } from './authority.ts';

const nameOf = (account: MemberAccount): string => `${account.given} ${account.surname}`;

/** A PIN must not follow a change of address at once: that is how accounts are taken over. */
const pinMayLeaveAt = (account: MemberAccount, now: string, today: string): string | null => {
  if (account.emailChangedAt === null) return null;
  const hours = parametersOn(today, {})['pin.emailCoolingOffHours'];
  const calm = Temporal.Instant.from(account.emailChangedAt).add({ hours });
  return Temporal.Instant.compare(calm, Temporal.Instant.from(now)) > 0 ? calm.toString() : null;
};

/**
 * Messages to the member about new cards, codes and PINs, to the address on the profile; none where there is no address.
 * @param account the account as it was before the events
 * @param pin the PIN drawn for the new code, if one was
 */
export const cardMails = (
  { masterKey, chance }: Pick<Authority, 'masterKey' | 'chance'>,
  account: MemberAccount,
  events: readonly AccountEvent[],
  pin: string | undefined,
  when: { readonly now: string; readonly today: string },
  language: Language,
): readonly OutgoingMail[] => {
  const to = account.email;
  if (to === null) return [];
  const envelope = () => ({ masterKey, mailId: chance.newId() });
  const base = { to, name: nameOf(account) };
  const opened = events.find((event) => event.type === 'account-opened');
  const issued = events.find((event) => event.type === 'card-issued');
  if (opened === undefined) {
    if (issued === undefined) return [];
    const content = { ...base, kind: 'card-reissued', code: account.code, validTo: issued.card.validTo } as const;
    return [outgoing(envelope(), account.code, language, content)];
  }
  const { code } = opened;
  const miles = balanceOf(account.ledger);
  const notice = { ...base, kind: 'new-code', code, oldCode: account.code, miles } as const;
  const mails = [outgoing(envelope(), code, language, notice)];
  if (pin === undefined) return mails;
  const secret = { ...base, kind: 'new-pin', codeEnd: code.slice(-4), pin } as const;
  return [...mails, outgoing(envelope(), code, language, secret, pinMayLeaveAt(account, when.now, when.today))];
};
