import type { CardVariant } from '../../../../shared/account/command.ts';
import type { CardServiceView, EffectRowView, EffectWhen } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { EffectsTable } from '../../../ui/effects-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCode } from '../../../ui/format.ts';
import { EffectCell } from './effect-text.tsx';

const Head = ({ title, code }: { title: string; code: string | null }) => (
  <>
    {title}
    {code !== null && (
      <>
        <br />
        <span className="code">{code}</span>
      </>
    )}
  </>
);

/** Heads of the two columns: codes where a code changes, before and after where it stays. */
const useHeads = (service: CardServiceView, variant: CardVariant | null) => {
  const text = useText();
  const { call } = useCall();
  const code = call.member ? formatCode(call.member.code) : null;
  if (variant === 'reissue') {
    return {
      before: <Head title={text('card.code')} code={code} />,
      after: <Head title={text('card.afterwards')} code={code} />,
    };
  }
  const drawn = service.newCode ? (
    <Head title={text('card.newCode')} code={formatCode(service.newCode)} />
  ) : (
    <>
      {text('card.newCode')}
      <br />
      <span className="t2">{text('card.drawnLater')}</span>
    </>
  );
  return { before: <Head title={text('card.oldCode')} code={code} />, after: drawn };
};

/** What waits for headquarters is not “now” any more. */
const whenOf = (effect: EffectRowView, service: CardServiceView): EffectWhen =>
  service.stage === 'recorded' && effect.when.key === 'now' ? 'onceAccepted' : effect.when.key;

/** What confirming will change, item by item; nothing leaves the desk without this being shown. */
export const EffectsPreview = ({ service, variant }: { service: CardServiceView; variant: CardVariant | null }) => {
  const text = useText();
  const heads = useHeads(service, variant);
  return (
    <section className="blk effects" aria-label={text('card.effects')}>
      {service.effects.length === 0 ? (
        <EmptyState sentence={text('card.effectsEmpty')} />
      ) : (
        <EffectsTable
          label={text('card.effectsTable')}
          title={text('card.whatChanges')}
          beforeHead={heads.before}
          afterHead={heads.after}
          rows={service.effects.map((effect) => ({
            id: effect.item,
            item: text(`effect.${effect.item}`),
            before: <EffectCell effect={effect.before} />,
            after: <EffectCell effect={effect.after} />,
            when: text(`effect.when.${whenOf(effect, service)}`, effect.when.args),
            tone: effect.tone === 'caution' ? 'caution' : 'plain',
          }))}
        />
      )}
    </section>
  );
};
