import { useState } from 'react';
import { useText } from '../../i18n/translate.ts';
import { serviceScreens } from '../../packs/service-screens.tsx';
import { ChoiceCards } from '../../ui/choice-card.tsx';
import { useBlockCard } from './block-card.ts';
import { useCall } from './call-context.tsx';
import { CallNotes } from './call-notes.tsx';
import { Script } from './script.tsx';
import { StepActions } from './step-actions.tsx';
import { Gates } from './verify/gates.tsx';

/** No service chosen yet: the services this caller may have. */
const ChooseService = () => {
  const text = useText();
  const { call, send } = useCall();
  const block = useBlockCard();
  const [service, setService] = useState<'card.report' | null>('card.report');
  return (
    <>
      <Script call={call} />
      <ChoiceCards
        label={text('call.service.heading')}
        choices={[{ id: 'card.report', title: text('call.service.card'), text: text('call.service.cardText') }]}
        value={service}
        onChange={setService}
      />
      <Gates gates={call.gates} />
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions
        back={{ onBack: () => void send({ type: 'BACK' }) }}
        secondary={[block]}
        primary={{
          label: text('call.service.start'),
          onPress: () => service && void send({ type: 'START_SERVICE', service }),
        }}
      />
    </>
  );
};

/** The service of the call, drawn by its pack. */
export const ServiceStep = () => {
  const { call } = useCall();
  if (!call.service) return <ChooseService />;
  const Screen = serviceScreens[call.service.service];
  return <Screen service={call.service} />;
};
