import type { Language } from '../../../account/account.ts';
import type { CommandBody, DecisionRecord } from '../../../account/command.ts';

/** What a caller heard about a command: the sentence of the letters that says it again. */
export type Said =
  | 'card-block'
  | 'card-reissue'
  | 'card-transfer'
  | 'callback'
  | 'claim'
  | 'answer-yes'
  | 'answer-no'
  | 'answer-later'
  | 'answer-told';

export type Told = {
  /** Null when the command is about nothing a caller heard, such as the note of a call. */
  readonly said: Said | null;
  readonly params: Readonly<Record<string, string>>;
  readonly language: Language | null;
};

const NOTHING: Told = { said: null, params: {}, language: null };

/** What an answer sounds like to a caller, by its outcome. */
export const answerSaid: Readonly<Record<DecisionRecord['outcome'], Said>> = {
  allow: 'answer-yes',
  deny: 'answer-no',
  refer: 'answer-later',
  'needs-document': 'answer-later',
  'needs-approval': 'answer-later',
  inform: 'answer-told',
};

/** Miles that the caller of a claim was promised, with the bonus of the club. */
const milesTold = ({ payload }: Extract<CommandBody, { type: 'miles.claim' }>): number =>
  payload.legs
    .filter(({ told }) => told.outcome === 'credit')
    .reduce((sum, { told }) => sum + told.miles + told.bonus, 0);

/** What the caller was told, as far as a command and the desk's decision hold it. */
export const toldBy = (body: CommandBody, decision: DecisionRecord | null): Told => {
  switch (body.type) {
    case 'card.block':
      return { said: 'card-block', params: {}, language: null };
    case 'card.report': {
      const { wants, cause, language } = body.payload;
      return { said: wants === 'transfer' ? 'card-transfer' : 'card-reissue', params: { cause }, language };
    }
    case 'answer.record': {
      const { service, language } = body.payload;
      return { said: answerSaid[decision?.outcome ?? 'inform'], params: { service }, language };
    }
    case 'callback.request':
      return { said: 'callback', params: {}, language: body.payload.language };
    case 'miles.claim':
      return { said: 'claim', params: { miles: String(milesTold(body)) }, language: body.payload.language };
    case 'papers.arrived':
    case 'pin.attempt':
    case 'call.wrap-up':
    case 'case.resolve':
      return NOTHING;
    default:
      throw new Error(`Unknown command ${JSON.stringify(body satisfies never)}`);
  }
};
