import type { LedgerEntry, MemberAccount } from '../../shared/account/account.ts';

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const by =
  <T>(...keys: readonly ((value: T) => string | number)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const order = compare(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };

const OLD_HOST_NUMBER = /^\d+$/;
const numberOf = (entry: LedgerEntry): number =>
  OLD_HOST_NUMBER.test(entry.entryId) ? Number(entry.entryId) : Number.MAX_SAFE_INTEGER;

/**
 * The account with its lists in the one order headquarters keeps them in, whether they came from rows or from events: the same
 * account is the same text. Order is by what the lines say, never by when they were read.
 */
export const inDocumentOrder = (account: MemberAccount): MemberAccount => ({
  ...account,
  cards: [...account.cards].sort(
    by(
      (card) => card.kind,
      (card) => card.issueNo,
    ),
  ),
  clubs: [...account.clubs].sort(
    by(
      (term) => term.qualifyingYear,
      (term) => term.level,
    ),
  ),
  links: [...account.links].sort(by((link) => link.linkId)),
  consents: [...account.consents].sort(
    by(
      (consent) => consent.recordedOn,
      (consent) => consent.purpose,
    ),
  ),
  awards: [...account.awards].sort(by((award) => award.awardId)),
  coupons: [...account.coupons].sort(
    by(
      (coupon) => coupon.ticket,
      (coupon) => coupon.coupon,
    ),
  ),
  ...(account.requests === undefined
    ? {}
    : {
        requests: [...account.requests].sort(
          by(
            (request) => request.openedAt,
            (request) => request.requestId,
          ),
        ),
      }),
  ledger: [...account.ledger].sort(
    by(
      (entry) => entry.postedOn,
      numberOf,
      (entry) => entry.entryId,
    ),
  ),
});
