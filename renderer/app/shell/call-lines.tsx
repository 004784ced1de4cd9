import { useId } from 'react';
import type { CallView } from '../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../i18n/translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { formatPhone } from '../../ui/format.ts';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { moveWithin } from '../../ui/roving.ts';
import { Timer } from '../../ui/timer.tsx';
import { useDesk } from '../desk-connection.tsx';
import { useWorkspace } from '../workspace-state.tsx';

/** Who is on a line: the chosen member, else the number, else that it is withheld. */
export const lineOwner = (call: CallView, text: Text): string =>
  call.member?.name ?? (call.from ? formatPhone(call.from) : text('rail.unknownNumber'));

type LineState = { words: string; className: string };

/** The state of a call in one or two words for its line. */
export const lineState = (call: CallView, text: Text): LineState => {
  if (call.state === 'ringing') return { words: text('rail.ringing'), className: 'acc' };
  if (call.state === 'wrapUp') return { words: text('rail.wrapUp'), className: '' };
  if (call.callerGone) return { words: text('rail.callerGone'), className: 'cau' };
  if (call.held) return { words: text('rail.onHold'), className: '' };
  if (call.state === 'identifying') return { words: text('rail.identifying'), className: '' };
  return call.verification.state === 'verified'
    ? { words: text('rail.verified'), className: 'pos' }
    : { words: text('rail.notVerified'), className: 'cau' };
};

type LineProps = { n: number; selected: boolean; onSelect: () => void };

const FreeLine = ({ n, selected, onSelect }: LineProps) => {
  const text = useText();
  return (
    <button
      className="call free"
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={selected ? 'work' : undefined}
      aria-keyshortcuts={`Control+${n}`}
      tabIndex={selected ? 0 : -1}
      aria-label={text('rail.line', { n, who: text('rail.freeLine') })}
      onClick={onSelect}
    >
      <span className="k">{n}</span>
      <span className="n">{text('rail.freeLineShown')}</span>
      <span />
    </button>
  );
};

const OpenLine = ({ n, selected, onSelect, call }: LineProps & { call: CallView }) => {
  const text = useText();
  const describedBy = useId();
  const state = lineState(call, text);
  const owner = lineOwner(call, text);
  return (
    <button
      className={classNames('call', call.state === 'ringing' && 'ringing')}
      type="button"
      role="tab"
      aria-selected={selected}
      aria-controls={selected ? 'work' : undefined}
      aria-keyshortcuts={`Control+${n}`}
      aria-describedby={describedBy}
      tabIndex={selected ? 0 : -1}
      aria-label={text('rail.line', { n, who: owner })}
      title={owner}
      onClick={onSelect}
    >
      <span className="k">{n}</span>
      <span className="n ell" lang={call.member?.language ?? undefined}>
        {owner}
      </span>
      <Timer className="t" since={call.answeredAt ?? call.startedAt} />
      <span className="w" id={describedBy}>
        <LanguageTag language={call.language} />
        <span className="ell">
          {call.topic === 'card.report' && text('rail.cardTopic')}
          {call.topic === 'missing-miles.claim' && text('call.verify.claim')}
        </span>
        <span className={classNames('nw end-word', state.className)}>
          {call.state === 'ringing' ? text('rail.answer') : state.words}
        </span>
      </span>
    </button>
  );
};

/** Four lines, always. Choosing a ringing line shows it; it is answered in the work area. */
export const CallLines = () => {
  const text = useText();
  const { view } = useDesk();
  const { line, setLine, section, setSection } = useWorkspace();
  const open = view.lines.filter((call) => call !== null).length;
  const choose = (n: number) => {
    setLine(n);
    setSection('calls');
  };
  return (
    <div>
      <div className="rail-h">
        <span>{text('rail.lines')}</span>
        <span>{text('rail.linesCount', { open })}</span>
      </div>
      <div
        className="calls"
        role="tablist"
        aria-label={text('rail.lines')}
        aria-orientation="vertical"
        onKeyDown={(event) => moveWithin(event, '[role="tab"]', (index) => choose(index + 1))}
      >
        {view.lines.map((call, index) => {
          const n = index + 1;
          const props = { n, selected: section === 'calls' && n === line, onSelect: () => choose(n) };
          return call ? <OpenLine key={n} {...props} call={call} /> : <FreeLine key={n} {...props} />;
        })}
      </div>
    </div>
  );
};
