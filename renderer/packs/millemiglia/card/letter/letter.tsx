import './letter.css';
import type { Language } from '../../../../../shared/account/account.ts';
import { clauseTitle } from '../../../../ui/clause-chip.tsx';
import { formatCode, formatLetterDate, formatNumber } from '../../../../ui/format.ts';
import { BrandMark } from '../../../../ui/icon.tsx';
import type { CardLetter } from './letter-content.ts';
import { type LetterText, letterText } from './letter-text.ts';

// Names of the clubs are names: they are the same in every language.
const clubNames: Readonly<Record<NonNullable<CardLetter['club']>['level'], string>> = {
  millemiglia: 'MilleMiglia',
  ulisse: 'Ulisse',
  frecciaAlata: 'Freccia Alata',
  frecciaAlataPlus: 'Freccia Alata Plus',
};

type Row = { id: string; name: string; value: string };

const codeRows = ({ code, newCode, variant, isSettled }: CardLetter, say: LetterText): Row[] => {
  const old = { code: formatCode(code) };
  if (variant === 'reissue') return [{ id: 'code', name: say('row.code'), value: say('value.same', old) }];
  return [
    { id: 'old', name: say('row.oldCode'), value: say(isSettled ? 'value.closed' : 'value.closing', old) },
    {
      id: 'new',
      name: say('row.newCode'),
      value: newCode === null ? say('value.newCodeLater') : formatCode(newCode),
    },
  ];
};

const milesValue = ({ miles, variant, isSettled, language }: CardLetter, say: LetterText): string => {
  if (miles === null) return say('hidden');
  const figure = { miles: formatNumber(miles, language) };
  if (variant === 'reissue') return say('value.milesStay', figure);
  return say(isSettled ? 'value.milesMoved' : 'value.milesMoving', figure);
};

const pinValues = { email: 'value.pinEmail', request: 'value.pinRequest', same: 'value.pinSame' } as const;

const clubValue = ({ level, until }: NonNullable<CardLetter['club']>, language: Language, say: LetterText): string => {
  const club = clubNames[level];
  if (until === null) return say('value.club', { club });
  return say('value.clubUntil', { club, date: formatLetterDate(until, language) });
};

const rowsOf = (letter: CardLetter, say: LetterText): Row[] => [
  ...codeRows(letter, say),
  { id: 'miles', name: say('row.miles'), value: milesValue(letter, say) },
  {
    id: 'club',
    name: say('row.club'),
    value: letter.club === null ? say('value.clubMoved') : clubValue(letter.club, letter.language, say),
  },
  { id: 'pin', name: say('row.pin'), value: say(pinValues[letter.pin]) },
  { id: 'card', name: say('row.card'), value: say('value.cardPost') },
];

const Head = ({ letter, say }: { letter: CardLetter; say: LetterText }) => (
  <>
    <header className="letter-head">
      <BrandMark size={28} />
      <b>{say('sender')}</b>
    </header>
    <address className="letter-window">
      <span>{letter.name}</span>
      {letter.address === null ? (
        <span>{say('hidden')}</span>
      ) : (
        letter.address.map((line) => <span key={line}>{line}</span>)
      )}
    </address>
    <p className="letter-date">{formatLetterDate(letter.date, letter.language)}</p>
  </>
);

/** What was reported, in one paragraph. */
const Report = ({ letter, say }: { letter: CardLetter; say: LetterText }) => {
  const date = (day: string) => formatLetterDate(day, letter.language);
  const sentences = [
    say('reported', { date: date(letter.date), cause: letter.cause }),
    ...(letter.lastSeenOn === null ? [] : [say('lastSeen', { date: date(letter.lastSeenOn) })]),
    ...(letter.policeReport === '' ? [] : [say('police', { number: letter.policeReport })]),
    ...(letter.isBlocked ? [say('blocked')] : []),
  ];
  return <p>{sentences.join(' ')}</p>;
};

const clauseWords = (label: string): string => {
  const year = /(\d{4})/.exec(label)?.[1];
  return year === undefined ? clauseTitle(label) : `${clauseTitle(label)} (${year})`;
};

/** One A4 page in the member's language, always black on white. */
export const Letter = ({ letter }: { letter: CardLetter }) => {
  const say = letterText(letter.language);
  const code = { code: formatCode(letter.code) };
  return (
    <article className="letter" lang={letter.language}>
      <Head letter={letter} say={say} />
      <div className="letter-body">
        {!letter.isSettled && <p className="letter-provisional">{say('provisional')}</p>}
        <h3>{say(`subject.${letter.variant}`)}</h3>
        <p>{say('dear', { name: letter.name })}</p>
        <Report letter={letter} say={say} />
        <p>{say(`${letter.variant}.${letter.isSettled ? 'done' : 'pending'}`, code)}</p>
        <table aria-label={say('changes')}>
          <tbody>
            {rowsOf(letter, say).map(({ id, name, value }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{say('notYou')}</p>
        <p className="letter-end">
          {say('regards')}
          <br />
          {say('sender')}
        </p>
      </div>
      <footer className="letter-foot">
        <span>
          {letter.clauses.length > 0 && say('foot.rules', { clauses: letter.clauses.map(clauseWords).join(', ') })}
        </span>
        <span>{say('foot.case', { number: letter.caseNumber })}</span>
        <span>{say('foot.page', { page: 1, pages: 1 })}</span>
      </footer>
    </article>
  );
};
