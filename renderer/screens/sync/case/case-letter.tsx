import '../../../packs/millemiglia/card/letter/letter.css';
import type { CaseLetterView } from '../../../../shared/contract/case-view.ts';
import { formatLetterDate } from '../../../ui/format.ts';
import { BrandMark } from '../../../ui/icon.tsx';

/** The letter on one A4 page, in the member's language, word for word as headquarters sends it. */
export const CaseLetterPaper = ({ letter }: { letter: CaseLetterView }) => {
  const { language, name, address, date, number, subject, paragraphs } = letter;
  const sender = paragraphs.at(-1)?.split('\n').at(-1) ?? '';
  return (
    <article className="letter" lang={language}>
      <header className="letter-head">
        <BrandMark size={28} />
        <b>{sender}</b>
      </header>
      <address className="letter-window">
        <span>{name}</span>
        {address.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p className="letter-date">{formatLetterDate(date, language)}</p>
      <div className="letter-body">
        <h3>{subject}</h3>
        {paragraphs.map((paragraph) => (
          <p key={paragraph} className="letter-paragraph">
            {paragraph}
          </p>
        ))}
      </div>
      <footer className="letter-foot">
        <span>{number}</span>
      </footer>
    </article>
  );
};
