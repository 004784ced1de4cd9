import { useText } from '../../i18n/translate.ts';
import { Block } from '../../ui/block.tsx';
import { formatCode } from '../../ui/format.ts';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { useCall } from './call-context.tsx';
import { Script } from './script.tsx';
import { StepActions } from './step-actions.tsx';

const Candidates = () => {
  const text = useText();
  const { call } = useCall();
  if (call.candidates.length === 0) return <p className="pad sm t2">{text('call.ring.noCandidates')}</p>;
  return (
    <ul className="candidates">
      {call.candidates.map((hit) => (
        <li key={hit.code} className="rule candidate">
          {hit.language ? <LanguageTag language={hit.language} /> : <span />}
          <span className="ell">
            <b lang={hit.language ?? undefined}>{hit.name}</b> <span className="t2">{hit.city ?? ''}</span>
          </span>
          <span className="mono t2">{formatCode(hit.code)}</span>
        </li>
      ))}
    </ul>
  );
};

/** A call that rings: the number's profiles as a hint, and Answer. */
export const RingingStep = () => {
  const text = useText();
  const { call, send } = useCall();
  return (
    <>
      <Script call={call} />
      <Block label={text('call.ring.heading')} title={text('call.ring.heading')} icon="bell">
        <p className="pad sm t2">{text('call.ring.text')}</p>
      </Block>
      <Block
        label={text('call.ring.candidates')}
        title={text('call.ring.candidates')}
        icon="people"
        aside={<span className="t3 sm">{text('call.find.byNumberHint')}</span>}
      >
        <Candidates />
      </Block>
      <StepActions
        primary={{ label: text('call.ring.answer'), icon: 'phone', onPress: () => void send({ type: 'ANSWER' }) }}
      />
    </>
  );
};
