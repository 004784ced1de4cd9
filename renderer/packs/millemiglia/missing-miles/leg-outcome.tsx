import type { ClaimLegView } from '../../../../shared/contract/claim-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Chip } from '../../../ui/chip.tsx';
import type { Tone } from '../../../ui/class-names.ts';
import type { IconName } from '../../../ui/icon.tsx';

type Outcome = NonNullable<ClaimLegView['outcome']>;

export const outcomeLooks: Readonly<Record<Outcome, { tone: Tone; icon: IconName }>> = {
  credit: { tone: 'positive', icon: 'tick' },
  refuse: { tone: 'critical', icon: 'cross' },
  refer: { tone: 'info', icon: 'arrowRight' },
  document: { tone: 'caution', icon: 'document' },
  approve: { tone: 'caution', icon: 'people' },
  wait: { tone: 'offline', icon: 'cloud' },
};

/** What becomes of a leg, in one word with its icon. */
export const LegOutcome = ({ leg }: { leg: ClaimLegView }) => {
  const text = useText();
  if (leg.outcome === null) {
    return (
      <Chip tone="plain" icon="keyboard">
        {text('claim.outcome.open')}
      </Chip>
    );
  }
  const { tone, icon } = outcomeLooks[leg.outcome];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`claim.outcome.${leg.outcome}`)}
    </Chip>
  );
};
