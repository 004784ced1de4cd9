import type { Facts } from './account-facts.ts';
import { orNothing, portalCustomers, the } from './extract.ts';

/** What the customer data of the portal tell. */
export const portalFacts = (code: string): Facts => {
  const row = the(portalCustomers, ({ customer_code }) => customer_code === code, `portal customer ${code}`);
  return {
    bt: {
      registrationState: row.registration_state,
      customerCode: row.customer_code,
      email: orNothing(row.email),
      numberKind: row.mobile === '' ? undefined : 'mobile',
      simState: orNothing(row.sim_state),
    },
  };
};
