import { defineFile, key, must } from '../file-outline.ts';
import { branch, date, deskId, listOf, oneOf, text } from '../value-types.ts';

/** Desks, and by them the branches (format 1, desks.csv). */
export const desksFile = defineFile({
  name: 'desks.csv',
  table: 'desks',
  key: ['desk_id'],
  columns: [
    key('desk_id', deskId),
    must('branch', branch),
    must('name', text(60)),
    must('kind', oneOf('centre', 'branch', 'offlineBranch')),
    must('queues', listOf('mm', 'bc', 'bt')),
    must('state', oneOf('active', 'revoked')),
    must('enrolled_on', date, { past: true }),
  ],
});
