import type { Business } from '../../shared/contract/hq-api.ts';
import type { Authority, PushingDesk } from './authority.ts';
import type { BatchWork } from './batch-work.ts';

/** What a command is settled with. */
export interface Settling {
  readonly authority: Authority;
  readonly desk: PushingDesk;
  readonly work: BatchWork;
  /** One look at the clock for the whole batch. */
  readonly business: Business;
  /** True if a code was given to anybody, also by an earlier command of the batch. */
  readonly isCodeTaken: (code: string) => Promise<boolean>;
}
