import { defineRule } from '../../../rulebook/rule.ts';
import { askFor, inform, notListed, refer } from '../../../rulebook/verdict.ts';
import type { PortalRule } from '../programme-types.ts';

/** The portal is private: it opens to registered customers with username and password (bt-portal 1). */
export const access: PortalRule = defineRule({
  id: 'bt.access',
  clauses: { 'bt-portal': ['1'] },
  decide({ bt }, { address }) {
    if (bt.topic === undefined) return askFor('bt.topic');
    return bt.topic === 'access' ? inform({ address }) : notListed;
  },
});

/** Registered customers see services, data and invoices in the portal and ask for support there (bt-portal 5). */
export const portalServices: PortalRule = defineRule({
  id: 'bt.services',
  clauses: { 'bt-portal': ['5'] },
  decide: ({ bt }, { address }) => (bt.topic === 'services' ? refer({ to: 'bt-portal', address }) : notListed),
});

/** Details and analyses of telephone traffic are in the portal, after registration (bt-portal 19). */
export const trafficInfo: PortalRule = defineRule({
  id: 'bt.traffic-info',
  clauses: { 'bt-portal': ['19'] },
  decide: ({ bt }, { address }) => (bt.topic === 'traffic' ? refer({ to: 'bt-portal', address }) : notListed),
});
