import type { CardServiceView, CommandView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { CallNotes } from '../../../screens/call/call-notes.tsx';
import { codedText } from '../../../screens/call/coded-text.ts';
import { Script } from '../../../screens/call/script.tsx';
import { StepActions } from '../../../screens/call/step-actions.tsx';
import { Block } from '../../../ui/block.tsx';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import { EffectsPreview } from './effects-preview.tsx';
import { useLetterPreview } from './letter/letter-preview.tsx';
import { ResultHead } from './result-head.tsx';
import { Settlement } from './settlement.tsx';

type Variant = NonNullable<CommandView['result']>['variant'];

const variantOf = (service: CardServiceView): Variant =>
  service.command?.result?.variant ?? service.choices.find((choice) => choice.chosen)?.variant ?? null;

/** Why it was refused or waits, the clause, and what the agent does now. */
const WhatNext = ({ reason }: { reason: NonNullable<CommandView['reason']> }) => {
  const text = useText();
  return (
    <Block
      label={text('cardResult.next')}
      title={text('cardResult.next')}
      icon="arrowRight"
      aside={reason.clause && <ClauseChip label={reason.clause} />}
    >
      <p className="pad">
        {codedText(text, 'command', reason.code, () => text('command.other', { code: reason.code }))}
      </p>
    </Block>
  );
};

/** After Confirm: recorded on this desk, then settled, refused or with a supervisor; the sentence to read follows it. */
export const Outcome = ({ service }: { service: CardServiceView }) => {
  const text = useText();
  const { call, send } = useCall();
  const { command } = service;
  const letter = useLetterPreview(service);
  const isSettled = command?.status === 'accepted';
  const isOpen = command?.status === 'recorded' || command?.status === 'sent';
  return (
    <>
      <Script call={call} compact={!isSettled} />
      {command && <ResultHead command={command} />}
      {command && isSettled && <Settlement command={command} />}
      {command?.reason && <WhatNext reason={command.reason} />}
      {isOpen && <EffectsPreview service={service} variant={variantOf(service)} />}
      <CallNotes hint={text('call.verify.notesHint')} />
      {letter.preview}
      <StepActions
        secondary={letter.hasLetter ? [letter.button] : []}
        primary={{ label: text('cardResult.toWrapUp'), onPress: () => void send({ type: 'WRAP_UP' }) }}
      />
    </>
  );
};
