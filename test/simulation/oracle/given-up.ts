import type { StoredCommand } from '../desk/disk.ts';

/** What a desk ended by itself, as its chain was not headquarters' any more. */
export const isGivenUp = ({ result }: StoredCommand): boolean =>
  result?.status === 'parked' && result.code === 'desk-forked';
