import type { MemberService } from '../frame/subject.ts';
import { services } from '../services.ts';

/** Nothing is ever executed: it informs, refuses, refers, or asks for papers (DECIDE section 8). */
const executesNothing = ({ effects, recordsOnly = false }: MemberService): boolean =>
  effects === undefined || recordsOnly;

/**
 * Services a call answers for a member account, in the order of the registry. Those about the new access of the web site are left out:
 * they are decided without the account, and belong to the screens of that access.
 */
export const answeringServices: readonly MemberService[] = services.filter(
  (service) => executesNothing(service) && service.serves.includes('member') && service.underAccessText !== true,
);

/** The answering service of that id; undefined when a call does not answer it. */
export const answeringService = (id: string): MemberService | undefined =>
  answeringServices.find((service) => service.id === id);
