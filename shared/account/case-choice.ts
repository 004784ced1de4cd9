import { z } from 'zod';

/**
 * What a person may do with a case. Which of them a case offers, and to whom, stands in the table of its programme
 * (`packs/…/cases/case-choices.ts`).
 */
export const caseChoiceSchema = z.enum([
  /** What headquarters has stands; the member is told. */
  'accept-centre',
  /** Headquarters decides the same command again, today and under the name of whoever asks. */
  'settle-again',
  /** A new card for the same code, where closing and transferring cannot be done. */
  'reissue-instead',
  /** Nothing of the command is done; the member is told. */
  'close-without-effect',
  /** From here on it waits for a supervisor. */
  'pass-on',
  /** A supervisor says that the case is in hand. */
  'take',
]);
export type CaseChoice = z.infer<typeof caseChoiceSchema>;

/** Choices after which nothing of a case is left to do. */
export const isResolution = (choice: CaseChoice): boolean => choice !== 'pass-on' && choice !== 'take';
