import { useText } from '../i18n/translate.ts';
import { classNames } from './class-names.ts';
import { useOpenClause } from './clause-opener.ts';

type ClauseChipProps = {
  /** As the engine gives it, for example `3.7` or `mm-2017 3.7` or `Art. 3.7`. */
  label: string;
  /** Not in the edition in force: struck through. */
  gone?: boolean;
};

/** The clause number as people cite it, without the edition: `Art. 3.7`. */
export const clauseTitle = (label: string): string => {
  const number = label.replace(/^.*\s(?=\S+$)/, '').replace(/^(Art\.?|§)\s*/i, '');
  return /^\d/.test(number) ? `Art. ${number}` : number;
};

/** § and the clause's number; opens the clause in the side sheet. */
export const ClauseChip = ({ label, gone = false }: ClauseChipProps) => {
  const text = useText();
  const open = useOpenClause();
  const title = clauseTitle(label);
  return (
    <button
      type="button"
      className={classNames('clause', gone && 'gone')}
      aria-label={text('clause.open', { clause: title })}
      onClick={() => open(label)}
    >
      <span>{title}</span>
    </button>
  );
};
