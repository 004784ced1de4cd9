import { z } from 'zod';

/** A day of the business calendar, `YYYY-MM-DD`. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** An instant in ISO 8601 with its offset. */
export const instantSchema = z.iso.datetime({ offset: true });
