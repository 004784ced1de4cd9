import type { ProgrammeData } from '../../../shared/programme/programme-data.ts';
import type { RequestNow } from '../commands/card-report.ts';
import type { OfflineMoment } from './offline-moment.ts';

/** What a call's view needs besides the call itself. */
export type ViewMoment = {
  request: RequestNow;
  today: string;
  edition: string;
  /** Null while headquarters answers. */
  offline: OfflineMoment | null;
  /** Null before headquarters was ever reached. */
  programme: ProgrammeData | null;
};
