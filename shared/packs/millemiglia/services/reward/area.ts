import type { Area } from '../../area.ts';
import { charityDonateRule, charityIrrevocable } from './charity-rules.ts';
import { charityDonate } from './donate.ts';
import { galleryDelivery, galleryUse } from './gallery-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { galleryOrder } from './order.ts';
import { charityRevoke } from './revoke-donation.ts';
import { rewardTermsElsewhere } from './reward-terms-rule.ts';
import { voucherInquiry } from './voucher-inquiry.ts';
import { voucherIsReward } from './voucher-rule.ts';

/** Rewards that others provide: vouchers, charity, the Gallery. */
export const rewardArea: Area = {
  rules: [charityDonateRule, charityIrrevocable, galleryUse, galleryDelivery, voucherIsReward, rewardTermsElsewhere],
  services: [charityDonate, charityRevoke, galleryOrder, voucherInquiry],
  messages: { en, it, nl, ru, el },
};
