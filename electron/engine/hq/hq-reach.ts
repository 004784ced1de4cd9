import { isOverheard } from '../../../shared/contract/loopback.ts';
import type { DeskCard } from '../session/desk-card.ts';
import type { EnrolmentFile } from '../session/enrolment-file.ts';
import type { HqAddress } from './hq-client.ts';
import { trustingFetch } from './trusting-fetch.ts';

/** What the desk has heard of headquarters' address. An invitation counts before the name plate: a desk may move to another address. */
type Heard = { card: DeskCard | null; invitation: EnrolmentFile | null };

/** Where headquarters is, and whether the way there may be used. */
export const createHqReach = (configured: { url: string | null; fetch: typeof fetch }, heard: () => Heard) => {
  let trusted: { ca: string; fetch: typeof fetch } | null = null;

  const fetchTrusting = (ca: string | undefined): typeof fetch => {
    if (ca === undefined) return configured.fetch;
    if (trusted?.ca !== ca) trusted = { ca, fetch: trustingFetch(ca) };
    return trusted.fetch;
  };

  const place = () => {
    const { card, invitation } = heard();
    const said = invitation ?? card;
    const url = configured.url ?? said?.hqUrl ?? null;
    if (url === null) return null;
    return { url, ca: said?.hqCa, isRefused: isOverheard(url) && said?.allowPlainHttp !== true };
  };

  return {
    isOverheard: (): boolean => place()?.isRefused ?? false,
    /** Null when nobody knows where headquarters is, or others could read along. */
    address: (): HqAddress | null => {
      const found = place();
      return found === null || found.isRefused ? null : { url: found.url, fetch: fetchTrusting(found.ca) };
    },
  };
};
