import './card.css';
import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { ChooseOutcome } from './choose-outcome.tsx';
import { Outcome } from './outcome.tsx';

/** Lost, stolen or damaged card: choose the outcome and confirm, then follow what became of it (mm-2016 2.6, mm-2017 3.7). */
export const CardService = ({ service }: { service: CardServiceView }) => {
  switch (service.stage) {
    case 'outcome':
      return <ChooseOutcome service={service} />;
    case 'recorded':
      return <Outcome service={service} />;
  }
};
