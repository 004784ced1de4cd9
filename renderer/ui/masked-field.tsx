import type { MaskedText } from '../../shared/contract/console-view.ts';
import { useText } from '../i18n/translate.ts';

/** A value of the member. Masked, it reads “hidden until verified”, never its dots; absent, it says “not on file”. */
export const MaskedField = ({ field, lang }: { field: MaskedText; lang?: string }) => {
  const text = useText();
  if (field.value === null) return <span className="t3">{text('masked.notOnFile')}</span>;
  if (!field.masked) return <span lang={lang}>{field.value}</span>;
  return (
    <span className="masked">
      <span aria-hidden="true">{field.value}</span>
      <span className="vh">{text('masked.hidden')}</span>
    </span>
  );
};

/** A figure that may not be read out yet. */
export const MaskedFigure = ({ dots = '•• •••' }: { dots?: string }) => {
  const text = useText();
  return (
    <span className="masked">
      <span aria-hidden="true">{dots}</span>
      <span className="vh">{text('masked.hidden')}</span>
    </span>
  );
};
