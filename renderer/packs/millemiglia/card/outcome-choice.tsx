import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { useAgentLanguage, useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { authorityWords } from '../../../screens/call/offline/offline-words.ts';
import { ChoiceCards } from '../../../ui/choice-card.tsx';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import { useFormat } from '../../../ui/use-format.ts';

type Choice = CardServiceView['choices'][number];

const useChip = (service: CardServiceView) => {
  const text = useText();
  return (choice: Choice): string | undefined => {
    if (!choice.suggested) return undefined;
    return service.cause
      ? text('card.suggestedFor', { cause: text(`card.cause.${service.cause}`).toLocaleLowerCase() })
      : text('card.suggested');
  };
};

/** A rule blocks a choice with its clause, a limit of the lease with its figures. */
const useBlocked = () => {
  const text = useText();
  const format = useFormat();
  const language = useAgentLanguage();
  return ({ variant, blockedBy, offline }: Choice) => {
    if (blockedBy) return { reason: blockedBy.text[language], extra: <ClauseChip label={blockedBy.clause} /> };
    const act = variant === 'transfer' ? 'card.transfer' : 'card.reissue';
    const reason = authorityWords(act, offline, text, format);
    return reason === null ? null : { reason: `${text('offline.verdict.refused')} ${reason}` };
  };
};

/** The two remedies; the one the rules suggest says so, a blocked one names the rule that blocks it. */
export const OutcomeChoice = ({ service }: { service: CardServiceView }) => {
  const text = useText();
  const { send } = useCall();
  const chipOf = useChip(service);
  const blockedBy = useBlocked();
  return (
    <div className="outcome-choice">
      <ChoiceCards
        label={text('card.outcome')}
        value={service.choices.find((choice) => choice.chosen)?.variant ?? null}
        onChange={(variant) => void send({ type: 'CHOOSE_VARIANT', variant })}
        choices={service.choices.map((choice) => ({
          id: choice.variant,
          title: text(`card.variant.${choice.variant}`),
          text: text(`card.variantText.${choice.variant}`),
          chip: chipOf(choice),
          blocked: blockedBy(choice),
        }))}
      />
    </div>
  );
};
