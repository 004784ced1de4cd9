import type { Example as ExampleOf } from '../common/example.ts';
import type { DecideInput } from './decide-service.ts';

/** A worked example of an area of the programme. */
export type Example = ExampleOf<DecideInput>;
