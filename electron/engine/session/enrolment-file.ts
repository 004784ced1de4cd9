import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How far the way to headquarters is trusted; the operator says so in the enrolment file. */
export const hqTrustSchema = z.object({
  /** Authorities of headquarters' certificate in PEM, in place of those the runtime knows. */
  hqCa: z.string().max(100_000).optional(),
  /** Headquarters is reached without TLS over a line that nobody else reads, such as a tunnel. */
  allowPlainHttp: z.boolean().optional(),
});

const enrolmentFileSchema = z.object({
  hqUrl: z.url(),
  ...hqTrustSchema.shape,
  deskId: z.string().max(10),
  enrolmentCode: z.string().max(64),
});
export type EnrolmentFile = z.infer<typeof enrolmentFileSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'desk', 'enrolment.json');

/** The one-time invitation that the operator put into the data folder; null when there is none or it cannot be read. */
export const readEnrolmentFile = (dataDir: string): EnrolmentFile | null => {
  try {
    return enrolmentFileSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
};

/** The code is used: nobody shall find it here. */
export const deleteEnrolmentFile = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });
