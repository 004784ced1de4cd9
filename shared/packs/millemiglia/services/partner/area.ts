import type { Area } from '../../area.ts';
import { partnerComplaint } from './complaint.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { earnCommercialPartner, partnerComplaints } from './partner-rules.ts';

/** Commercial partners of the programme. */
export const partnerArea: Area = {
  rules: [earnCommercialPartner, partnerComplaints],
  services: [partnerComplaint],
  messages: { en, it, nl, ru, el },
};
