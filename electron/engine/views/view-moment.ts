import type { RequestNow } from '../commands/card-report.ts';

/** What a call's view needs besides the call itself. */
export type ViewMoment = { request: RequestNow; today: string; edition: string };
