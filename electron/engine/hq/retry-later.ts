/** Headquarters asks to be left alone for a while (429 or 503 with Retry-After). */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  readonly afterMs: number;
  constructor(afterMs: number) {
    super('Headquarters is busy and asks to try again later.');
    this.afterMs = afterMs;
  }
}

/** A longer wait is not believed: a wrong header must not keep a desk silent for days. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** Seconds, or a date judged by the answer's own Date header and never by this machine's clock (I10). Null when it says neither. */
const waitOf = (headers: Headers): number | null => {
  const text = headers.get('retry-after')?.trim() ?? '';
  const at = Date.parse(text) - Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : at;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : null;
};

/** Too many tries at signing in are an answer to the agent, not a sign of load. */
const isSignIn = (request: Request): boolean => /\/(signIn|enrol|verifyPin)$/.test(new URL(request.url).pathname);

/** Fetches, and throws `RetryLater` where headquarters says when to come again. */
export const fetchSparingHq = async (
  fetch: (request: Request, init: RequestInit) => Promise<Response>,
  request: Request,
  init: RequestInit,
): Promise<Response> => {
  const response = await fetch(request, init);
  const isBusy = response.status === 503 || (response.status === 429 && !isSignIn(request));
  const wait = isBusy ? waitOf(response.headers) : null;
  if (wait !== null) throw new RetryLater(wait);
  return response;
};
