import { useRef } from 'react';
import type { CardVariant } from '../../../../shared/account/command.ts';
import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useBlockCard } from '../../../screens/call/block-card.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { Checklist } from '../../../screens/call/checklist.tsx';
import { useOfflineObstacles } from '../../../screens/call/offline/offline-verdict.tsx';
import { Script } from '../../../screens/call/script.tsx';
import { type Obstacle, StepActions } from '../../../screens/call/step-actions.tsx';
import { Button, type ButtonProps } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { EffectsPreview } from './effects-preview.tsx';
import { useLetterPreview } from './letter/letter-preview.tsx';
import { OutcomeChoice } from './outcome-choice.tsx';
import { ReadBack } from './read-back.tsx';
import { useReport } from './report.ts';
import { ReportFields } from './report-fields.tsx';

/** Where each missing point is put right; what cannot be put right here has no place. */
const places: Readonly<Partial<Record<CardServiceView['missing'][number], string>>> = {
  cause: '.report-fields [role="radio"][tabindex="0"]',
  variant: '.outcome-choice [role="radio"][tabindex="0"]',
  codeCloses: '.read-back input[data-item="codeCloses"], .read-back input:not(:checked)',
  emailRight: '.read-back .chk:last-of-type input',
};

const useObstacles = (service: CardServiceView): readonly Obstacle[] => {
  const text = useText();
  const offline = useOfflineObstacles();
  const missing = service.missing.map((id) => {
    const place = places[id];
    return {
      id,
      text: text(`missing.${id}`),
      ...(place === undefined ? {} : { focus: () => document.querySelector<HTMLElement>(place)?.focus() }),
    };
  });
  return [...offline, ...missing];
};

/** The verb repeats the outcome; red where a code closes for good, plum and Queue while headquarters is away. */
const useConfirm = (service: CardServiceView, variant: CardVariant | null, confirm: () => void): ButtonProps => {
  const text = useText();
  if (variant === null) return { label: text('card.confirmNone'), onPress: confirm };
  if (service.queued) {
    return { label: text(`card.queue.${variant}`), icon: 'inbox', offline: true, onPress: confirm };
  }
  return {
    label: text(`card.confirm.${variant}`),
    kind: variant === 'transfer' ? 'danger' : 'primary',
    onPress: confirm,
  };
};

/** Says before anything is promised that this needs somebody else's yes, or that the rules say no. */
const DecisionNote = ({ service }: { service: CardServiceView }) => {
  const text = useText();
  const { call, send } = useCall();
  const isBasic = call.verification.level === 'basic';
  const byPin = () => void send({ type: 'VERIFY_BY_PIN' });
  switch (service.decision?.outcome) {
    case 'needs-approval':
      return (
        <Note
          tone="caution"
          title={text('card.approval')}
          aside={
            isBasic && <Button size="s" icon="key" label={text('call.verify.byPin')} shortcut="F4" onPress={byPin} />
          }
        >
          {text('card.approvalText')}
        </Note>
      );
    case 'deny':
    case 'refer':
      return (
        <Note tone="critical" title={text('card.refused')}>
          {text('card.refusedText')}
        </Note>
      );
    default:
      return null;
  }
};

/** Choose how the card was reported and what follows; see what will change; read back; confirm. */
export const ChooseOutcome = ({ service }: { service: CardServiceView }) => {
  const text = useText();
  const { call, send } = useCall();
  const report = useReport(service);
  const block = useBlockCard();
  const letter = useLetterPreview(service);
  const isSending = useRef(false);
  const variant = service.choices.find((choice) => choice.chosen)?.variant ?? null;
  const confirm = async () => {
    if (isSending.current) return;
    isSending.current = true;
    if (await report.flush()) await send({ type: 'CONFIRM' });
    isSending.current = false;
  };
  const primary = useConfirm(service, variant, () => void confirm());
  return (
    <>
      <Script call={call} compact />
      {service.queued && call.offline?.request == null && (
        <Note tone="offline" title={text('card.queuedNote')}>
          {text('card.queuedText')}
        </Note>
      )}
      <DecisionNote service={service} />
      <ReportFields service={service} report={report} />
      <OutcomeChoice service={service} />
      <EffectsPreview service={service} variant={variant} />
      {variant !== null && <ReadBack service={service} variant={variant} />}
      <Checklist decision={service.decision} />
      {letter.preview}
      <StepActions
        back={{ onBack: () => void send({ type: 'BACK' }) }}
        secondary={[block, letter.button]}
        primary={primary}
        obstacles={useObstacles(service)}
      />
    </>
  );
};
