import type { Area } from '../../area.ts';
import { statementComplaint } from './complaint.ts';
import { statementComplaintWindow, statementDeemedApproved } from './complaint-rules.ts';
import { statementCorrection } from './correction.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { statementView, statementViewRule } from './view.ts';

/** The statement of the account. */
export const statementArea: Area = {
  rules: [statementViewRule, statementComplaintWindow, statementDeemedApproved],
  services: [statementView, statementComplaint, statementCorrection],
  messages: { en, it, nl, ru, el },
};
