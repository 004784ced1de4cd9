import type { ComponentType } from 'react';
import type { CardServiceView } from '../../shared/contract/console-view.ts';
import { CardService } from './millemiglia/card/card-service.tsx';

/** One line per service: the screen that draws it inside the call. */
export const serviceScreens = {
  'card.report': CardService,
} satisfies Record<CardServiceView['service'], ComponentType<{ service: CardServiceView }>>;
