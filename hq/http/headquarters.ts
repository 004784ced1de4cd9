import type { Knex } from 'knex';
import type { Seals } from '../../db/hq/seals.ts';
import type { Identified } from '../auth/desk-identity.ts';
import type { Authority } from '../authority/authority.ts';
import type { FeedStore } from '../feed/feed-store.ts';
import type { HeadWatch } from '../feed/head-watch.ts';
import type { ProgrammeStore } from '../programme/programme-store.ts';
import type { Admission } from './admission.ts';

/** Everything a request is served with. One per process; nothing in it is remembered between requests (nodes are stateless). */
export interface Headquarters extends Authority {
  readonly db: Knex;
  /** For personal values in the database. */
  readonly seals: Seals;
  readonly feeds: FeedStore;
  readonly programme: ProgrammeStore;
  /** The machine's clock in milliseconds, for waiting times and the validity of enrolment codes. */
  readonly wallClock: () => number;
  /** Writes a line the operator must see; nothing of a member is in it. */
  readonly notice: (line: object) => void;
}

/** What a request brings along. */
export interface RequestContext {
  readonly hq: Headquarters;
  /** Whose credential came along; asked by the procedures that need one, and by nobody else. Over HTTP the server reads headers, elsewhere whoever calls the routes says. */
  readonly identify: () => Promise<Identified>;
  /** Version of the contract the caller speaks; absent for one that is built with this headquarters. */
  readonly protocol?: number;
  /** Bounds on work at once; without them there are none. */
  readonly admissions?: { readonly settling: Admission; readonly reading: Admission };
  /** Told of every command that was answered, by type and ending. */
  readonly settled?: (type: string, ending: string) => void;
  /** Where desks wait for news. Without it none is offered: desks see everything with their rounds. */
  readonly heads?: HeadWatch;
  /** Sets a header of the answer. */
  readonly setHeader: (name: string, value: string) => void;
  /** Lets the request log name the desk. */
  readonly noteDesk: (deskId: string) => void;
}
