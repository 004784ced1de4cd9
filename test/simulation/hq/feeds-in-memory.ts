import { digestOf } from '../../../db/hq/scope-checksum.ts';
import type { Snapshot } from '../../../db/hq/snapshot-repository.ts';
import type { FeedStore } from '../../../hq/feed/feed-store.ts';
import { combineChecksums } from '../../../shared/account/checksum.ts';
import type { SimulatedProcess } from '../core/process.ts';
import { among, type HqContent } from './content.ts';
import type { HqDatabase } from './database.ts';

const inScope = ({ snapshots }: HqContent, scope: string) =>
  [...snapshots.values()].filter((snapshot) => snapshot.scope === scope).sort((a, b) => (a.code < b.code ? -1 : 1));

const digests = new WeakMap<Snapshot, string>();

/** Digest of a document; it is never changed in place. */
const digestOnce = (snapshot: Snapshot): string => {
  const digest = digests.get(snapshot) ?? digestOf(snapshot);
  digests.set(snapshot, digest);
  return digest;
};

/** What desks read, out of a database in memory; every method is one read. */
export const feedsInMemory = (database: HqDatabase, process: SimulatedProcess): FeedStore => {
  const read = <T>(label: string, of: (content: HqContent) => T): Promise<T> =>
    process.io(label, () => of(database.content));
  return {
    allScopes: () => read('reads all scopes', ({ scopes }) => [...scopes.keys()].sort()),
    readScopes: (names) =>
      read('reads scopes', (content) =>
        [...among(content.scopes, [...names].sort()).values()].map((scope) => ({
          ...scope,
          checksum: combineChecksums(inScope(content, scope.scope).map(digestOnce)),
        })),
      ),
    readChains: (deskId) =>
      read('reads chains', ({ chains, backedUp }) =>
        [...chains.values()]
          .filter((chain) => chain.deskId === deskId)
          .map(({ incarnation, nextDseq }) => ({
            incarnation,
            next: nextDseq,
            backedUp: backedUp.get(incarnation) ?? 0,
          })),
      ),
    readFeed: (scope, after, limit) =>
      read('reads a feed', ({ feeds }) => (feeds.get(scope) ?? []).filter(({ seq }) => seq > after).slice(0, limit)),
    readSnapshots: (codes) => read('reads snapshots', ({ snapshots }) => [...among(snapshots, codes).values()]),
    pageOfDocuments: (scope, afterCode, limit) =>
      read('reads a page of documents', (content) =>
        inScope(content, scope)
          .filter(({ code }) => code > afterCode)
          .slice(0, limit)
          .map(({ code, version, document }) => ({ code, version, document: JSON.stringify(document) })),
      ),
    countSnapshots: (scope) => read('counts snapshots', (content) => inScope(content, scope).length),
    readPinRecords: (codes) => read('reads PIN records', ({ pins }) => among(pins, codes)),
  };
};
