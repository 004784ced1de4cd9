import type { FindingList, ReportInFile } from './finding.ts';
import { FlightFacts } from './flight-facts.ts';
import { RecordBook, SharedValueBook } from './record-book.ts';
import type { Row } from './row.ts';
import type { BusinessDay } from './value-rules.ts';

/** What rules ask about a loaded account. */
export interface AccountFacts {
  readonly code: string;
  readonly kind: 'member' | 'company';
  /** Place among the accounts, for compact lists of entries. */
  readonly index: number;
  readonly line: number;
  readonly branch: string;
  readonly openedOn: string;
  readonly closedOn: string;
  /** As on the card; of a company, its Administrator. */
  readonly cardSurname: string;
  readonly cardGiven: string;
  /** Lower case; empty when there is none. */
  readonly email: string;
  /** The host's control total, where it gives a sound one. */
  readonly statedBalance: number | undefined;
  readonly perSempre: boolean;
  balance: number;
  toBeReconciled: boolean;
}

/** What rules ask about a loaded award. */
export interface AwardFacts {
  readonly line: number;
  readonly account: string;
  readonly ticket: string;
  readonly state: string;
  readonly priceMiles: number;
  readonly contributionCents: number;
  readonly contributionMiles: number;
  readonly replaces: string;
  postedMiles: number;
  coupons: number;
  flownCoupons: number;
  sharedCents: number;
  sharedMiles: number;
  firstCouponLine: number;
}

/** A club term reached by miles or flights, with what the ledger says about its year. */
export interface EarnedTerm {
  readonly line: number;
  readonly year: string;
  readonly level: string;
  readonly recognisedOn: string;
  miles: number;
  flights: number;
}

/**
 * All that a check remembers across records: keys, sums and sets, never rows. What is here belongs to loaded records;
 * a file judged later may read what files before it have entered (order of judging, format 1 §5).
 */
export class Picture {
  readonly day: BusinessDay | undefined;
  readonly #findings: FindingList;
  /** Files that were there and could be cut; references into others, and comparisons with them, are not judged. */
  readonly judgedFiles = new Set<string>();
  readonly accounts = new Map<string, AccountFacts>();
  readonly accountList: AccountFacts[] = [];
  readonly airportZones = new Map<string, string>();
  readonly commercialPartners = new Set<string>();
  readonly memberEmails = new Set<string>();
  readonly perSempreHolders = new Set<string>();
  /** By account and qualifying year, `code|year`. */
  readonly earnedTerms = new Map<string, EarnedTerm[]>();
  /** By year and level, `year|level`. */
  readonly clubThresholds = new Map<string, { readonly miles: number; readonly flights: number }>();
  readonly flights = new FlightFacts();
  readonly awards = new Map<string, AwardFacts>();
  readonly awardTickets = new Set<string>();
  readonly #books = new Map<string, RecordBook>();
  readonly #sharedBooks = new Map<string, SharedValueBook>();

  constructor(day: BusinessDay | undefined, findings: FindingList) {
    this.day = day;
    this.#findings = findings;
  }

  book(file: string): RecordBook {
    const book = this.#books.get(file) ?? new RecordBook();
    this.#books.set(file, book);
    return book;
  }

  sharedBook(file: string, column: string): SharedValueBook {
    const name = `${file} ${column}`;
    const book = this.#sharedBooks.get(name) ?? new SharedValueBook();
    this.#sharedBooks.set(name, book);
    return book;
  }

  /** True if records of all these files can be compared with. */
  has(...files: readonly string[]): boolean {
    return files.every((file) => this.judgedFiles.has(file));
  }

  reportIn(file: string): ReportInFile {
    return this.#findings.inFile(file);
  }

  openAccount(facts: Omit<AccountFacts, 'index' | 'balance' | 'toBeReconciled'>): void {
    const account = { ...facts, index: this.accountList.length, balance: 0, toBeReconciled: false };
    this.accounts.set(account.code, account);
    this.accountList.push(account);
  }
}

/** The rules of one file beyond single values, keys and references. Every part may be left out. */
export interface FileRules {
  /** Rules that a record meets by itself or against records before it, in the order of the page, up to the first reject. */
  readonly judge?: (row: Row) => void;
  /** Takes a record that is loaded. `slot` is its number in the file's book. */
  readonly admit?: (row: Row, slot: number) => void;
  /** Takes a record that was rejected. */
  readonly turnAway?: (row: Row) => void;
  /** After the last record of the file. */
  readonly close?: () => void;
  /** After the last file: totals and other comparisons across files. */
  readonly settle?: () => void;
}

/** Makes the rules of a file; `amend` changes what is loaded of a record, by line. */
export type FileRulesMaker = (picture: Picture, amend: Amend) => FileRules;
export type Amend = (line: number, values: Readonly<Record<string, string>>) => void;
