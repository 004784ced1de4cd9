import type { ConsoleView, SessionView } from '../../../shared/contract/console-view.ts';
import type { Agent } from '../../../shared/contract/hq-api.ts';
import { parametersOn } from '../../../shared/packs/millemiglia/parameters.ts';

/** Somebody signed in at this desk. */
export type Session = { agent: Agent; signedInAt: string; offline: boolean };

/** The edition of the regulations for requests of a day (rule edition.select). */
export const editionOn = (date: string): ConsoleView['edition'] =>
  date >= parametersOn(date, {})['edition.mm2017.memberFrom']
    ? { id: 'mm-2017', label: 'Rules 2017' }
    : { id: 'mm-2016', label: 'Rules 2016' };

/** Who works here, as the page shows it; null when nobody is signed in. */
export const sessionView = (session: Session | null): SessionView | null =>
  session === null
    ? null
    : {
        agentId: session.agent.agentId,
        name: session.agent.name,
        role: session.agent.role,
        languages: session.agent.languages,
        signedInAt: session.signedInAt,
        offline: session.offline,
      };
