import { z } from 'zod';

// Runs before any schema is made: zod would otherwise try to build functions from text, which the page's CSP forbids.
z.config({ jitless: true });
