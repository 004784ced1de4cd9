import type { MemberHit } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import { formatCode } from '../../ui/format.ts';

/** One member found: name in its own script, code, city, and why it matched. */
export const MemberHitRow = ({ hit }: { hit: MemberHit }) => {
  const text = useText();
  return (
    <span className="member-hit">
      <span className="row">
        <b className="ell" lang={hit.language ?? undefined}>
          {hit.name}
        </b>
        {hit.latin && <span className="chip line">{hit.latin}</span>}
        <span className="grow" />
        {hit.status !== 'active' && <Chip tone="caution">{text(`status.${hit.status}`)}</Chip>}
      </span>
      <span className="row sm t2">
        <span className="mono">{formatCode(hit.code)}</span>
        {hit.city && <span className="ell">{hit.city}</span>}
        <span className="grow" />
        <span className="t3 nw">
          {hit.successor
            ? text('find.oldCode', { code: formatCode(hit.successor) })
            : text(`find.matched.${hit.matched}`)}
        </span>
      </span>
    </span>
  );
};
