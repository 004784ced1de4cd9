import type { OutcomeKind, ParamValue } from './verdict.ts';

/** Something the decision sets in motion: at once, or once a second person has approved. */
export type Effect = Readonly<{ type: string; on: 'now' | 'approval' } & Record<string, ParamValue>>;

/** What a service proposes; the kernel decides whether and when it is given. */
export interface EffectDraft {
  readonly type: string;
  readonly fields?: Readonly<Record<string, ParamValue>>;
  /** Given with any outcome, but never without approval. */
  readonly alwaysOnApproval?: boolean;
}

/** One kind of effect, in the order of the effects table. Recording effects are given with any outcome. */
export interface EffectKind {
  readonly type: string;
  readonly recording: boolean;
}

const executionOf = (outcome: OutcomeKind): Effect['on'] | undefined => {
  if (outcome === 'allow' || outcome === 'inform') return 'now';
  return outcome === 'needs-approval' ? 'approval' : undefined;
};

const timingOf = (draft: EffectDraft, kind: EffectKind, outcome: OutcomeKind, provisional: boolean) => {
  if (kind.recording) return 'now';
  if (provisional) return undefined;
  return draft.alwaysOnApproval ? 'approval' : executionOf(outcome);
};

/** The effects of a decision in table order. Throws on an effect that is not in the table. */
export const effectsOf = (
  drafts: readonly EffectDraft[],
  table: readonly EffectKind[],
  outcome: OutcomeKind,
  provisional: boolean,
): Effect[] => {
  const unknown = drafts.find((draft) => !table.some((kind) => kind.type === draft.type));
  if (unknown) throw new Error(`The effect ${unknown.type} is not in the table of effects.`);
  return table.flatMap((kind) =>
    drafts
      .filter((draft) => draft.type === kind.type)
      .flatMap((draft) => {
        const on = timingOf(draft, kind, outcome, provisional);
        return on === undefined ? [] : [{ type: draft.type, on, ...draft.fields }];
      }),
  );
};
