import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { useAgentLanguage, useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { ChoiceCards } from '../../../ui/choice-card.tsx';
import { ClauseChip } from '../../../ui/clause-chip.tsx';

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

/** The two remedies; the one the rules suggest says so, a blocked one names the rule that blocks it. */
export const OutcomeChoice = ({ service }: { service: CardServiceView }) => {
  const text = useText();
  const language = useAgentLanguage();
  const { send } = useCall();
  const chipOf = useChip(service);
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
          blocked: choice.blockedBy && {
            reason: choice.blockedBy.text[language],
            extra: <ClauseChip label={choice.blockedBy.clause} />,
          },
        }))}
      />
    </div>
  );
};
