import { useState } from 'react';
import type { CommandView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { Mark } from '../../../ui/chip.tsx';
import { formatCode } from '../../../ui/format.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** The new code, large enough to read aloud, copied without spaces. */
const NewCode = ({ code }: { code: string }) => {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="new-code">
      <div className="col">
        <span className="lab">{text('cardResult.newCode')}</span>
        <span className="mono new-code-digits">{formatCode(code)}</span>
      </div>
      <Button icon={isCopied ? 'tick' : 'copy'} label={text('cardResult.copy')} onPress={copy} />
      <span className="vh" aria-live="polite">
        {isCopied ? text('cardResult.copied') : ''}
      </span>
    </div>
  );
};

/** What headquarters did: the new code, the miles, the mail. */
export const Settlement = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  const { result } = command;
  if (!result) return null;
  const mailed = result.variant === 'transfer' ? 'cardResult.mailed' : 'cardResult.mailedReissue';
  return (
    <section className="blk settlement" aria-label={text('cardResult.accepted')}>
      {result.newCode && <NewCode code={result.newCode} />}
      <ul>
        {result.milesMoved !== null && (
          <li className="rule">
            <Mark tone="positive" icon="tick" />
            <span>{text('cardResult.milesMoved', { miles: format.miles(result.milesMoved) })}</span>
          </li>
        )}
        <li className="rule">
          <Mark tone={result.mailed ? 'positive' : 'plain'} icon="mail" />
          <span>{text(result.mailed ? mailed : 'cardResult.notMailed')}</span>
        </li>
      </ul>
    </section>
  );
};
