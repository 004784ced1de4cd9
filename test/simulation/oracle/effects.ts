import type { Commit } from '../hq/database.ts';

/** Version each account had right after a command, by code. */
export type EffectOf = ReadonlyMap<string, number>;

/** Where the effects of every settled command are to be seen, per epoch. */
export type EffectBook = {
  /** A backup was taken: what it has settled shows the same after a restore. */
  backedUp(id: number): void;
  /** An epoch begins, from a backup or from nothing. */
  begin(epoch: string, backup: number | null): void;
  note(commit: Commit): void;
  /** Undefined when headquarters of that epoch has not settled the command. */
  of(epoch: string, commandId: string): EffectOf | undefined;
};

/** Versions of the accounts a commit touched, at the end of it: no desk sees anything in between. */
const effectsIn = ({ commands, effects }: Commit): ReadonlyMap<string, EffectOf> => {
  const versions = new Map(
    effects.flatMap(({ snapshots }) => snapshots.map(({ code, version }) => [code, version] as const)),
  );
  return new Map(
    commands.map(({ commandId, result }) => [
      commandId,
      Object.keys(result.positions).length > 0 ? versions : new Map<string, number>(),
    ]),
  );
};

export const createEffectBook = (): EffectBook => {
  const epochs = new Map<string, Map<string, EffectOf>>();
  const backups = new Map<number, ReadonlyMap<string, EffectOf>>();
  let current = new Map<string, EffectOf>();
  return {
    backedUp: (id) => backups.set(id, new Map(current)),
    begin: (epoch, backup) => {
      current = new Map(backup === null ? [] : backups.get(backup));
      epochs.set(epoch, current);
    },
    note: (commit) => {
      for (const [commandId, effect] of effectsIn(commit)) current.set(commandId, effect);
    },
    of: (epoch, commandId) => epochs.get(epoch)?.get(commandId),
  };
};
