import { defineFile, key, may, must } from '../file-outline.ts';
import { agentId, branch, date, listOf, oneOf, personName, phc } from '../value-types.ts';

/** People who sign in to the console (format 1, agents.csv). */
export const agentsFile = defineFile({
  name: 'agents.csv',
  table: 'agents',
  key: ['agent_id'],
  columns: [
    key('agent_id', agentId),
    must('surname', personName(60)),
    must('given', personName(60)),
    must('role', oneOf('agent', 'supervisor', 'desk-admin', 'auditor')),
    may('queues', listOf('mm', 'bc', 'bt')),
    must('languages', listOf('en', 'it', 'nl', 'ru', 'el')),
    must('branch', branch, { refersTo: 'desks.branch' }),
    must('state', oneOf('active', 'left')),
    must('since', date, { past: true }),
    may('passphrase_hash', phc),
  ],
});
