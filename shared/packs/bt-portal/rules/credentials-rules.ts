import { defineRule } from '../../../rulebook/rule.ts';
import { askFor, deny, notListed, refer } from '../../../rulebook/verdict.ts';
import type { PortalRule } from '../programme-types.ts';

/** A forgotten password comes by email after username and registration address are given on its page (bt-portal 3). */
export const forgotPassword: PortalRule = defineRule({
  id: 'bt.forgot-password',
  clauses: { 'bt-portal': ['3'] },
  decide({ bt }, { address }) {
    if (bt.forgotten === undefined) return askFor('bt.forgotten');
    return bt.forgotten === 'password' ? refer({ to: 'bt-portal', address }) : notListed;
  },
});

/** Username and password, or the username alone, are recovered on the page for forgotten data (bt-portal 4; A-50). */
export const forgotBoth: PortalRule = defineRule({
  id: 'bt.forgot-both',
  clauses: { 'bt-portal': ['4'] },
  decide({ bt }, { address }) {
    const isUsernameLost = bt.forgotten === 'username' || bt.forgotten === 'both';
    return isUsernameLost ? refer({ to: 'bt-portal', address }) : notListed;
  },
});

/** Email, mobile number and password are changed in the portal, led by its dialogs (bt-portal 9, 15, 16, 17). */
export const editableFields: PortalRule = defineRule({
  id: 'bt.editable-fields',
  clauses: { 'bt-portal': ['9', '15', '16', '17'] },
  decide({ bt }, { address }) {
    if (bt.field === undefined) return askFor('bt.field');
    return bt.field === 'username' ? notListed : refer({ to: 'bt-portal', address, field: bt.field });
  },
});

/** The username stays as it is for good (bt-portal 10). */
export const usernameFixed: PortalRule = defineRule({
  id: 'bt.username-fixed',
  clauses: { 'bt-portal': ['10'] },
  decide: ({ bt }) => (bt.field === 'username' ? deny() : notListed),
});
