import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readMemberAccounts } from '../../db/hq/account-reader.ts';
import { readCreditedFlights, readTicketCoupons } from '../../db/hq/coupon-repository.ts';
import { readProgrammeData } from '../../db/hq/programme-repository.ts';
import type { ClaimedLeg } from '../../shared/account/miles-claim.ts';
import { decideClaim } from '../../shared/packs/millemiglia/services/missing-miles/decide-claim.ts';
import { type BookedCoupon, flightRefOf } from '../../shared/programme/booked-coupon.ts';
import type { ProgrammeData } from '../../shared/programme/programme-data.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import type { OpenHq } from '../sync/headquarters-under-test.ts';
import { openImportedHeadquarters } from '../sync/imported-headquarters.ts';

const EXTRACT = fileURLToPath(new URL('../fixtures/extract-a', import.meta.url));

const callSchema = z.object({
  id: z.string(),
  at: z.string(),
  service: z.string(),
  flight: z.string().optional(),
  outcome: z.string(),
  miles: z.number().optional(),
  rules: z.array(z.string()),
  clauses: z.array(z.string()),
});
const { people } = z
  .object({ people: z.array(z.object({ code: z.string(), calls: z.array(callSchema) })) })
  .parse(JSON.parse(readFileSync(`${EXTRACT}/people.json`, 'utf8')));

const claims = people.flatMap(({ code, calls }) =>
  calls.flatMap((call) =>
    call.flight !== undefined && ['missing-miles.claim', 'child.claim'].includes(call.service)
      ? [{ code, call, flight: call.flight }]
      : [],
  ),
);

/** Two days after the extract the flight has been taken. */
const FLOWN_SINCE: ReadonlySet<string> = new Set(['A14.2']);

const OUTCOMES: Readonly<Record<string, string>> = { credit: 'allow', refuse: 'deny', approve: 'needs-approval' };

const legOf = (coupon: BookedCoupon): ClaimedLeg => ({
  kind: 'flight',
  childLink: null,
  ticket: coupon.ticket,
  coupon: coupon.coupon,
  passenger: coupon.passenger,
  marketing: coupon.marketing,
  operating: coupon.operating,
  flightNo: coupon.flightNo,
  date: coupon.localDate,
  origin: coupon.origin,
  destination: coupon.destination,
  bookingClass: coupon.bookingClass,
  ticketKind: coupon.ticketKind,
  promoFare: coupon.promoFare,
  fare: null,
  creditedElsewhere: null,
});

describe('the claims of the cast, from the rows headquarters has of them', () => {
  let server: TestPostgres;
  let hq: OpenHq;
  let programme: ProgrammeData;

  beforeAll(async () => {
    server = await startTestPostgres();
    hq = await openImportedHeadquarters(await server.createDatabase('claims'), EXTRACT);
    programme = await readProgrammeData(hq.db);
  }, 120_000);

  afterAll(async () => {
    await hq.close();
    await server.stop();
  });

  const couponNamed = async (flight: string, isFlown: boolean): Promise<BookedCoupon> => {
    const coupons = await readTicketCoupons(hq.db, hq.seals, flight.slice(0, 13));
    const found = coupons.find((coupon) => flightRefOf(coupon) === flight);
    if (found === undefined) throw new Error('The story names a coupon that is not in the extract.');
    return { ...found, flown: found.flown || isFlown, creditedTo: found.creditedTo === null ? 'none' : 'other' };
  };

  it.each(claims.map((one) => [one.call.id, one] as const))('%s', async (id, { code, call, flight }) => {
    const account = (await readMemberAccounts(hq.db, hq.seals, [code])).get(code);
    if (account === undefined) throw new Error('The story is about nobody.');
    const coupon = await couponNamed(flight, FLOWN_SINCE.has(id));
    const credited = await readCreditedFlights(hq.db, [flight]);
    const [decided] = decideClaim(
      account,
      [legOf(coupon)],
      { programme, couponOf: () => coupon, isCredited: (ref) => credited.has(ref) },
      {
        request: { at: call.at, offline: false },
        verification: { level: 'pin', method: 'pin-hq', attemptId: null },
        language: 'en',
      },
    );
    expect(decided?.decision.service).toBe(call.service);
    expect(OUTCOMES[decided?.verdict.outcome ?? '']).toBe(call.outcome);
    if (call.miles !== undefined) expect(decided?.verdict).toMatchObject({ miles: call.miles, bonus: 0 });
    const checklist = decided?.decision.checklist ?? [];
    expect(checklist.map(({ rule }) => rule)).toEqual(expect.arrayContaining(call.rules));
    expect(checklist.flatMap(({ clauses }) => clauses)).toEqual(expect.arrayContaining(call.clauses));
    const decisive = decided?.decision.decisive.map(({ rule }) => rule) ?? [];
    expect(decisive).toContain(decided?.verdict.rule);
    expect(decisive.filter((rule) => call.rules.includes(rule))).not.toEqual([]);
  });

  it('are all there', () => {
    expect(claims).toHaveLength(27);
  });
});
