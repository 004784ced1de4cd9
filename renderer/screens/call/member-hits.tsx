import type { MemberHit } from '../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../i18n/translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { formatCode } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { moveWithin } from '../../ui/roving.ts';
import { codedText } from './coded-text.ts';

type MemberHitsProps = {
  label: string;
  hits: readonly MemberHit[];
  chosen: string | null;
  onChoose: (hit: MemberHit) => void;
  /** Enter or double click: choose and go on. */
  onTake: (hit: MemberHit) => void;
};

const HitStatus = ({ hit }: { hit: MemberHit }) => {
  const text = useText();
  if (hit.successor) {
    return (
      <span className="chip inf">
        <Icon name="arrowRight" size="s" />
        {text('call.find.formerCode', { code: formatCode(hit.successor) })}
      </span>
    );
  }
  if (hit.status === 'active') return null;
  return (
    <span className="chip cau">
      <Icon name="warning" size="s" />
      {codedText(text, 'status', hit.status, () => hit.status)}
    </span>
  );
};

const Hit = ({ hit }: { hit: MemberHit }) => {
  const text = useText();
  return (
    <>
      <span
        className="hit-name ell"
        lang={hit.language ?? undefined}
        title={hit.latin === null ? hit.name : `${hit.name}, ${hit.latin}`}
      >
        <b>{hit.name}</b>
        {hit.latin && <span className="chip line">{hit.latin}</span>}
      </span>
      <span className="mono t2 nw">{formatCode(hit.code)}</span>
      <span className="row g1">
        {hit.language && <LanguageTag language={hit.language} />}
        <span className="t2 ell">{hit.city ?? ''}</span>
      </span>
      <span className="row g1 hit-end">
        <HitStatus hit={hit} />
        <span className="chip">{text(`call.matched.${hit.matched}`)}</span>
      </span>
    </>
  );
};

/** City, status and what matched, for those who do not see the row. */
const descriptionOf = (hit: MemberHit, text: Text): string =>
  [
    hit.latin,
    hit.city,
    hit.successor && text('call.find.formerCode', { code: formatCode(hit.successor) }),
    hit.status !== 'active' && codedText(text, 'status', hit.status, () => hit.status),
    text(`call.matched.${hit.matched}`),
  ]
    .filter(Boolean)
    .join(', ');

/** Members that may be the caller; the arrows choose, Enter goes on. */
export const MemberHits = ({ label, hits, chosen, onChoose, onTake }: MemberHitsProps) => {
  const text = useText();
  const current = Math.max(
    0,
    hits.findIndex((hit) => hit.code === chosen),
  );
  return (
    <div
      className="hits"
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) =>
        moveWithin(event, '[role="radio"]', (index) => {
          const hit = hits[index];
          if (hit) onChoose(hit);
        })
      }
    >
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useSemanticElements: the whole row is the radio.
        <button
          key={hit.code}
          type="button"
          role="radio"
          className={classNames('hit-row', hit.code === chosen && 'on')}
          aria-label={`${hit.name}, ${formatCode(hit.code)}`}
          aria-description={descriptionOf(hit, text)}
          aria-checked={hit.code === chosen}
          tabIndex={index === current ? 0 : -1}
          onClick={() => onChoose(hit)}
          onDoubleClick={() => onTake(hit)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onTake(hit);
          }}
        >
          <span className={classNames('rad', hit.code === chosen && 'on')} aria-hidden="true" />
          <Hit hit={hit} />
        </button>
      ))}
    </div>
  );
};
