import type { ProgrammeData } from './programme-data.ts';

const ALWAYS = { validFrom: '2013-01-01', validTo: null };
const noContact = { ticketStock: null, phone: null, email: null, url: null };

/** A few invented rows for tests. Nothing here is read by the product. */
export const smallProgramme: ProgrammeData = {
  version: 'a'.repeat(64),
  demo: true,
  airports: [
    { code: 'FCO', city: 'Roma', lat: 41.8, lon: 12.25 },
    { code: 'ATH', city: 'Athina', lat: 37.94, lon: 23.94 },
    { code: 'JFK', city: 'New York', lat: 40.64, lon: -73.78 },
  ],
  earning: [
    {
      ...ALWAYS,
      carrier: 'AZ',
      bookingClass: 'S',
      fareType: 'standard',
      percent: 50,
      minimumMiles: 500,
      qualifying: true,
      earns: true,
    },
    {
      ...ALWAYS,
      carrier: 'AZ',
      bookingClass: 'U',
      fareType: 'standard',
      percent: 0,
      minimumMiles: 0,
      qualifying: false,
      earns: false,
    },
    {
      ...ALWAYS,
      carrier: 'DL',
      bookingClass: 'H',
      fareType: 'standard',
      percent: 100,
      minimumMiles: 0,
      qualifying: true,
      earns: true,
    },
  ],
  partners: [
    { ...ALWAYS, ...noContact, code: 'AZ', name: 'Alitalia', kind: 'operator', skyTeam: true, ticketStock: '055' },
    { ...ALWAYS, ...noContact, code: 'DL', name: 'Delta Air Lines', kind: 'airline', skyTeam: true },
    {
      ...ALWAYS,
      code: 'HOR',
      name: 'Orizzonte Hotels',
      kind: 'commercial',
      skyTeam: false,
      ticketStock: null,
      phone: '+390600000103',
      email: 'fedelta@orizzonte.example',
      url: 'https://orizzonte.example/fedelta',
    },
  ],
  specialFares: [
    {
      validFrom: '2017-09-01',
      validTo: '2017-10-31',
      promotionId: 'P-LIGHT',
      carrier: 'AZ',
      bookingClass: 'U',
      farePercent: 25,
      includesChildren: false,
    },
  ],
  clubBonuses: [{ year: 2017, level: 'ulisse', bonusPercent: 25 }],
};
