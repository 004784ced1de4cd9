import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { moveWithin } from './roving.ts';

export type Choice<Id extends string> = {
  id: Id;
  /** The accessible name. */
  title: string;
  text: string;
  /** A chip beside the title, such as “suggested: stolen”. */
  chip?: string | undefined;
  /** What blocks this choice; it stays readable and cannot be chosen. */
  blocked?: { reason: string; extra?: ReactNode } | null;
};

type ChoiceCardsProps<Id extends string> = {
  label: string;
  choices: readonly Choice<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  columns?: 1 | 2;
};

/** A radio group of cards: title, one line, and what blocks a choice that cannot be taken. */
export const ChoiceCards = <Id extends string>(props: ChoiceCardsProps<Id>) => {
  const { choices, value } = props;
  const choose = (choice: Choice<Id> | undefined) => {
    if (choice && !choice.blocked && choice.id !== value) props.onChange(choice.id);
  };
  const current = choices.findIndex((choice) => choice.id === value);
  return (
    <div
      className={classNames('choices', props.columns !== 1 && 'two')}
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={(event) => moveWithin(event, '[role="radio"]', (index) => choose(choices[index]))}
    >
      {choices.map((choice, index) => (
        <div className="choice-place" key={choice.id}>
          {/* biome-ignore lint/a11y/useSemanticElements: the whole card is the radio. */}
          <button
            type="button"
            role="radio"
            className="choice"
            aria-label={choice.title}
            aria-description={[choice.chip, choice.text, choice.blocked?.reason].filter(Boolean).join(' ')}
            aria-checked={choice.id === value}
            aria-disabled={choice.blocked ? true : undefined}
            tabIndex={index === Math.max(0, current) ? 0 : -1}
            onClick={() => choose(choice)}
          >
            <span className={classNames('rad', choice.id === value && 'on')} aria-hidden="true" />
            <span>
              <span className="h">
                {choice.title}
                {choice.chip && <span className="chip acc">{choice.chip}</span>}
              </span>
              <span className="choice-text">{choice.text}</span>
            </span>
          </button>
          {choice.blocked && (
            <div className="choice-blocked">
              <span className="mark cri" aria-hidden="true">
                <Icon name="cross" size="s" />
              </span>
              <span className="grow">{choice.blocked.reason}</span>
              {choice.blocked.extra}
            </div>
          )}
        </div>
      ))}
    </div>
  );
};
